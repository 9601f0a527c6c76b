package org.poryadok.control;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.poryadok.act.Modality;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rows of {@code control_tally}, {@code control_week_tally} and {@code control_late_total}: closed cards, counted in the
 * transaction that closes them, so that figures need not read them again.
 */
@Component
class CardTally {

    private final JdbcClient database;
    private final TermPosition position;

    CardTally(JdbcClient database, TermPosition position) {
        this.database = database;
        this.position = position;
    }

    /** Cards that the tally does not tell apart. */
    private record Kind(
            String jurisdiction,
            String actId,
            String clauseId,
            String procedure,
            String bodyId,
            Modality modality,
            boolean fulfilled,
            boolean withTerm,
            LocalDate quarter,
            LocalDate week,
            boolean late,
            boolean internalTerm) {

        CardOutcome outcome() {
            if (!fulfilled) {
                return CardOutcome.RELEASED;
            }
            if (!late) {
                return CardOutcome.FULFILLED;
            }
            return internalTerm ? CardOutcome.FULFILLED_LATE_INTERNAL : CardOutcome.FULFILLED_LATE;
        }
    }

    void add(ClosedCard card) {
        count(card, 1);
    }

    /** Of a card that is under control again, counted as it was closed. */
    void remove(ClosedCard card) {
        count(card, -1);
    }

    /** By upserts: of two who close cards of a kind at once the second waits for the first, and both count. */
    private void count(ClosedCard card, int cards) {
        Kind kind = kindOf(card);
        addToQuarter(kind, cards);
        // Charts and totals are of the act's terms: later than the administration wanted is no breach.
        if (kind.internalTerm()) {
            return;
        }
        if (kind.fulfilled() && kind.withTerm() && kind.modality() == Modality.MANDATORY) {
            addToWeek(kind, cards);
        }
        if (kind.fulfilled() && kind.late()) {
            addLate(kind, cards);
        }
    }

    private Kind kindOf(ClosedCard card) {
        LocalDate day = card.lastDay().orElseGet(() -> position.dayOf(card.jurisdiction(), card.doneAt()));
        return new Kind(
                card.jurisdiction(),
                card.actId(),
                card.clauseId(),
                card.procedure(),
                card.bodyId(),
                card.modality(),
                card.fulfilled(),
                card.lastDay().isPresent(),
                day.with(IsoFields.DAY_OF_QUARTER, 1),
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                card.isLate(),
                card.internalTerm());
    }

    private void addToQuarter(Kind kind, int cards) {
        database.sql("""
                        insert into control_tally as t (jurisdiction, act_id, clause_id, procedure, body_id, modality,
                            outcome, quarter, cards)
                        values (:jurisdiction, :act, :clause, :procedure, :body, :modality, :outcome, :quarter, :cards)
                        on conflict (jurisdiction, quarter, body_id, act_id, clause_id, procedure, modality, outcome)
                        do update set cards = t.cards + excluded.cards
                        """)
                .param("jurisdiction", kind.jurisdiction())
                .param("act", kind.actId())
                .param("clause", kind.clauseId())
                .param("procedure", kind.procedure())
                .param("body", kind.bodyId())
                .param("modality", kind.modality().name())
                .param("outcome", kind.outcome().name())
                .param("quarter", kind.quarter())
                .param("cards", cards)
                .update();
    }

    private void addToWeek(Kind kind, int cards) {
        database.sql("""
                        insert into control_week_tally as t (jurisdiction, week, act_id, clause_id, procedure, body_id,
                            in_time, late)
                        values (:jurisdiction, :week, :act, :clause, :procedure, :body, :inTime, :late)
                        on conflict (jurisdiction, week, body_id, act_id, clause_id, procedure)
                        do update set in_time = t.in_time + excluded.in_time, late = t.late + excluded.late
                        """)
                .param("jurisdiction", kind.jurisdiction())
                .param("week", kind.week())
                .param("act", kind.actId())
                .param("clause", kind.clauseId())
                .param("procedure", kind.procedure())
                .param("body", kind.bodyId())
                .param("inTime", kind.late() ? 0 : cards)
                .param("late", kind.late() ? cards : 0)
                .update();
    }

    private void addLate(Kind kind, int cards) {
        database.sql("""
                        insert into control_late_total as t (jurisdiction, act_id, clause_id, procedure, body_id, cards)
                        values (:jurisdiction, :act, :clause, :procedure, :body, :cards)
                        on conflict (jurisdiction, body_id, act_id, clause_id, procedure)
                        do update set cards = t.cards + excluded.cards
                        """)
                .param("jurisdiction", kind.jurisdiction())
                .param("act", kind.actId())
                .param("clause", kind.clauseId())
                .param("procedure", kind.procedure())
                .param("body", kind.bodyId())
                .param("cards", cards)
                .update();
    }
}
