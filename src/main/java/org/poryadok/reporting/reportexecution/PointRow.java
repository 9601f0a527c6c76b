package org.poryadok.reporting.reportexecution;

import java.util.Map;
import java.util.Optional;
import org.poryadok.reporting.reportexecution.Reasons.Reason;
import org.poryadok.reporting.reportexecution.ReportFacts.Point;
import org.poryadok.term.Russian;

/**
 * A point of the report as the form and the letter show it.
 *
 * @param shown what shows that it was done; else why it was not and until when it will be
 */
record PointRow(String point, String result, String by, String on, String shown) {

    private static final String NOTHING = "—";

    static PointRow inForm(Point point, Map<String, Reason> reasons, Optional<String> standing) {
        return of(point, point.readResult(), reasons, standing);
    }

    /** Without our reading of the act: another authority is told what is there and what is not. */
    static PointRow inLetter(Point point, Map<String, Reason> reasons, Optional<String> standing) {
        return of(point, point.toldResult(), reasons, standing);
    }

    private static PointRow of(Point point, String result, Map<String, Reason> reasons, Optional<String> standing) {
        String reason = Optional.ofNullable(reasons.get(point.clauseId()))
                .map(Reason::text)
                .or(() -> standing.filter(said -> point.isStanding()))
                .orElse("");
        return new PointRow(point.point(), result, orDash(point.by()), orDash(point.on()), both(point.proof(), reason));
    }

    /** By whom and when, each in its line. */
    String done() {
        if (by.equals(NOTHING)) {
            return on;
        }
        return on.equals(NOTHING) ? by : by + "\n" + on;
    }

    private static String both(String proof, String reason) {
        if (proof.isEmpty() || reason.isEmpty()) {
            return orDash(proof + reason);
        }
        return Russian.sentence(proof) + " " + reason;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? NOTHING : text;
    }
}
