package org.poryadok.coordination.coordinatedecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAddressee;
import org.poryadok.coordination.DecisionEdition;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Вести решение»: whoever leads it rules on answers, amends it, withdraws it, or closes it; each with its reason. */
@Component
class LeadDecision implements TaskStep {

    static final String RULE = "rule";
    private static final String AMEND = "amend";
    private static final String CLOSE = "close";

    private final AnswerTable table;
    private final Acts acts;
    private final CoordinatedDecisions decisions;
    private final CheckLastDay checkLastDay;

    LeadDecision(AnswerTable table, Acts acts, CoordinatedDecisions decisions, CheckLastDay checkLastDay) {
        this.table = table;
        this.acts = acts;
        this.decisions = decisions;
        this.checkLastDay = checkLastDay;
    }

    @Override
    public void show(CaseFile file) {
        file.set(
                Variables.AMENDED_TEXT,
                decisions.edition(file.card(Variables.DECISION_ID)).text());
        table.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        List<DecisionAddressee> addressees = decisions.addressees(file.card(Variables.DECISION_ID));
        switch (file.known(Variables.LEAD_ACTION)) {
            case RULE -> checkRuling(file, addressees);
            case AMEND -> checkAmendment(file);
            case CLOSE -> checkClosing(file, addressees);
            default -> {}
        }
    }

    private static void checkRuling(CaseFile file, List<DecisionAddressee> addressees) {
        Map<String, DecisionAddressee> byBody =
                addressees.stream().collect(Collectors.toMap(DecisionAddressee::bodyId, Function.identity()));
        List<String> chosen = file.chosen(Variables.RULED_BODIES);
        if (chosen.isEmpty()) {
            throw new Refusal(Variables.RULED_BODIES, "Отметьте, по чьим ответам вы решаете.");
        }
        if (!chosen.stream()
                .allMatch(body ->
                        byBody.containsKey(body) && byBody.get(body).state().waits())) {
            throw new Refusal(
                    Variables.RULED_BODIES, "По ответу одного из отмеченных уже решено. Откройте задачу заново.");
        }
        Set<AddresseeState> states =
                chosen.stream().map(body -> byBody.get(body).state()).collect(Collectors.toSet());
        switch (file.known(Variables.RULING)) {
            case ApplyChange.ACCEPT ->
                requireOnly(
                        states,
                        AddresseeState.REPORTED,
                        "Принять можно только отчёт: возражение удовлетворяют или отклоняют.");
            case ApplyChange.UPHOLD ->
                requireOnly(
                        states,
                        AddresseeState.OBJECTED,
                        "Удовлетворить можно только возражение: отчёт принимают или возвращают.");
            default -> {}
        }
        // An answer that comes in before this is carried out changes what is proposed, not what was decided.
        file.set(Variables.DECIDED_BODIES, chosen);
    }

    private static void requireOnly(Set<AddresseeState> states, AddresseeState wanted, String sentence) {
        if (!states.equals(Set.of(wanted))) {
            throw new Refusal(Variables.RULING, sentence);
        }
    }

    private void checkAmendment(CaseFile file) {
        DecisionEdition edition = decisions.edition(file.card(Variables.DECISION_ID));
        file.day(Variables.AMENDED_DATE).ifPresent(day -> requireLater(day, edition, file));
        if (file.known(Variables.AMENDED_TEXT).equals(edition.text())
                && file.day(Variables.AMENDED_DATE).isEmpty()) {
            throw new Refusal(
                    Variables.AMENDED_TEXT, "Ничего не изменилось: измените текст или укажите новый последний день.");
        }
    }

    private void requireLater(LocalDate day, DecisionEdition edition, CaseFile file) {
        checkLastDay.requireWorkingDayToCome(day, file.actId(), Variables.AMENDED_DATE);
        edition.dueOn().filter(due -> !day.isAfter(due)).ifPresent(due -> {
            throw new Refusal(
                    Variables.AMENDED_DATE,
                    "Новый последний день " + Russian.day(day) + " должен быть позже прежнего: " + Russian.day(due)
                            + ".");
        });
    }

    private void checkClosing(CaseFile file, List<DecisionAddressee> addressees) {
        long waiting = addressees.stream()
                .filter(addressee -> addressee.state().waits())
                .count();
        if (waiting > 0) {
            throw new Refusal(
                    Variables.LEAD_ACTION, "Сначала решите по ответам, которые ждут решения: " + waiting + ".");
        }
        boolean left =
                addressees.stream().anyMatch(addressee -> addressee.state().isOpen());
        boolean mandatory = acts.act(file.actId()).clause(file.clauseId()).modality() == Modality.MANDATORY;
        if (left && mandatory && file.text(Variables.LEFT_REASON).isEmpty()) {
            throw new Refusal(
                    Variables.LEFT_REASON, "Исполнили не все: напишите, почему решение закрывается без остальных.");
        }
    }
}
