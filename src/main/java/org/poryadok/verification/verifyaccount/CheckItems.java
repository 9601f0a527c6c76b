package org.poryadok.verification.verifyaccount;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Проверить подтверждения»: the coordinator sees how ready the account is, and each proof; he confirms or returns. */
@Component
public class CheckItems implements TaskStep {

    private static final String ACCEPT = "accept";

    private record Row(String requirement, String state, String settledOn, String proof, String reason) {}

    private final Acts acts;
    private final Verifications verifications;
    private final VerificationCards cards;

    CheckItems(Acts acts, Verifications verifications, VerificationCards cards) {
        this.acts = acts;
        this.verifications = verifications;
        this.cards = cards;
    }

    @Override
    public void show(CaseFile file) {
        List<VerificationItem> items = verifications.items(account(file), file.actId());
        file.set(Variables.READINESS_TEXT, Readiness.of(items).text());
        file.setJson(Variables.ITEM_ROWS, items.stream().map(this::row).toList());
    }

    private Row row(VerificationItem item) {
        return new Row(
                item.withGround(acts.act(item.actId()).clause(item.clauseId())),
                item.state().title(),
                item.settledOn().map(Russian::day).orElse("—"),
                item.proof().orElse("—"),
                item.reason().orElse("—"));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        boolean accepted = file.known(Variables.CONFIRMATION).equals(ACCEPT);
        if (accepted
                && verifications.pending(account(file), file.actId()).stream()
                        .anyMatch(item -> item.state() == ItemState.OPEN)) {
            throw new Refusal(
                    Variables.CONFIRMATION,
                    "Пока вы проверяли, начатая перепроверка добавила требования к этой"
                            + " странице. Верните её исполнителю.");
        }
    }

    /** «Вернуть с замечаниями»: the cards are open again, and the executor sees every item once more. */
    public void giveBack(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.giveBack(file);
        verifications.returned(account(file), file.actId(), file.known(Variables.ITEM_REMARKS), step(file));
        file.set(Variables.ITEMS_FROM, 0);
    }

    /** «Записать подтверждение»: closes the cards and lets the registry show the mark. */
    public void confirm(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.settle(file);
        verifications.confirm(account(file), file.actId(), step(file));
    }

    private static UUID account(CaseFile file) {
        return UUID.fromString(file.known(CaseVariables.ACCOUNT_ID));
    }

    private static Verifications.Step step(CaseFile file) {
        return new Verifications.Step(file.known(Variables.CONFIRMED_BY), file.processInstanceId());
    }
}
