package org.poryadok.enactment.adoptownact;

import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Requisites;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.casework.WebLinks;
import org.springframework.stereotype.Component;

/** Takes the requisites of the signed act; one older than the superior act cannot have taken it into account. */
@Component
class CheckOwnAct implements TaskListener {

    private static final Set<String> KINDS = Set.of("приказ", "постановление", "распоряжение", "решение");
    private static final int LONGEST_NUMBER = 60;

    private final Acts acts;
    private final ActRegister register;
    private final JurisdictionDays days;

    CheckOwnAct(Acts acts, ActRegister register, JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (Decision.of(file, "signing", Set.of("sign", Decision.RETURN)).equals(Decision.RETURN)) {
            file.requiredText("signingRemarks", "Напишите, что нужно исправить: без замечаний вернуть нельзя.");
        } else {
            file.set("ownActText", requisites(file).reference());
            // Whoever checks it must decide afresh.
            file.set("actDecision", null);
        }
        file.set("signedBy", Actor.of(task));
    }

    private OwnAct.Text requisites(CaseFile file) {
        String kind = file.text("actKind").filter(KINDS::contains)
                .orElseThrow(() -> new Refusal("actKind", "Выберите вид акта."));
        String number = file.requiredLine("ownActNumber", "Укажите номер акта.").replaceFirst("^№\\s*", "");
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw new Refusal("ownActNumber", "Номер акта — от одного до " + LONGEST_NUMBER + " знаков.");
        }
        file.set("ownActNumber", number);
        LocalDate adoptedOn = file.requiredDay("adoptedOn", "Укажите дату подписания акта.");
        days.requireNotInFuture(adoptedOn, file.jurisdiction(), "adoptedOn");
        register.requisites(file.actId()).map(Requisites::date).or(() -> acts.act(file.actId()).date())
                .filter(adoptedOn::isBefore)
                .ifPresent(superior -> {
                    throw new Refusal("adoptedOn", "Акт, подписанный " + Russian.day(adoptedOn) + ", раньше вышестоящего ("
                            + Russian.day(superior) + ") и учесть его не мог. Внесите новый акт или акт об изменении прежнего.");
                });
        return new OwnAct.Text(kind, number, adoptedOn, WebLinks.required(file, "textLink",
                "Укажите, где можно прочитать акт."));
    }
}
