package org.poryadok.reporting.reportexecution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.control.EarlierBreach;
import org.poryadok.organisation.Body;
import org.poryadok.oversight.overview.ClauseBodyState;
import org.poryadok.oversight.overview.ClauseState;
import org.poryadok.oversight.overview.ClauseStates;
import org.springframework.stereotype.Component;

/** How the bodies stand under an act, one line for each: what the controller looks at before he asks anybody. */
@Component
class ActOverview {

    /** A line of the table. */
    record Row(String act, String body, String done, String open, String report) {}

    private static final Set<ClauseState> OPEN = Set.of(
            ClauseState.OVERDUE,
            ClauseState.INTERNAL_OVERDUE,
            ClauseState.DUE_SOON,
            ClauseState.ON_TIME,
            ClauseState.NO_TERM,
            ClauseState.RECOMMENDED);

    /** What is there from the first day; of anything else there is something to say once it was under control. */
    private static final Set<ClauseTrigger> BEGIN_BY_THEMSELVES =
            Set.of(ClauseTrigger.IN_ACT, ClauseTrigger.SIGNING, ClauseTrigger.ENTRY_INTO_FORCE);

    private final ActRegister register;
    private final ReportClauses clauses;
    private final ClauseStates states;
    private final RunningReports running;

    ActOverview(ActRegister register, ReportClauses clauses, ClauseStates states, RunningReports running) {
        this.register = register;
        this.clauses = clauses;
        this.states = states;
        this.running = running;
    }

    /** Bodies on which the act lays anything, by name. */
    List<Row> rows(LegalAct act) {
        Map<Body, List<Clause>> reporters = clauses.reporters(act);
        Map<String, ClauseBodyState> known = known(act, reporters);
        Map<String, String> reporting = running.of(act).stream()
                .collect(Collectors.toMap(
                        report -> report.card().bodyId(),
                        report -> report.text(act),
                        (one, other) -> one + "; " + other));
        return reporters.entrySet().stream()
                .map(entry -> row(act, entry.getKey(), entry.getValue(), known, reporting))
                .toList();
    }

    private Map<String, ClauseBodyState> known(LegalAct act, Map<Body, List<Clause>> reporters) {
        Set<String> asked = reporters.values().stream()
                .flatMap(List::stream)
                .map(Clause::id)
                .collect(Collectors.toSet());
        Map<String, ClauseBodyState> known = new HashMap<>();
        if (!asked.isEmpty()) {
            for (ClauseBodyState state : states.of(Set.of(act.jurisdiction().id()), Set.of(act.id()), asked)) {
                known.put(key(state.clauseId(), state.bodyId()), state);
            }
        }
        return known;
    }

    private Row row(
            LegalAct act,
            Body body,
            List<Clause> obligations,
            Map<String, ClauseBodyState> known,
            Map<String, String> reporting) {
        List<Clause> counted = obligations.stream()
                .filter(clause -> BEGIN_BY_THEMSELVES.contains(clause.trigger())
                        || known.containsKey(key(clause.id(), body.id())))
                .toList();
        long done = counted.stream()
                .filter(clause -> isDone(clause, state(known, clause, body)))
                .count();
        long late = counted.stream()
                .filter(clause -> state(known, clause, body) == ClauseState.FULFILLED_LATE)
                .count();
        String open = counted.stream()
                .filter(clause -> OPEN.contains(state(known, clause, body)))
                .map(clause -> clause.citation() + " — " + stands(act, known.get(key(clause.id(), body.id()))))
                .collect(Collectors.joining("; "));
        return new Row(
                register.referenceOf(act.id()),
                body.name(),
                done + " из " + counted.size() + (late == 0 ? "" : ", с нарушением срока " + late),
                open.isEmpty() ? "—" : open,
                reporting.getOrDefault(body.id(), "—"));
    }

    private static ClauseState state(Map<String, ClauseBodyState> known, Clause clause, Body body) {
        return Optional.ofNullable(known.get(key(clause.id(), body.id())))
                .map(ClauseBodyState::state)
                .orElse(ClauseState.NO_CARD);
    }

    private String stands(LegalAct act, ClauseBodyState open) {
        Optional<EarlierBreach> earlier = Optional.of(open)
                .filter(ClauseBodyState::missedBefore)
                .map(again -> states.breaches(act.id(), again.clauseId(), List.of(again.bodyId()))
                        .get(again.bodyId()));
        return open.state().title()
                + earlier.map(breach -> " (" + breach.brief() + ")").orElse("");
    }

    /** What the act has done itself is done, unless something under it waits for the body. */
    private static boolean isDone(Clause clause, ClauseState state) {
        return state.isFulfilled() || clause.trigger() == ClauseTrigger.IN_ACT && !OPEN.contains(state);
    }

    private static String key(String clauseId, String bodyId) {
        return clauseId + "|" + bodyId;
    }
}
