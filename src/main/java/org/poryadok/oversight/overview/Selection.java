package org.poryadok.oversight.overview;

import java.util.Set;
import org.poryadok.term.ProductionCalendar;

/** Turns a question into conditions on rows of cards or of the tallies. */
final class Selection {

    private final ResolvedFilter question;
    private final ProductionCalendar calendar;

    Selection(ResolvedFilter question, ProductionCalendar calendar) {
        this.question = question;
        this.calendar = calendar;
    }

    /** What cards and tallies have in common. */
    Condition kinds() {
        CardFilter filter = question.filter();
        Condition kinds = new Condition()
                .in("c.jurisdiction", "jurisdictions", question.present().jurisdictions())
                .in("c.act_id", "acts", filter.acts())
                .in("c.clause_id", "clauses", filter.clauses())
                .in("c.procedure", "procedures", filter.procedures())
                .in("c.body_id", "bodies", question.bodies().orElse(Set.of()));
        return question.besides().isEmpty()
                ? kinds
                : kinds.and(
                        "c.act_id || ' ' || c.clause_id || ' ' || c.procedure not in (:besides)",
                        "besides",
                        question.besides());
    }

    Condition underControl() {
        Condition condition = ending("c.last_day", cards().and(StatusSql.UNDER_CONTROL));
        StatusSql status = StatusSql.at(question.present(), condition);
        if (question.filter().hasDaysLate()) {
            condition
                    .and("(" + status.of(ListStatus.OVERDUE) + " or " + status.of(ListStatus.INTERNAL_OVERDUE) + ")")
                    .and("(c.working_days_late is null and " + openDaysLate(condition)
                            + " or c.working_days_late is not null and " + doneDaysLate(condition) + ")");
        }
        return condition;
    }

    /** Under control, its term extended when it had passed already. */
    Condition missed() {
        return ending("c.missed_day", cards().and(StatusSql.UNDER_CONTROL).and("c.missed_day is not null"));
    }

    /** Terms of acts that were not kept: fulfilled late, overdue, or extended when they had passed. */
    Condition late() {
        Condition condition = ending("c.judged_day", cards());
        StatusSql status = StatusSql.at(question.present(), condition);
        return condition.and(
                "c.modality = 'MANDATORY' and not c.internal_term and (c.fulfilled_at >= c.judged_after or "
                        + StatusSql.EXTENDED_LATE + " or " + StatusSql.UNDER_CONTROL + " and "
                        + status.of(ListStatus.OVERDUE) + ")");
    }

    /** What was fulfilled late. */
    Condition fulfilledLate() {
        Condition condition = fulfilled().and(StatusSql.FULFILLED_LATE);
        return question.filter().hasDaysLate() ? condition.and(doneDaysLate(condition)) : condition;
    }

    Condition fulfilled() {
        return ending("c.judged_day", cards().and("c.fulfilled_at is not null"));
    }

    /** What a period that is over counted as in time, and what ended in time in it where that was not kept one by one. */
    Condition countedInTime(Set<String> kept, DayRange period) {
        return cards().and("""
                        (c.id in (select unnest(p.in_time) from closed_period p
                                  where p.jurisdiction in (:kept) and p.first_day = :first and p.last_day = :last)
                         or c.jurisdiction not in (:kept) and c.judged_day between :first and :last and %s)""".formatted(StatusSql.IN_TIME))
                .with("kept", kept)
                .with("first", period.first())
                .with("last", period.last());
    }

    /** Released undone after the term had passed: the violation stays. */
    Condition releasedLate() {
        return ending("c.judged_day", cards().and(StatusSql.RELEASED_LATE));
    }

    private Condition ending(String day, Condition condition) {
        question.filter()
                .lastDays()
                .ifPresent(days -> condition
                        .and(day + " between :endingFrom and :endingTo")
                        .with("endingFrom", days.first())
                        .with("endingTo", days.last()));
        return condition;
    }

    private Condition cards() {
        Condition condition =
                kinds().in("c.escalation_level", "levels", question.filter().levels());
        question.filter()
                .letter()
                .ifPresent(letter -> condition.and(
                        "c.id in (select named.card_id from digest_card named where named.letter_key = :letter)",
                        "letter",
                        letter));
        int number = 0;
        for (SearchWord word : question.words()) {
            String suffix = String.valueOf(number++);
            // Sub-selects are hashed, where an array would be searched from its beginning for each row.
            condition
                    .and("(c.body_id in (select unnest(:wordBodies" + suffix
                            + ")) or c.act_id || ' ' || c.clause_id in " + "(select unnest(:wordClauses" + suffix
                            + ")) or c.step ~ :wordPattern" + suffix + ")")
                    .with("wordBodies" + suffix, word.bodies().toArray(String[]::new))
                    .with("wordClauses" + suffix, word.clauses().toArray(String[]::new))
                    .with("wordPattern" + suffix, SearchText.pattern(word.word()));
        }
        return condition;
    }

    /** Of what is still to be done: the limits as days, so that rows are compared with dates. */
    private String openDaysLate(Condition condition) {
        CardFilter filter = question.filter();
        String latest = condition.byJurisdiction(
                "lastDayUntil",
                question.present(),
                jurisdictionToday -> filter.daysLateFrom()
                        .map(days -> new LastDaysByDelay(calendar, jurisdictionToday).lastDayAtLeast(days))
                        .orElse(jurisdictionToday.today()));
        String earliest = condition.byJurisdiction(
                "lastDayFrom",
                question.present(),
                jurisdictionToday -> filter.daysLateTo()
                        .map(days -> new LastDaysByDelay(calendar, jurisdictionToday).lastDayAtMost(days))
                        .orElse(LastDaysByDelay.EVER));
        return "c.last_day between " + earliest + " and " + latest;
    }

    private String doneDaysLate(Condition condition) {
        condition.with("daysFrom", question.filter().daysLateFrom().orElse(0));
        condition.with("daysTo", question.filter().daysLateTo().orElse(Integer.MAX_VALUE));
        return "c.working_days_late between :daysFrom and :daysTo";
    }

    Present present() {
        return question.present();
    }
}
