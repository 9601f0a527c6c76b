package org.poryadok.coordination.coordinatedecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.casework.SetDays;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAddressee;
import org.poryadok.coordination.DecisionEdition;
import org.springframework.stereotype.Component;

/** Whoever leads a decision rules on answers, amends it, withdraws it, or closes it with a summary; each with its reason. */
@Component
class CheckLead implements TaskListener {

    private final Acts acts;
    private final CoordinatedDecisions decisions;
    private final SetDays comingDay;

    CheckLead(Acts acts, CoordinatedDecisions decisions, SetDays comingDay) {
        this.acts = acts;
        this.decisions = decisions;
        this.comingDay = comingDay;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        List<DecisionAddressee> addressees = decisions.addressees(file.card("decisionId"));
        switch (Decision.of(file, "leadAction", Set.of("rule", "amend", "withdraw", "close"))) {
            case "rule" -> checkRuling(file, addressees);
            case "amend" -> checkAmendment(file);
            case "withdraw" -> file.requiredText("withdrawReason", "Напишите, почему решение отзывается.");
            default -> checkClosing(file, addressees);
        }
        file.set("leadBy", Actor.of(task));
    }

    private static void checkRuling(CaseFile file, List<DecisionAddressee> addressees) {
        Map<String, DecisionAddressee> byBody = addressees.stream()
                .collect(Collectors.toMap(DecisionAddressee::bodyId, Function.identity()));
        List<String> chosen = file.chosen("ruledBodies");
        if (chosen.isEmpty()) {
            throw new Refusal("ruledBodies", "Отметьте, по чьим ответам вы решаете.");
        }
        if (!chosen.stream().allMatch(body -> byBody.containsKey(body) && byBody.get(body).state().waits())) {
            throw new Refusal("ruledBodies", "По ответу одного из отмеченных уже решено. Откройте задачу заново.");
        }
        Set<AddresseeState> states = chosen.stream().map(body -> byBody.get(body).state()).collect(Collectors.toSet());
        switch (Decision.of(file, "ruling", Set.of(ApplyChange.ACCEPT, ApplyChange.UPHOLD, ApplyChange.REJECT))) {
            case ApplyChange.ACCEPT -> requireOnly(states, AddresseeState.REPORTED, "Принять можно только отчёт: возражение удовлетворяют или отклоняют.");
            case ApplyChange.UPHOLD -> {
                requireOnly(states, AddresseeState.OBJECTED, "Удовлетворить можно только возражение: отчёт принимают или возвращают.");
                file.requiredText("rulingReason", "Напишите, почему адресат освобождается.");
            }
            default -> file.requiredText("rulingReason", "Напишите, почему возражение отклонено или что исправить в отчёте.");
        }
        // An answer that comes in before this is carried out changes what is proposed, not what was decided.
        file.set("decidedBodies", chosen);
    }

    private static void requireOnly(Set<AddresseeState> states, AddresseeState wanted, String sentence) {
        if (!states.equals(Set.of(wanted))) {
            throw new Refusal("ruling", sentence);
        }
    }

    private void checkAmendment(CaseFile file) {
        DecisionEdition edition = decisions.edition(file.card("decisionId"));
        String text = file.requiredText("amendedText", "Текст решения не может быть пустым.");
        file.requiredText("amendReason", "Напишите, почему решение изменяется.");
        file.day("amendedDate").ifPresent(day -> requireLater(day, edition, file));
        if (text.equals(edition.text()) && file.day("amendedDate").isEmpty()) {
            throw new Refusal("amendedText", "Ничего не изменилось: измените текст или укажите новый последний день.");
        }
    }

    private void requireLater(LocalDate day, DecisionEdition edition, CaseFile file) {
        comingDay.requireWorkingDayToCome(day, file.actId(), "amendedDate");
        edition.dueOn().filter(due -> !day.isAfter(due)).ifPresent(due -> {
            throw new Refusal("amendedDate", "Новый последний день " + Russian.day(day) + " должен быть позже прежнего: "
                    + Russian.day(due) + ".");
        });
    }

    private void checkClosing(CaseFile file, List<DecisionAddressee> addressees) {
        file.requiredText("summary", "Подведите итог: он сохраняется вместе с решением.");
        long waiting = addressees.stream().filter(addressee -> addressee.state().waits()).count();
        if (waiting > 0) {
            throw new Refusal("leadAction", "Сначала решите по ответам, которые ждут решения: " + waiting + ".");
        }
        boolean left = addressees.stream().anyMatch(addressee -> addressee.state().isOpen());
        boolean mandatory = acts.act(file.actId()).clause(file.clauseId()).modality() == Modality.MANDATORY;
        file.optionalText("leftReason");
        if (left && mandatory) {
            file.requiredText("leftReason", "Исполнили не все: напишите, почему решение закрывается без остальных.");
        }
    }
}
