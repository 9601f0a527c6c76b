package org.poryadok.reporting.reportexecution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.reporting.reportexecution.ReportFacts.Facts;
import org.poryadok.reporting.reportexecution.ReportFacts.Point;

/** What has become otherwise between two moments, in a sentence without an end. */
final class Changes {

    private Changes() {}

    /** «пункт 6.3: Определить исполнителей — исполнено; страниц стало 2»; empty when nothing has. */
    static String between(Facts before, Facts now) {
        List<String> changes = new ArrayList<>();
        for (Point point : now.points()) {
            Optional<Point> then = before.points().stream()
                    .filter(old -> old.clauseId().equals(point.clauseId()))
                    .findFirst();
            if (then.filter(old -> old.inSentence().equals(point.inSentence())).isEmpty()) {
                changes.add(point.inSentence());
            } else if (!then.map(Point::evidence).equals(Optional.of(point.evidence()))) {
                changes.add(point.inSentence() + " (теперь: " + point.evidence() + ")");
            }
        }
        if (!before.pages().equals(now.pages())) {
            changes.add("страницы: было " + before.pages().size() + ", стало "
                    + now.pages().size());
        }
        if (!before.persons().equals(now.persons())) {
            changes.add("назначенные лица: "
                    + now.persons().stream()
                            .map(ReportFacts.Person::person)
                            .collect(Collectors.joining(", ", "теперь ", "")));
        } else if (!now.answering().equals(before.answering())) {
            changes.add("за страницы отвечают: " + (now.answering().isEmpty() ? "названные лица" : now.answering()));
        }
        return String.join("; ", changes);
    }
}
