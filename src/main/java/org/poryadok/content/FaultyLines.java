package org.poryadok.content;

import java.util.ArrayList;
import java.util.List;
import org.poryadok.casework.Refusal;

/** What is wrong with the lines of a list, all of it at once, so that nobody has to come back for each. */
public final class FaultyLines {

    private static final int SHOWN = 10;

    private final List<String> faults = new ArrayList<>();

    /** @param sentence Russian; continues «Строка 3: » */
    public void add(TypedLine line, String sentence) {
        faults.add("Строка " + line.number() + ": " + sentence);
    }

    /** @throws Refusal when there is a fault */
    public void refuse(String field) {
        refuse(field, "");
    }

    /**
     * @param lead Russian sentence that is said first, with a blank after it
     * @throws Refusal when there is a fault
     */
    public void refuse(String field, String lead) {
        if (!faults.isEmpty()) {
            String more = faults.size() > SHOWN ? " И ещё строк с ошибками: " + (faults.size() - SHOWN) + "." : "";
            throw new Refusal(field, lead + String.join(" ", faults.subList(0, Math.min(SHOWN, faults.size()))) + more);
        }
    }
}
