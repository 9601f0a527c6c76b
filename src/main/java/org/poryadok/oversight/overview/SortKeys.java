package org.poryadok.oversight.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.RussianOrder;
import org.springframework.stereotype.Component;

/** Orders that the rows themselves do not know: names as Russian sorts them, clauses as their acts number them. */
@Component
class SortKeys {

    private static final String RANK = "sorted.rank";

    private final Acts acts;
    private final Organisation organisation;
    private final ProductionCalendar calendar;

    SortKeys(Acts acts, Organisation organisation, ProductionCalendar calendar) {
        this.acts = acts;
        this.organisation = organisation;
        this.calendar = calendar;
    }

    /** Adds to the condition whatever parameters the key needs. */
    SortKey of(CardSort.Column column, Present present, Condition condition) {
        return switch (column) {
            case LAST_DAY, STATUS -> SortKey.of("c.last_day");
            case DAYS_LATE -> daysLate(present, condition);
            case LEVEL -> level(condition);
            case BODY -> ranked("c.body_id", bodies(present), condition);
            case PROCEDURE -> ranked("c.procedure", procedures(), condition);
            case CLAUSE -> ranked("c.act_id || ' ' || c.clause_id", clauses(present), condition);
        };
    }

    /** What was sent or fulfilled late knows its days; of what is still open they are counted by the working days past. */
    private SortKey daysLate(Present present, Condition condition) {
        condition.with("now", StatusSql.moment(present));
        String workingDays = condition.byJurisdiction(
                "workingDays",
                present,
                jurisdictionToday -> new LastDaysByDelay(calendar, jurisdictionToday).workingDaysUntilToday());
        return SortKey.of("coalesce(c.working_days_late, case when c.state = 'OPEN' and c.modality = 'MANDATORY' "
                + "and c.overdue_after <= :now then cardinality(" + workingDays + ") - width_bucket(c.last_day - date "
                + "'1970-01-01', " + workingDays + ") else 0 end)");
    }

    private static SortKey level(Condition condition) {
        List<String> known = EscalationLevels.known();
        condition.with("levelOrder", known.toArray(String[]::new)).with("unknownLevel", known.size() + 1);
        return SortKey.of("coalesce(array_position(:levelOrder, c.escalation_level), "
                + "case when c.escalation_level is not null then :unknownLevel end)");
    }

    private static SortKey ranked(String column, List<String> order, Condition condition) {
        condition.with("sortOrder", order.toArray(String[]::new));
        return new SortKey(
                "left join unnest(:sortOrder) with ordinality sorted (key, rank) on sorted.key = " + column, RANK);
    }

    private List<String> bodies(Present present) {
        return RussianOrder.by(
                        present.jurisdictions().stream()
                                .flatMap(jurisdiction -> organisation.bodies(jurisdiction).stream()),
                        Body::name,
                        Body::id)
                .stream()
                .map(Body::id)
                .toList();
    }

    private static List<String> procedures() {
        return RussianOrder.by(Procedure.keysOfCards(), Procedure::titleOf, Function.identity());
    }

    private List<String> clauses(Present present) {
        List<String> keys = new ArrayList<>();
        for (String jurisdiction : present.jurisdictions()) {
            for (LegalAct act : acts.ofJurisdiction(jurisdiction)) {
                for (Clause clause : act.clauses()) {
                    keys.add(ResolvedFilter.clauseKey(act.id(), clause.id()));
                }
            }
        }
        return keys;
    }
}
