package org.poryadok.enactment.enactact;

import java.util.List;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Поручить обязанности по акту»: the coordinator confirms what an act in force demands of bodies that have come under it since,
 * and sees what nobody can be charged with. The latter stays before him until somebody holds the role.
 */
@Component
class ConfirmNewcomers implements TaskStep {

    private final Acts acts;
    private final ActRegister register;
    private final Newcomers newcomers;
    private final Obligations obligations;
    private final ListedAddressees listed;
    private final UnfoldObligations unfolding;

    ConfirmNewcomers(
            Acts acts,
            ActRegister register,
            Newcomers newcomers,
            Obligations obligations,
            ListedAddressees listed,
            UnfoldObligations unfolding) {
        this.acts = acts;
        this.register = register;
        this.newcomers = newcomers;
        this.obligations = obligations;
        this.listed = listed;
        this.unfolding = unfolding;
    }

    @Override
    public void offer(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        List<Obligation> missing = newcomers.missing(act);
        file.offer(
                Variables.OBLIGATION_ROWS,
                missing.stream()
                        .map(obligation -> unfolding.row(
                                act,
                                obligation,
                                register.inForceFrom(act.id(), obligation.clause())
                                        .orElseThrow()))
                        .toList());
        file.offer(
                Variables.NEWCOMER_KEYS, missing.stream().map(Obligation::key).toList());
        file.offer(Variables.VACANT_ROWS, newcomers.vacant(act));
    }

    /** What he has not seen is asked the next morning. */
    @Override
    public void complete(CaseFile file, String actor) {
        LegalAct act = acts.act(file.actId());
        List<String> seen = file.chosen(Variables.NEWCOMER_KEYS);
        List<Obligation> missing = newcomers.missing(act).stream()
                .filter(obligation -> seen.contains(obligation.key()))
                .toList();
        if (missing.isEmpty()) {
            throw new Refusal(
                    null,
                    "Поручить пока некому: внесите в оргструктуру, кто выполняет роль или руководит органом. Когда это"
                            + " сделано, задача закроется сама.");
        }
        listed.note(act.id(), missing.stream().map(Obligation::key).toList());
        file.set(
                Variables.OBLIGATION_KEYS,
                file.known(Variables.LIST_DECISION).equals(Variables.CONFIRM)
                        ? obligations.starts(missing).stream()
                                .map(Obligation::key)
                                .toList()
                        : List.of());
    }
}
