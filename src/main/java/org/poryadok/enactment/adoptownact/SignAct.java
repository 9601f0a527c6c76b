package org.poryadok.enactment.adoptownact;

import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.WebLinks;
import org.springframework.stereotype.Component;

/**
 * «Подписать акт»: the head signs it and enters its requisites, or returns the draft.
 */
@Component
class SignAct implements TaskStep {

    private static final String SIGN = "sign";

    private final Comparison comparison;
    private final JurisdictionDays days;

    SignAct(Comparison comparison, JurisdictionDays days) {
        this.comparison = comparison;
        this.days = days;
    }

    @Override
    public void show(CaseFile file) {
        comparison.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.SIGNING).equals(SIGN)) {
            Faults faults = new Faults();
            faults.check(() -> file.set(Variables.OWN_ACT_NUMBER, number(file)));
            faults.check(() -> days.requireNotInFuture(
                    file.day(Variables.ADOPTED_ON).orElseThrow(), file.jurisdiction(), Variables.ADOPTED_ON));
            faults.check(() -> WebLinks.check(file, Variables.TEXT_LINK));
            faults.refuse();
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
