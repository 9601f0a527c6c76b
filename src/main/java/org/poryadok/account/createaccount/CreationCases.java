package org.poryadok.account.createaccount;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Fulfilment;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.ObligationKey;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.term.Russian;
import org.poryadok.term.TermCalculator;
import org.poryadok.term.TermException;
import org.poryadok.term.TermRule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The running procedures that carry obligations to create pages out, one for each clause and body: they have the obligation's business
 * key. What a body creates of its own accord has none.
 */
@Component
public class CreationCases {

    private static final Logger LOG = LoggerFactory.getLogger(CreationCases.class);

    private static final String BETWEEN = "\n";
    /** The engine keeps 4000 characters of a text. */
    private static final int LONGEST = 3900;

    private final Acts acts;
    private final TermCalculator terms;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final ControlCards cards;

    CreationCases(
            Acts acts,
            TermCalculator terms,
            JurisdictionDays days,
            RuntimeService runtime,
            HistoryService history,
            ControlCards cards) {
        this.cards = cards;
        this.history = history;
        this.acts = acts;
        this.terms = terms;
        this.days = days;
        this.runtime = runtime;
    }

    /** Whether pages are being created for the obligation. */
    boolean isRunning(String actId, String clauseId, String bodyId) {
        return query().processInstanceBusinessKey(key(actId, clauseId, bodyId)).count() > 0;
    }

    /** Begins an obligation anew whose page was closed, a Russian sentence says which. */
    void reviveClosed(String actId, String clauseId, String bodyId, String closed) {
        Optional<LocalDate> event = eventOfRunningTerm(actId, clauseId, bodyId);
        revive(actId, clauseId, bodyId, closed, reason(List.of(closed), event.isPresent()), event);
    }

    /** Begins an obligation anew from which the body is exempt no more, a Russian sentence says why. */
    void reviveLifted(String actId, String clauseId, String bodyId, String why) {
        revive(actId, clauseId, bodyId, why, why, eventOfRunningTerm(actId, clauseId, bodyId));
    }

    /**
     * Begins an obligation anew: what is owed again while the act's own term still runs is owed by its last day like any other.
     * What revives later runs under the internal term of the act's reading, from today.
     *
     * @param why    what has happened, a Russian sentence
     * @param reason the same with what follows from it
     * @param event  day from which the act's term counts; empty: it has passed
     */
    private void revive(
            String actId, String clauseId, String bodyId, String why, String reason, Optional<LocalDate> event) {
        LegalAct act = acts.act(actId);
        Map<String, Object> variables = new HashMap<>(Map.of(
                CaseVariables.JURISDICTION,
                act.jurisdiction().id(),
                CaseVariables.ACT_ID,
                actId,
                CaseVariables.CLAUSE_ID,
                clauseId,
                CaseVariables.BODY_ID,
                bodyId,
                CaseVariables.REASON,
                reason,
                Variables.CLOSED_PAGES,
                why,
                Variables.OBLIGATION_REVIVED,
                true));
        event.ifPresentOrElse(
                day -> variables.put(CaseVariables.EVENT_DATE, day.toString()),
                () -> act.clause(clauseId)
                        .fulfilment()
                        .flatMap(Fulfilment::again)
                        .flatMap(rule -> lastDay(act, rule))
                        .ifPresent(day -> variables.put(CaseVariables.INTERNAL_LAST_DAY, day.toString())));
        runtime.startProcessInstanceByKey(Procedure.CREATE_ACCOUNT.key(), key(actId, clauseId, bodyId), variables);
    }

    /** Of the obligation's first card, unless its last day has passed or was put off. */
    private Optional<LocalDate> eventOfRunningTerm(String actId, String clauseId, String bodyId) {
        LocalDate today = days.today(acts.act(actId).jurisdiction().id());
        return cards.ofBody(bodyId).stream()
                .filter(card -> card.actId().equals(actId)
                        && card.clauseId().equals(clauseId)
                        && card.procedure().equals(Procedure.CREATE_ACCOUNT.key()))
                .filter(card -> !card.internalTerm() && card.extensionsInForce() == 0)
                .filter(card ->
                        card.lastDay().filter(day -> !day.isBefore(today)).isPresent())
                .map(ControlCard::eventDate)
                .findFirst();
    }

    /** A further page is missing: every task of a case that was begun anew names all of them. */
    void explain(CreationCase revived, String closed) {
        String instance = revived.processInstanceId();
        boolean termRuns = runtime.getVariable(instance, CaseVariables.EVENT_DATE) != null;
        Optional.ofNullable(runtime.getVariable(instance, Variables.CLOSED_PAGES))
                .map(known -> Stream.concat(Stream.of(known.toString().split(BETWEEN)), Stream.of(closed))
                        .distinct()
                        .toList())
                .ifPresent(all -> runtime.setVariables(
                        instance,
                        Map.of(
                                CaseVariables.REASON,
                                reason(all, termRuns),
                                Variables.CLOSED_PAGES,
                                Russian.cut(String.join(BETWEEN, all), LONGEST))));
    }

    private static String reason(List<String> closed, boolean termRuns) {
        boolean one = closed.size() == 1;
        String consequence = " Страницы нужно и вести, поэтому " + (one ? "её" : "их") + " снова недостаёт; "
                + (termRuns
                        ? "срок, который установил акт, ещё идёт."
                        : "срока для " + (one ? "новой" : "новых") + " акт не устанавливает.");
        return Russian.cut(String.join(" ", closed), LONGEST - consequence.length()) + consequence;
    }

    /** A page is closed whatever the calendar knows of the coming year: its obligation then waits without a term. */
    private Optional<LocalDate> lastDay(LegalAct act, TermRule rule) {
        Jurisdiction jurisdiction = act.jurisdiction();
        try {
            return Optional.of(terms.compute(
                            rule,
                            days.today(jurisdiction.id()),
                            jurisdiction.region(),
                            jurisdiction.zone(),
                            act.termPolicy())
                    .lastDay());
        } catch (TermException missingYear) {
            LOG.warn("No term for pages that are missing again under {}: {}", act.id(), missingYear.getMessage());
            return Optional.empty();
        }
    }

    /** Whether this case carries an obligation out. */
    boolean isObligation(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        return isObligation(file.actId(), file.clauseId())
                && key(file.actId(), file.clauseId(), file.bodyId()).equals(execution.getProcessBusinessKey());
    }

    List<CreationCase> ofBody(String bodyId) {
        return obligations(query().variableValueEquals(CaseVariables.BODY_ID, bodyId));
    }

    List<CreationCase> ofJurisdiction(String jurisdiction) {
        return obligations(query().tenantIdIn(jurisdiction));
    }

    /** Those that were begun anew. */
    List<CreationCase> revived(String jurisdiction) {
        return obligations(query().tenantIdIn(jurisdiction).variableValueEquals(Variables.OBLIGATION_REVIVED, true));
    }

    /** Those of the instances that carry an obligation out. */
    List<CreationCase> among(Collection<String> processInstanceIds) {
        return processInstanceIds.isEmpty()
                ? List.of()
                : obligations(query().processInstanceIds(Set.copyOf(processInstanceIds)));
    }

    /** The same of instances that may be over. */
    List<CreationCase> amongEver(Collection<String> processInstanceIds) {
        return processInstanceIds.isEmpty()
                ? List.of()
                : history
                        .createHistoricProcessInstanceQuery()
                        .processDefinitionKey(Procedure.CREATE_ACCOUNT.key())
                        .processInstanceIds(Set.copyOf(processInstanceIds))
                        .list()
                        .stream()
                        .flatMap(instance -> obligation(instance.getId(), instance.getBusinessKey()).stream())
                        .toList();
    }

    private List<CreationCase> obligations(ProcessInstanceQuery asked) {
        return asked.list().stream()
                .flatMap(instance -> obligation(instance.getProcessInstanceId(), instance.getBusinessKey()).stream())
                .toList();
    }

    private Optional<CreationCase> obligation(String processInstanceId, String businessKey) {
        return Optional.ofNullable(businessKey)
                .map(key -> read(processInstanceId, key))
                .filter(running -> isObligation(running.actId(), running.clauseId()));
    }

    /** A clause may be gone from an act whose procedures still run. */
    private boolean isObligation(String actId, String clauseId) {
        return acts.find(actId)
                .flatMap(act -> act.findClause(clauseId))
                .filter(Clause::obligesToCreatePages)
                .isPresent();
    }

    private ProcessInstanceQuery query() {
        return runtime.createProcessInstanceQuery().processDefinitionKey(Procedure.CREATE_ACCOUNT.key());
    }

    private static CreationCase read(String processInstanceId, String key) {
        int separator = key.indexOf('|');
        return new CreationCase(
                processInstanceId, key.substring(0, separator), ObligationKey.parse(key.substring(separator + 1)));
    }

    private static String key(String actId, String clauseId, String bodyId) {
        return new ObligationKey(clauseId, bodyId).businessKey(actId);
    }
}
