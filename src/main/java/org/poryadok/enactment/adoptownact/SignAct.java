package org.poryadok.enactment.adoptownact;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Подписать акт»: the head signs it and enters its requisites, or returns the draft.
 */
@Component
class SignAct implements TaskStep {

    private static final String SIGN = "sign";

    private final Comparison comparison;

    SignAct(Comparison comparison) {
        this.comparison = comparison;
    }

    @Override
    public void show(CaseFile file) {
        comparison.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.SIGNING).equals(SIGN)) {
            file.set(Variables.OWN_ACT_NUMBER, number(file));
            file.set(Variables.OWN_ACT_TEXT, OwnAct.Text.of(file).reference());
        }
    }

    private static String number(CaseFile file) {
        String number = file.known(Variables.OWN_ACT_NUMBER).replaceFirst("^№\\s*", "");
        if (number.isEmpty()) {
            throw new Refusal(Variables.OWN_ACT_NUMBER, "Номер акта — от одного до 60 знаков.");
        }
        return number;
    }
}
