package org.poryadok.casework;

import java.util.Set;

/** A choice between outcomes that a form offers; a return always needs its reason. */
public final class Decision {

    public static final String ACCEPT = "accept";
    public static final String RETURN = "return";

    private Decision() {}

    /** @throws Refusal when none of the outcomes was chosen */
    public static String of(CaseFile file, String field, Set<String> outcomes) {
        return file.text(field).filter(outcomes::contains).orElseThrow(() -> new Refusal(field, "Выберите решение."));
    }

    /** @throws Refusal when nothing was chosen, or something was returned without saying what to mend */
    public static String acceptOrReturn(CaseFile file, String field, String remarksField) {
        String decision = of(file, field, Set.of(ACCEPT, RETURN));
        file.optionalText(remarksField);
        if (decision.equals(RETURN)) {
            file.requiredText(remarksField, "Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        }
        return decision;
    }
}
