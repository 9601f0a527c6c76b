package org.poryadok.supervision.news;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.ControlStart;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardRecipients;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Letters about what was asked or decided of a card; a card is named in them, and in tasks about it, by its step and body. */
@Component
public class CardNews {

    private final ControlCards cards;
    private final ControlStart control;
    private final CardRecipients atWork;
    private final CardCorrespondence correspondence;
    private final Organisation organisation;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String tasklist;

    CardNews(
            ControlCards cards,
            ControlStart control,
            CardRecipients atWork,
            CardCorrespondence correspondence,
            Organisation organisation,
            LetterTemplates templates,
            Outbox outbox,
            ProductAddress address) {
        this.cards = cards;
        this.control = control;
        this.atWork = atWork;
        this.correspondence = correspondence;
        this.organisation = organisation;
        this.templates = templates;
        this.outbox = outbox;
        this.tasklist = address.tasklist();
    }

    /**
     * What is to be told.
     *
     * @param headline what has happened, «Срок продлён»
     * @param words    who has said so and why, Russian sentences
     * @param next     what follows for the readers, Russian sentences
     */
    public record News(String headline, String words, String next) {}

    /** Whoever is at work on the card, and the head of its body. */
    public void tellBody(UUID card, News news) {
        ControlCard found = cards.card(card);
        Set<Official> readers = new LinkedHashSet<>(atWork.executors(found));
        readers.addAll(organisation.holdersInBody(found.bodyId(), Role.HEAD.id()));
        tell(found, readers, "обязанность лежит на вашем органе", news);
    }

    /** The holders of a role in the jurisdiction of the card. */
    public void tellRole(UUID card, Role role, News news) {
        ControlCard found = cards.card(card);
        tell(found, organisation.holders(found.jurisdiction(), role.id()), "у вас роль «" + role.title() + "»", news);
    }

    /** Head and responsible officer of a body that is not the card's. */
    public void tellOtherBody(UUID card, String bodyId, String why, News news) {
        Set<Official> readers = new LinkedHashSet<>(organisation.holdersInBody(bodyId, Role.RESPONSIBLE.id()));
        readers.addAll(organisation.holdersInBody(bodyId, Role.HEAD.id()));
        tell(cards.card(card), readers, why, news);
    }

    public void tellPerson(UUID card, String userId, String why, News news) {
        tell(cards.card(card), organisation.official(userId).stream().toList(), why, news);
    }

    /** As forms and lists have it now. */
    public String lastDay(UUID card) {
        return control.lastDayText(cards.card(card));
    }

    /** «Создать страницы (Минздрав Кузбасса)». */
    public String title(ControlCard card) {
        return card.step() + " (" + organisation.body(card.bodyId()).shortName() + ")";
    }

    /** «Иванов И. И., министр». */
    public String person(String userId) {
        return organisation
                .official(userId)
                .map(official -> official.shortName() + ", " + official.post())
                .orElse(userId);
    }

    private void tell(ControlCard card, Collection<Official> readers, String why, News news) {
        for (Official reader : readers) {
            outbox.put(templates
                    .render(
                            "card-news",
                            Map.of(
                                    "recipient",
                                    reader.fullName() + ", " + reader.post(),
                                    "why",
                                    why,
                                    "headline",
                                    news.headline(),
                                    "step",
                                    card.step(),
                                    "about",
                                    card.step() + ". "
                                            + organisation.body(card.bodyId()).name(),
                                    "basis",
                                    correspondence.basis(card),
                                    "lastDay",
                                    control.lastDayText(card),
                                    "words",
                                    Russian.sentence(news.words()),
                                    "next",
                                    Russian.sentence(news.next()),
                                    "link",
                                    tasklist))
                    .to(
                            CardCorrespondence.newKey(card),
                            card.jurisdiction(),
                            reader.email().orElse(null),
                            reader.fullName(),
                            card.processInstanceId()));
        }
    }
}
