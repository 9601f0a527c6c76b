package org.poryadok;

import java.util.HashMap;
import java.util.Map;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.springframework.test.util.ReflectionTestUtils;

/** The files of the installation's acts, which its IT department changes before the host is started again. */
public final class ActFiles {

    private final Acts acts;
    private final Map<String, LegalAct> asInstalled = new HashMap<>();

    public ActFiles(Acts acts) {
        this.acts = acts;
    }

    /** @param otherwise components of {@link LegalAct} by name, as {@link Changed} takes them */
    public void say(String act, Map<String, Object> otherwise) {
        LegalAct before = acts.act(act);
        asInstalled.putIfAbsent(act, before);
        read().put(act, Changed.with(before, otherwise));
    }

    /** They say again what they said at first. */
    public void restore() {
        read().putAll(asInstalled);
        asInstalled.clear();
    }

    @SuppressWarnings("unchecked")
    private Map<String, LegalAct> read() {
        return (Map<String, LegalAct>) ReflectionTestUtils.getField(acts, "acts");
    }
}
