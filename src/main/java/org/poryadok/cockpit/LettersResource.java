package org.poryadok.cockpit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.mail.JournalLine;
import org.poryadok.mail.JournalPage;
import org.poryadok.mail.JournalQuery;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** The mail journal: every letter of the jurisdictions and what became of it. */
@Component
@Path(PoryadokPlugin.ADDRESS + "/letters")
public class LettersResource {

    private static final int SIZE = 50;
    private static final int MAX_SIZE = 500;
    /** Beyond it nothing is counted, so nobody can turn there. */
    private static final int LAST_PAGE = 10_000;

    /** @param more whether there are more letters than {@code total}, where counting ends */
    record Letters(long total, boolean more, List<Line> lines) {}

    record Choice(String id, String title) {}

    record Choices(List<Choice> occasions, List<Choice> bodies) {}

    record Line(
            long id,
            Instant at,
            String jurisdiction,
            String to,
            String toName,
            String subject,
            String state,
            String stateTitle,
            int attempts,
            Optional<Instant> sentAt,
            Optional<String> why,
            Optional<String> processInstanceId) {}

    private final Inquiries inquiries;
    private final MailJournal journal;
    private final Organisation organisation;

    LettersResource(Inquiries inquiries, MailJournal journal, Organisation organisation) {
        this.inquiries = inquiries;
        this.journal = journal;
        this.organisation = organisation;
    }

    @GET
    public Response letters(@Context UriInfo address) {
        return inquiries.json(address, (user, query) -> {
            JournalPage page = journal.page(
                    new JournalQuery(
                            Filters.jurisdictions(user, query),
                            query.constants("state", LetterState.class),
                            query.constants("occasion", LetterOccasion.class).stream()
                                    .map(LetterOccasion::word)
                                    .collect(Collectors.toSet()),
                            addresses(query.all("body")),
                            query.text("text")),
                    query.number("page", 0, LAST_PAGE, 0),
                    query.number("size", 1, MAX_SIZE, SIZE));
            return new Letters(
                    page.total(),
                    page.more(),
                    page.lines().stream().map(LettersResource::line).toList());
        });
    }

    /** By what else than state and text letters can be filtered. */
    @GET
    @Path("choices")
    public Response choices(@Context UriInfo address) {
        return inquiries.json(
                address,
                (user, query) -> new Choices(
                        Arrays.stream(LetterOccasion.values())
                                .map(occasion -> new Choice(occasion.name(), occasion.title()))
                                .toList(),
                        user.jurisdictions().stream()
                                .flatMap(jurisdiction -> organisation.bodies(jurisdiction).stream())
                                .map(body -> new Choice(body.id(), body.name()))
                                .toList()));
    }

    /** Of the bodies and of whoever works there. */
    private Optional<Set<String>> addresses(Set<String> bodies) {
        return bodies.isEmpty()
                ? Optional.empty()
                : Optional.of(organisation.findBodies(bodies).stream()
                        .flatMap(body -> Stream.concat(
                                body.email().stream(),
                                organisation.officialsOf(body.id()).stream()
                                        .flatMap(official -> official.email().stream())))
                        .collect(Collectors.toSet()));
    }

    private static Line line(JournalLine line) {
        return new Line(
                line.id(),
                line.createdAt(),
                line.jurisdiction(),
                line.toAddress(),
                line.toName(),
                line.subject(),
                line.state().name(),
                line.state().title(),
                line.attempts(),
                line.sentAt(),
                line.lastError(),
                line.reference());
    }
}
