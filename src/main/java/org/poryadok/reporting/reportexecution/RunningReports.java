package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OneAtATime;
import org.poryadok.casework.Refusal;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Reports that are asked for or being checked, told apart by who wants them: the controller, who asks nobody twice; the body
 * itself, which keeps nobody from asking and has one at a time; or the act.
 */
@Component
class RunningReports {

    /** Who wants a report. */
    enum Origin {
        REQUESTED,
        OWN,
        OTHER
    }

    /** A report under way. */
    record Running(ControlCard card, Origin origin) {

        /** «уже запрошен, до 20.04.2020»; «уже запрошен, проверяется». */
        String text(LegalAct act) {
            String state = card.state() == CardState.SUBMITTED
                    ? ", проверяется"
                    : card.lastDay().map(day -> ", до " + Russian.day(day)).orElse("");
            return switch (origin) {
                        case REQUESTED -> "уже запрошен";
                        case OWN -> "по инициативе органа";
                        case OTHER -> act.clause(card.clauseId()).citation();
                    }
                    + state;
        }
    }

    private static final String REPORT = Procedure.REPORT_EXECUTION.key();

    private final RuntimeService runtime;
    private final ControlCards cards;
    private final OneAtATime oneAtATime;
    private final JurisdictionDays days;

    RunningReports(RuntimeService runtime, ControlCards cards, OneAtATime oneAtATime, JurisdictionDays days) {
        this.runtime = runtime;
        this.cards = cards;
        this.oneAtATime = oneAtATime;
        this.days = days;
    }

    List<Running> of(LegalAct act) {
        Set<String> requested = ids(reports(act.id()).variableValueNotEquals(CaseVariables.INTERNAL_LAST_DAY, null));
        Set<String> own = ids(reports(act.id()).variableValueEquals(Variables.OWN_REPORT, true));
        return cards.underControl(act.jurisdiction().id()).stream()
                .filter(card -> card.actId().equals(act.id()))
                .filter(card -> card.procedure().equals(REPORT))
                .map(card -> new Running(card, origin(card, requested, own)))
                .toList();
    }

    /** Those that the controller has asked for. */
    List<Running> requested(LegalAct act) {
        return of(act).stream()
                .filter(report -> report.origin() == Origin.REQUESTED)
                .toList();
    }

    /** Held until the end of the transaction: who looks next sees what this one has asked for. */
    void lock(LegalAct act) {
        oneAtATime.untilTheTransactionEnds(REPORT, act.id());
    }

    /** @throws Refusal when the body reports under the act of its own accord already, and that report is not accepted */
    void requireNoOwn(CaseFile file) {
        oneAtATime.untilTheTransactionEnds(REPORT, file.actId() + "|" + file.bodyId());
        reports(file.actId())
                .variableValueEquals(CaseVariables.BODY_ID, file.bodyId())
                .variableValueEquals(Variables.OWN_REPORT, true)
                .list()
                .forEach(report -> requireAccepted(report.getId(), file.jurisdiction()));
    }

    private void requireAccepted(String instance, String jurisdiction) {
        cards.of(instance).stream()
                .reduce((earlier, last) -> last)
                .filter(card -> card.state() != CardState.FULFILLED)
                .ifPresent(card -> {
                    throw new Refusal(null, named(card, instance, jurisdiction));
                });
    }

    private String named(ControlCard card, String instance, String jurisdiction) {
        return "Отчёт по собственной инициативе, начатый "
                + Russian.day(LocalDate.ofInstant(card.openedAt(), days.zone(jurisdiction)))
                + ", ещё не принят"
                + runtime
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .variableName(CaseVariables.REASON)
                        .list()
                        .stream()
                        .findFirst()
                        .map(reason -> " (повод: «"
                                + Russian.withoutStop(reason.getValue().toString()) + "»)")
                        .orElse("")
                + (card.state() == CardState.SUBMITTED
                        ? ": его проверяет получатель. Новый можно начать, когда этот примут."
                        : ": он ждёт руководителя в задаче «Подписать и направить отчёт». Направьте его, второго"
                                + " отчёта начинать не нужно.");
    }

    private ProcessInstanceQuery reports(String actId) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(REPORT)
                .variableValueEquals(CaseVariables.ACT_ID, actId);
    }

    private static Set<String> ids(ProcessInstanceQuery reports) {
        return reports.list().stream().map(ProcessInstance::getId).collect(Collectors.toSet());
    }

    private static Origin origin(ControlCard card, Set<String> requested, Set<String> own) {
        String instance = card.processInstanceId().orElse("");
        if (requested.contains(instance)) {
            return Origin.REQUESTED;
        }
        return own.contains(instance) ? Origin.OWN : Origin.OTHER;
    }
}
