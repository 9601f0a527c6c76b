package org.poryadok.content.plancontent;

import java.util.ArrayList;
import java.util.List;
import org.poryadok.casework.Refusal;

/** What is wrong with the lines of a list, all of it at once, so that nobody has to come back for each. */
final class FaultyLines {

    private static final int SHOWN = 10;

    private final List<String> faults = new ArrayList<>();

    void add(int line, String sentence) {
        faults.add("Строка " + line + ": " + sentence);
    }

    /** @throws Refusal when there is a fault */
    void refuse(String field) {
        if (!faults.isEmpty()) {
            String more = faults.size() > SHOWN ? " И ещё строк с ошибками: " + (faults.size() - SHOWN) + "." : "";
            throw new Refusal(field, String.join(" ", faults.subList(0, Math.min(SHOWN, faults.size()))) + more);
        }
    }
}
