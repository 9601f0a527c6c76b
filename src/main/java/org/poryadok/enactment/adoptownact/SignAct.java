package org.poryadok.enactment.adoptownact;

import java.time.LocalDate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Requisites;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.WebLinks;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Подписать акт»: the head signs it and enters its requisites, or returns the draft. An act older than the superior
 * one cannot have taken it into account.
 */
@Component
class SignAct implements TaskStep {

    private static final String SIGN = "sign";

    private final Comparison comparison;
    private final Acts acts;
    private final ActRegister register;
    private final JurisdictionDays days;

    SignAct(Comparison comparison, Acts acts, ActRegister register, JurisdictionDays days) {
        this.comparison = comparison;
        this.acts = acts;
        this.register = register;
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
            faults.check(
                    () -> requirePossible(file, file.day(Variables.ADOPTED_ON).orElseThrow()));
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

    private void requirePossible(CaseFile file, LocalDate adoptedOn) {
        days.requireNotInFuture(adoptedOn, file.jurisdiction(), Variables.ADOPTED_ON);
        register.requisites(file.actId())
                .map(Requisites::date)
                .or(() -> acts.act(file.actId()).date())
                .filter(adoptedOn::isBefore)
                .ifPresent(superior -> {
                    throw new Refusal(
                            Variables.ADOPTED_ON,
                            "Акт, подписанный " + Russian.day(adoptedOn)
                                    + ", раньше вышестоящего (" + Russian.day(superior) + ") и учесть его не мог. "
                                    + "Внесите новый акт или акт об изменении прежнего.");
                });
    }
}
