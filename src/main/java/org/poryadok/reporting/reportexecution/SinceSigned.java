package org.poryadok.reporting.reportexecution;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.casework.CaseFile;
import org.poryadok.reporting.reportexecution.ReportFacts.Facts;
import org.poryadok.reporting.reportexecution.ReportFacts.Point;
import org.springframework.stereotype.Component;

/** Tells whoever has a report before him what is otherwise today: the report itself stays as it was signed. */
@Component
class SinceSigned {

    private final ReportFacts facts;

    SinceSigned(ReportFacts facts) {
        this.facts = facts;
    }

    void offer(CaseFile file) {
        Facts now = facts.gather(file);
        file.set(
                Variables.CHANGED_SINCE,
                file.read(Variables.REPORT_FACTS, Facts.class)
                        .map(signed -> Changes.between(signed, now))
                        .orElse(""));
        file.set(Variables.OPEN_TEXT, open(facts.openToday(file)));
    }

    /** What is not fulfilled now, with its term; empty when everything is. */
    Optional<String> open(CaseFile file) {
        return Optional.of(open(facts.openToday(file))).filter(text -> !text.isEmpty());
    }

    private static String open(List<Point> points) {
        return points.stream().map(Point::inSentence).collect(Collectors.joining("; "));
    }
}
