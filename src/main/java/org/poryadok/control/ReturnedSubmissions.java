package org.poryadok.control;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** That what a body had sent was given back to it, as long as it has not sent it again: from the histories of the cards. */
@Component
public class ReturnedSubmissions {

    private final CardHistory history;
    private final Organisation organisation;
    private final TermPosition position;

    ReturnedSubmissions(CardHistory history, Organisation organisation, TermPosition position) {
        this.history = history;
        this.organisation = organisation;
        this.position = position;
    }

    private record Returned(CardEvent sent, CardEvent back) {}

    /**
     * «направлено 21.02.2020, возвращено 03.04.2020 (Звягин Б. И.): Нет приложения», by open card; cards to which nothing was
     * given back are left out.
     */
    public Map<UUID, String> texts(Collection<ControlCard> cards) {
        Map<UUID, ControlCard> open = new HashMap<>();
        cards.stream().filter(card -> card.state() == CardState.OPEN).forEach(card -> open.put(card.id(), card));
        Map<UUID, String> texts = new HashMap<>();
        history.returns(open.keySet())
                .forEach((id, events) -> latest(events)
                        .ifPresent(returned -> texts.put(id, text(open.get(id).jurisdiction(), returned))));
        return texts;
    }

    /** Who has sent what was given back. */
    public Optional<Official> sender(ControlCard card) {
        return latest(history.returns(List.of(card.id())).getOrDefault(card.id(), List.of()))
                .flatMap(returned -> returned.sent().by())
                .flatMap(organisation::official);
    }

    /** Remarks of tasks that follow within the body stand in the history too: the first after the sending is the checker's. */
    private static Optional<Returned> latest(List<CardEvent> events) {
        Returned found = null;
        CardEvent sent = null;
        for (CardEvent event : events) {
            if (event.kind() == CardEventKind.SUBMITTED) {
                sent = event;
                found = null;
            } else if (sent != null && found == null) {
                found = new Returned(sent, event);
            }
        }
        return Optional.ofNullable(found);
    }

    private String text(String jurisdiction, Returned returned) {
        return "направлено " + day(jurisdiction, returned.sent().at()) + ", возвращено "
                + day(jurisdiction, returned.back().at())
                + returned.back().by().map(by -> " (" + name(by) + ")").orElse("")
                + returned.back().note().map(note -> ": " + note).orElse("");
    }

    private String name(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    private String day(String jurisdiction, Instant moment) {
        return Russian.day(position.dayOf(jurisdiction, moment));
    }
}
