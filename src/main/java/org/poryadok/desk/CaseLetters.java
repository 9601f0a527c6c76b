package org.poryadok.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CaseCorrespondence;
import org.poryadok.control.ControlCard;
import org.poryadok.mail.Letter;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** The letters of a case as its page lists them. */
@Component
class CaseLetters {

    private final CardCorrespondence correspondence;
    private final CaseCorrespondence ofCases;

    CaseLetters(CardCorrespondence correspondence, CaseCorrespondence ofCases) {
        this.correspondence = correspondence;
        this.ofCases = ofCases;
    }

    /** About the case itself and none of its cards, the oldest first. */
    List<CaseFileView.LetterLine> ofCase(String processInstanceId, ZoneId zone, Predicate<Letter> shown) {
        return ofCases.of(processInstanceId, shown).stream()
                .map(told -> new CaseFileView.LetterLine(
                        Russian.moment(told.at(), zone), String.join("; ", told.to()), told.subject(), told.state()))
                .toList();
    }

    /** About a card, the oldest first; the morning digests that named it are one line, since they come every day. */
    List<CaseFileView.LetterLine> about(ControlCard card, ZoneId zone) {
        Map<Boolean, List<OutboxEntry>> byKind =
                correspondence.about(card).stream().collect(Collectors.partitioningBy(CardCorrespondence::isDigest));
        List<OutboxEntry> digests = byKind.get(true);
        return Stream.concat(
                        byKind.get(false).stream().map(entry -> line(entry, zone)),
                        digests.isEmpty() ? Stream.empty() : Stream.of(summary(digests, zone)))
                .toList();
    }

    private static CaseFileView.LetterLine summary(List<OutboxEntry> digests, ZoneId zone) {
        String first = day(digests.get(0), zone);
        String last = day(digests.get(digests.size() - 1), zone);
        return new CaseFileView.LetterLine(
                first.equals(last) ? first : first + " – " + last,
                digests.stream()
                        .map(entry -> entry.letter().toName())
                        .distinct()
                        .collect(Collectors.joining("; ")),
                "утренние сводки",
                RussianCount.of(digests.size(), "письмо", "письма", "писем"));
    }

    private static CaseFileView.LetterLine line(OutboxEntry entry, ZoneId zone) {
        return new CaseFileView.LetterLine(
                Russian.moment(entry.sentAt().orElse(entry.createdAt()), zone),
                entry.letter().toName(),
                entry.letter().subject(),
                entry.state().title());
    }

    private static String day(OutboxEntry entry, ZoneId zone) {
        return Russian.day(entry.createdAt().atZone(zone));
    }
}
