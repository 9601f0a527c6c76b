package org.poryadok.oversight.discipline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.poryadok.act.Jurisdiction;

/**
 * Figures of a month in a jurisdiction: of duties whose terms ended in it, and of all that were overdue at its end.
 *
 * @param administration     name of the body that controls execution, else of the jurisdiction
 * @param asOf               last day that the figures cover, in the jurisdiction's zone: the month's last, or today
 * @param total              of all bodies
 * @param beingChecked       sent in time and being checked still
 * @param overdueAtEnd       overdue at the end, whenever the term ended
 * @param arrearsFulfilled   fulfilled in the month, their terms having ended in an earlier one
 * @param byBody             bodies that had a term ending in the month or something overdue, the worst first
 * @param repeatOffenders    the most offences first
 * @param repeatOffences     how many offences make a repeat offender
 * @param attributable       late or overdue because an earlier tier was
 * @param overdue            everything overdue at the end, the longest first
 */
public record MonthFigures(
        Jurisdiction jurisdiction,
        YearMonth month,
        String administration,
        LocalDate asOf,
        Instant madeAt,
        TermCount total,
        long beingChecked,
        long overdueAtEnd,
        long arrearsFulfilled,
        List<BodyMonth> byBody,
        List<RepeatOffender> repeatOffenders,
        int repeatOffences,
        List<AttributableObligation> attributable,
        List<OverdueObligation> overdue) {}
