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

/**
 * That what a body had sent, or handed in to a task of its case, was given back, as long as it has not come again: from the
 * histories of the cards.
 */
@Component
public class ReturnedSubmissions {

    private static final String BACK = "возвращено ";

    private final CardHistory history;
    private final Organisation organisation;
    private final TermPosition position;

    ReturnedSubmissions(CardHistory history, Organisation organisation, TermPosition position) {
        this.history = history;
        this.organisation = organisation;
        this.position = position;
    }

    /**
     * «направлено 21.02.2020, возвращено 03.04.2020 (Звягин Б. И.): Нет приложения», «возвращено 06.10.2023 (Петров П. П.):
     * «Принять страницу»: Нет описания», by open card; cards to which nothing was given back are left out.
     */
    public Map<UUID, String> texts(Collection<ControlCard> cards) {
        Map<UUID, ControlCard> open = new HashMap<>();
        cards.stream().filter(card -> card.state() == CardState.OPEN).forEach(card -> open.put(card.id(), card));
        Map<UUID, String> texts = new HashMap<>();
        history.returns(open.keySet())
                .forEach((id, events) ->
                        text(open.get(id).jurisdiction(), Returns.of(events)).ifPresent(text -> texts.put(id, text)));
        return texts;
    }

    /**
     * A text of {@link #texts} where «Возвращено на доработку» stands before it: it does not say so again.
     *
     * @param text may be empty
     */
    public static String afterTitle(String text) {
        return Russian.capitalised(text.startsWith(BACK) ? text.substring(BACK.length()) : text);
    }

    /** Who has sent what was given back. */
    public Optional<Official> sender(ControlCard card) {
        return Returns.of(history.returns(List.of(card.id())).getOrDefault(card.id(), List.of()))
                .sent()
                .flatMap(CardEvent::by)
                .flatMap(organisation::official);
    }

    private Optional<String> text(String jurisdiction, Returns returned) {
        return returned.latest()
                .map(latest -> returned.sent()
                                .filter(sent ->
                                        returned.back().filter(latest::equals).isPresent())
                                .map(sent -> "направлено " + day(jurisdiction, sent.at()) + ", ")
                                .orElse("")
                        + text(jurisdiction, latest));
    }

    private String text(String jurisdiction, CardEvent back) {
        return BACK
                + day(jurisdiction, back.at())
                + back.by().map(by -> " (" + name(by) + ")").orElse("")
                + back.note().map(note -> ": " + note).orElse("");
    }

    private String name(String userId) {
        return organisation.official(userId).map(Official::shortName).orElse(userId);
    }

    private String day(String jurisdiction, Instant moment) {
        return Russian.day(position.dayOf(jurisdiction, moment));
    }
}
