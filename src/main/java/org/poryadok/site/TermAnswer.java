package org.poryadok.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.term.Term;

/**
 * The answer of {@code /api/terms}.
 *
 * @param overdueAfter 24:00 of the last day with the offset of {@code zone}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TermAnswer(
        String rule,
        String ruleText,
        LocalDate from,
        String region,
        String zone,
        String act,
        String clause,
        LocalDate nominalLastDay,
        LocalDate lastDay,
        LocalDate targetDate,
        String overdueAfter,
        String explanation,
        List<String> warnings) {

    static TermAnswer of(AnsweredTerm answered) {
        Term term = answered.term();
        return new TermAnswer(
                term.rule().code(),
                term.rule().russian(),
                term.from(),
                term.region(),
                term.zone().getId(),
                answered.act().map(LegalAct::id).orElse(null),
                answered.clause().map(Clause::id).orElse(null),
                term.nominalLastDay(),
                term.lastDay(),
                term.targetDate(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        term.overdueAfter().atZone(term.zone())),
                term.explanation(),
                answered.warnings());
    }
}
