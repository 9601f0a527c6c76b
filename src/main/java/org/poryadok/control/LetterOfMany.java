package org.poryadok.control;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One letter to one person about all the cards to which a supervisor has done the same at once. */
@Service
@Transactional
public class LetterOfMany {

    /** A longer list nobody reads in a letter; the rest is a number. */
    private static final int ROWS = 100;

    private final CardTable cards;
    private final Ladder ladder;
    private final LetterRecipients recipients;
    private final TermPosition position;
    private final LetterFacts facts;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final DigestCards named;
    private final Acts acts;
    private final Organisation organisation;
    private final Clock clock;

    LetterOfMany(
            CardTable cards,
            Ladder ladder,
            LetterRecipients recipients,
            TermPosition position,
            LetterFacts facts,
            LetterTemplates templates,
            Outbox outbox,
            DigestCards named,
            Acts acts,
            Organisation organisation,
            Clock clock) {
        this.cards = cards;
        this.ladder = ladder;
        this.recipients = recipients;
        this.position = position;
        this.facts = facts;
        this.templates = templates;
        this.outbox = outbox;
        this.named = named;
        this.acts = acts;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What has been done.
     *
     * @param headline what it is, «Вам переданы задачи»
     * @param words    who has done it and why, a Russian sentence
     * @param follows  what follows for the reader, a Russian sentence
     * @param why      continues «Вы получили это письмо, потому что»
     */
    public record Deed(String headline, String words, String follows, String why) {}

    /** A card in the letter, template {@code deed-of-many}; texts are Russian, {@code term} is red where a term of an act has passed. */
    public record Row(String step, String body, String said, String citation, String term, boolean late, String link) {}

    /**
     * Puts the letter, in its turn among others to this address; once for a key.
     *
     * @param key    unique for ever
     * @param userId of the reader; nothing is written to whoever is no official any more
     * @param said   by card, what has been done to it; at least one
     */
    public void put(String key, String userId, Deed deed, Map<UUID, String> said) {
        organisation.official(userId).ifPresent(to -> put(key, to, deed, said));
    }

    /** «Иванов И. И., контролёр: Отпуск.» */
    public String said(String by, String reason) {
        return facts.person(by) + ": " + Russian.sentence(reason.strip());
    }

    private void put(String key, Official to, Deed deed, Map<UUID, String> said) {
        Instant now = clock.instant();
        List<ControlCard> told = cards.findAll(said.keySet()).stream()
                .sorted(Comparator.comparing(card -> card.overdueAfter().orElse(Instant.MAX)))
                .toList();
        String jurisdiction = told.get(0).jurisdiction();
        List<Row> rows = told.stream()
                .limit(ROWS)
                .map(card -> row(card, to, said.get(card.id()), now))
                .toList();
        Map<String, Object> model = new HashMap<>();
        model.put("recipient", to.withPost());
        model.put("why", deed.why());
        model.put("headline", deed.headline());
        model.put("words", Russian.sentence(deed.words()));
        model.put("follows", Russian.sentence(deed.follows()));
        model.put("jurisdiction", acts.jurisdiction(jurisdiction).name());
        model.put("total", told.size());
        model.put("only", rows.size() == 1 ? rows.get(0) : null);
        model.put("rows", rows);
        model.put("hidden", told.size() - rows.size());
        model.put("next", next(told, now));
        Letter letter = templates
                .render("deed-of-many", model)
                .to(key, jurisdiction, to.email().orElse(""), to.fullName(), Optional.empty());
        if (outbox.putInTurn(letter)) {
            named.add(key, said.keySet(), now);
        }
    }

    private List<String> next(Collection<ControlCard> told, Instant now) {
        List<ControlCard> open = told.stream()
                .filter(card -> card.state() == CardState.OPEN && card.lastDay().isPresent())
                .toList();
        return open.isEmpty()
                ? List.of()
                : facts.next(
                        new LadderRun(ladder, recipients, position, Map.of(), position.dayOf(open.get(0), now)), open);
    }

    private Row row(ControlCard card, Official to, String said, Instant now) {
        int late = position.workingDaysLate(card, now);
        String term = card.lastDay()
                .map(day -> "Последний день " + (card.internalTerm() ? "внутреннего срока" : "срока") + ": "
                        + Russian.day(day)
                        + (late == 0
                                ? ""
                                : (card.internalTerm() ? ", прошло: " : ", просрочка: ")
                                        + RussianCount.workingDays(late)))
                .orElse("Срок не установлен");
        return new Row(
                card.step(),
                facts.body(card),
                said,
                facts.basis(card),
                term,
                late > 0 && !card.internalTerm(),
                facts.place(card, to.userId(), Role.HEAD.id()).link());
    }
}
