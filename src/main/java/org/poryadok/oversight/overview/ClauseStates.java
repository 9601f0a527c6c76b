package org.poryadok.oversight.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.control.CardOutcome;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.EarlierBreach;
import org.poryadok.term.ProductionCalendar;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the bodies stand under each clause today. What is under control is read from an index, what is closed from the
 * tally: a million closed cards cost nothing. Whether the caller may see the jurisdictions is the caller's to check.
 */
@Service
@Transactional(readOnly = true)
public class ClauseStates {

    private final FilterNames filterNames;
    private final JdbcClient database;
    private final ProductionCalendar calendar;
    private final Acts acts;
    private final ControlCards cards;

    ClauseStates(
            FilterNames filterNames, JdbcClient database, ProductionCalendar calendar, Acts acts, ControlCards cards) {
        this.filterNames = filterNames;
        this.database = database;
        this.calendar = calendar;
        this.acts = acts;
        this.cards = cards;
    }

    /** One line for every body that has or had a card under a clause; {@link ClauseState#EXEMPTED} is not known here. */
    public List<ClauseBodyState> of(Set<String> jurisdictions, Set<String> acts, Set<String> clauses) {
        CardFilter all = CardFilter.all(jurisdictions);
        ResolvedFilter question = filterNames.of(new CardFilter(
                jurisdictions,
                acts,
                clauses,
                all.procedures(),
                all.bodies(),
                all.daysLateFrom(),
                all.daysLateTo(),
                all.levels(),
                all.persons(),
                all.statuses(),
                all.text()));
        if (question.isVain()) {
            return List.of();
        }
        Map<String, ClauseBodyState> states = new LinkedHashMap<>();
        Selection selection = new Selection(question, calendar);
        closed(selection).forEach(state -> states.put(key(state), state));
        underControl(selection)
                .forEach(state -> states.merge(key(state), state, (closed, present) -> present.after(closed)));
        return new ArrayList<>(states.values());
    }

    /** Of each of the bodies the card that says how it stands under the clause; none of a body that never had one. */
    public List<LatestCard> cards(String actId, String clauseId, Collection<String> bodies) {
        return bodies.isEmpty()
                ? List.of()
                : database.sql("""
                        select card.* from unnest(:bodies) as asked(body)
                        cross join lateral (
                            select id, body_id, process_instance_id, last_day, internal_term from control_card c
                            where c.body_id = asked.body and c.act_id = :act and c.clause_id = :clause
                                and c.procedure = any (:telling) and (c.modality <> 'PERMITTED' or :permitted)
                            order by c.state not in ('OPEN', 'SUBMITTED'),
                                     case when c.state in ('OPEN', 'SUBMITTED') then c.overdue_after end nulls last,
                                     (:once and c.modality = 'MANDATORY' and c.fulfilled_at >= c.judged_after) is not true,
                                     c.opened_at desc, c.id
                            limit 1) card""")
                        .param("bodies", bodies.toArray(String[]::new))
                        .param("act", actId)
                        .param("clause", clauseId)
                        .param(
                                "telling",
                                telling(acts.act(actId).clause(clauseId)).toArray(String[]::new))
                        .param("permitted", acts.act(actId).clause(clauseId).modality() == Modality.PERMITTED)
                        .param("once", acts.act(actId).clause(clauseId).isDemandedOnce())
                        .query(ClauseStates::card)
                        .list();
    }

    /** By body, the term of the act that it has missed before under the clause; bodies that have missed none are left out. */
    public Map<String, EarlierBreach> breaches(String actId, String clauseId, Collection<String> bodies) {
        if (bodies.isEmpty()) {
            return Map.of();
        }
        LegalAct act = acts.act(actId);
        List<UUID> late = database.sql("""
                        select id from control_card c
                        where c.body_id = any (:bodies) and c.act_id = :act and c.clause_id = :clause
                            and c.procedure = any (:telling)
                            and (coalesce(c.fulfilled_at, c.released_at) >= c.judged_after
                                or %s)""".formatted(StatusSql.EXTENDED_LATE))
                .param("bodies", bodies.toArray(String[]::new))
                .param("act", actId)
                .param("clause", clauseId)
                .param("telling", telling(act.clause(clauseId)).toArray(String[]::new))
                .query(UUID.class)
                .list();
        Map<String, EarlierBreach> breaches = new HashMap<>();
        cards.cards(late).stream()
                .collect(Collectors.groupingBy(ControlCard::bodyId))
                .forEach((body, ofBody) -> EarlierBreach.of(
                                ofBody, act.jurisdiction().zone())
                        .ifPresent(breach -> breaches.put(body, breach)));
        return breaches;
    }

    private List<ClauseBodyState> underControl(Selection selection) {
        Condition condition = telling(selection.underControl());
        StatusSql status = StatusSql.at(selection.present(), condition);
        return condition
                .on(database, """
                        select c.act_id, c.clause_id, c.body_id,
                               case when bool_or(%s) then 'OVERDUE' when bool_or(%s) then 'INTERNAL_OVERDUE'
                                    when bool_or(%s) then 'DUE_SOON'
                                    when bool_and(%s) then 'RECOMMENDED'
                                    when bool_and(c.last_day is null) then 'NO_TERM' else 'ON_TIME' end as state,
                               bool_or(%s and c.modality = 'MANDATORY' and not c.internal_term)
                                   as missed
                        from control_card c where %s group by c.act_id, c.clause_id, c.body_id
                        """.formatted(
                                status.of(ListStatus.OVERDUE),
                                status.of(ListStatus.INTERNAL_OVERDUE),
                                status.of(ListStatus.DUE_SOON),
                                StatusSql.RECOMMENDED,
                                StatusSql.EXTENDED_LATE,
                                condition.sql()))
                .query(ClauseStates::state)
                .list();
    }

    /**
     * What is demanded once, by all that was done of it, as reports tell it; what is demanded again and again, by the
     * latest quarter. Of several outcomes the first says it; what was only released says nothing where the act itself has done it.
     */
    private List<ClauseBodyState> closed(Selection selection) {
        Condition kinds = telling(selection.kinds());
        kinds.with("ranks", Stream.of(CardOutcome.values()).map(Enum::name).toArray(String[]::new));
        kinds.with("once", clauses(Clause::isDemandedOnce));
        kinds.with("byAct", clauses(clause -> clause.trigger() == ClauseTrigger.IN_ACT));
        return kinds.on(database, """
                        select c.act_id, c.clause_id, c.body_id,
                               (array_agg(case when c.outcome = 'RELEASED' and c.act_id || ' ' || c.clause_id = any (:byAct)
                                       then 'BY_ACT' else c.outcome end order by
                                   c.outcome = 'RELEASED' and c.act_id || ' ' || c.clause_id = any (:byAct),
                                   case when c.act_id || ' ' || c.clause_id = any (:once) then null else c.quarter end desc,
                                   array_position(:ranks, c.outcome)))[1] as state,
                               false as missed
                        from control_tally c where c.cards > 0 and %s group by c.act_id, c.clause_id, c.body_id
                        """.formatted(kinds.sql()))
                .query(ClauseStates::state)
                .list();
    }

    /** Without cards that say nothing of the clause itself ({@link Clause#isToldBy}), or of what it demands. */
    private Condition telling(Condition condition) {
        condition.and(
                "(c.modality <> 'PERMITTED' or c.act_id || ' ' || c.clause_id = any (:permitted))",
                "permitted",
                clauses(clause -> clause.modality() == Modality.PERMITTED));
        return condition.and(
                "c.act_id || ' ' || c.clause_id || ' ' || c.procedure in (:telling)",
                "telling",
                acts.all().stream()
                        .flatMap(act -> act.clauses().stream()
                                .flatMap(clause -> telling(clause)
                                        .map(procedure -> act.id() + " " + clause.id() + " " + procedure)))
                        .collect(Collectors.toSet()));
    }

    private String[] clauses(Predicate<Clause> wanted) {
        return acts.all().stream()
                .flatMap(act -> act.clauses().stream()
                        .filter(wanted)
                        .map(clause -> ResolvedFilter.clauseKey(act.id(), clause.id())))
                .toArray(String[]::new);
    }

    private static Stream<String> telling(Clause clause) {
        return clause.procedures().stream().filter(clause::isToldBy);
    }

    private static String key(ClauseBodyState state) {
        return state.actId() + "|" + state.clauseId() + "|" + state.bodyId();
    }

    private static ClauseBodyState state(ResultSet row, int number) throws SQLException {
        return new ClauseBodyState(
                row.getString("act_id"),
                row.getString("clause_id"),
                row.getString("body_id"),
                ClauseState.valueOf(row.getString("state")),
                row.getBoolean("missed"));
    }

    private static LatestCard card(ResultSet row, int number) throws SQLException {
        return new LatestCard(
                row.getObject("id", UUID.class),
                row.getString("body_id"),
                Optional.ofNullable(row.getString("process_instance_id")),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getBoolean("internal_term"));
    }
}
