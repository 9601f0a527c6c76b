package org.poryadok.supervision.news;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardRecipients;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.LetterPlaces;
import org.poryadok.mail.Forwarding;
import org.poryadok.mail.Letter;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.mail.TermNotice;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Letters about what was asked or decided of a card; a card is named in them, and in tasks about it, by its step and body. */
@Component
public class CardNews {

    static final String OF_THE_BODY = "обязанность лежит на вашем органе";

    private final ControlCards cards;
    private final ControlStart control;
    private final CardRecipients atWork;
    private final CardCorrespondence correspondence;
    private final Organisation organisation;
    private final LetterTemplates templates;
    private final LetterPlaces places;
    private final Outbox outbox;
    private final Forwarding forwarding;
    private final TermNotice.Place toTasks;

    CardNews(
            ControlCards cards,
            ControlStart control,
            CardRecipients atWork,
            CardCorrespondence correspondence,
            Organisation organisation,
            LetterTemplates templates,
            LetterPlaces places,
            Outbox outbox,
            Forwarding forwarding,
            ProductAddress address) {
        this.cards = cards;
        this.control = control;
        this.atWork = atWork;
        this.correspondence = correspondence;
        this.organisation = organisation;
        this.templates = templates;
        this.places = places;
        this.outbox = outbox;
        this.forwarding = forwarding;
        this.toTasks = new TermNotice.Place("Открыть задачи", address.tasklist());
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
        tellBody(card, cards.card(card).processInstanceId(), news);
    }

    /**
     * The same where the task that the news is about is in another case than that of the card.
     *
     * @param instance of that case
     */
    public void tellBody(UUID card, Optional<String> instance, News news) {
        ControlCard found = cards.card(card);
        Set<Official> executors = new LinkedHashSet<>(atWork.executors(found));
        Set<Official> others = concerned(found);
        others.removeAll(executors);
        tell(found, executors, OF_THE_BODY, news, taskOf(instance));
        tell(found, others, OF_THE_BODY, news, toCase(found));
    }

    /**
     * What was decided of a request: the body, and whoever has asked, whatever has become of his task or his post meanwhile.
     *
     * @param askedBy user id
     */
    public void tellOfAnswer(UUID card, String askedBy, News news) {
        tellBody(card, news);
        ControlCard found = cards.card(card);
        Set<Official> asker =
                organisation.official(askedBy).stream().collect(Collectors.toCollection(LinkedHashSet::new));
        asker.removeAll(concerned(found));
        tell(found, asker, "вы просили об этом", news, toCase(found));
    }

    private TermNotice.Place toCase(ControlCard card) {
        return places.of(Optional.of(Role.HEAD), card.processInstanceId(), toTasks);
    }

    /** Whoever is at work on the card, and the head of its body. */
    Set<Official> concerned(ControlCard card) {
        Set<Official> readers = new LinkedHashSet<>(atWork.executors(card));
        readers.addAll(organisation.holdersInBody(card.bodyId(), Role.HEAD.id()));
        return readers;
    }

    /**
     * The holders of a role in the jurisdiction of the card.
     *
     * @param instance of the case in which they have a task presently, or read on
     */
    public void tellRole(UUID card, Role role, Optional<String> instance, News news) {
        ControlCard found = cards.card(card);
        tell(
                found,
                organisation.holders(found.jurisdiction(), role.id()),
                "у вас роль «" + role.title() + "»",
                news,
                taskOf(instance));
    }

    /** Head and responsible officer of a body that is not the card's. */
    public void tellOtherBody(UUID card, String bodyId, String why, News news) {
        tell(cards.card(card), responsibleAndHead(bodyId), why, news);
    }

    /** The body of a card whose case has come to it just now: its task is only being made. */
    public void tellNewBody(UUID card, News news) {
        ControlCard found = cards.card(card);
        tell(found, responsibleAndHead(found.bodyId()), OF_THE_BODY, news, taskOf(found.processInstanceId()));
    }

    private Set<Official> responsibleAndHead(String bodyId) {
        Set<Official> people = new LinkedHashSet<>(organisation.holdersInBody(bodyId, Role.RESPONSIBLE.id()));
        people.addAll(organisation.holdersInBody(bodyId, Role.HEAD.id()));
        return people;
    }

    /**
     * Somebody by name.
     *
     * @param instance of the case in which he has a task presently, or reads on
     */
    public void tellPerson(UUID card, String userId, String why, Optional<String> instance, News news) {
        tell(cards.card(card), organisation.official(userId).stream().toList(), why, news, taskOf(instance));
    }

    private TermNotice.Place taskOf(Optional<String> instance) {
        return instance.map(places::taskOf).orElse(toTasks);
    }

    /** To whom a task has gone that its model offers to others; it may stand under no card. */
    public void tellOfTask(DelegateTask task, Collection<Official> readers, String why, News news) {
        tellOfTask(task, readers, why, news, places.task(task.getId()));
    }

    /** To those who oversee the jurisdiction, of a task that is none of theirs. */
    public void tellSupervisorsOfTask(DelegateTask task, Role role, News news) {
        tellOfTask(
                task,
                organisation.holders(task.getTenantId(), role.id()),
                "у вас роль «" + role.title() + "»",
                news,
                places.caseInCockpit(task.getProcessInstanceId()));
    }

    private void tellOfTask(
            DelegateTask task, Collection<Official> readers, String why, News news, TermNotice.Place place) {
        CaseFile file = CaseFile.of(task);
        Optional<ControlCard> card =
                file.text(CaseVariables.CARD_ID).map(UUID::fromString).map(cards::card);
        Map<String, Object> model = model(why, news, place);
        model.put("step", task.getName());
        model.put("body", file.text(CaseVariables.BODY_NAME).orElse(""));
        model.put(
                "about",
                Stream.of(Optional.of(task.getName()), file.text(CaseVariables.BODY_NAME))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(". ")));
        describe(
                model,
                file.text(CaseVariables.BASIS_TEXT).orElse("задача"),
                card.filter(ControlCard::internalTerm).isPresent(),
                file.text(CaseVariables.LAST_DAY_TEXT).orElse(ControlStart.NO_TERM));
        put(
                model,
                readers,
                () -> card.map(CardCorrespondence::newKey).orElseGet(() -> "task:" + UUID.randomUUID()),
                task.getTenantId(),
                Optional.of(task.getProcessInstanceId()));
    }

    /** As forms and lists have it now. */
    public String lastDay(UUID card) {
        return control.lastDayText(cards.card(card));
    }

    /** How a card stands that is under control no more: «снято с контроля, акт утратил силу с 01.06.2020», «исполнено в срок». */
    public String standing(ControlCard card) {
        return card.state() == CardState.RELEASED ? control.lastDayText(card) : cards.statusText(card);
    }

    /** That a decision leaves the term of a card as it is, or that none is controlled any more. */
    public String termStays(UUID id) {
        ControlCard card = cards.card(id);
        return card.state().isUnderControl() ? "Срок карточки прежний" : "Срок не контролируется: " + standing(card);
    }

    /** «Создать страницы (Минздрав Кузбасса)». */
    public String title(ControlCard card) {
        return card.step() + " (" + organisation.body(card.bodyId()).shortName() + ")";
    }

    /** «Иванов И. И., министр». */
    public String person(String userId) {
        return organisation.shortWithPost(userId);
    }

    /**
     * Of what has been done to the card itself: who is at work on it is led to his task, where he has one, the others to the page
     * of the case.
     */
    void tellOfDeed(ControlCard card, Collection<Official> readers, String why, News news) {
        Set<Official> executors = new LinkedHashSet<>(readers);
        executors.retainAll(atWork.executors(card));
        executors.removeIf(reader -> atWork.openTask(card, reader.userId()).isEmpty());
        Set<Official> others = new LinkedHashSet<>(readers);
        others.removeAll(executors);
        tellOfTask(card, executors, why, news);
        tell(card, others, why, news, toCase(card));
    }

    /** To those who have a task of the case, or will have one presently. */
    void tellOfTask(ControlCard card, Collection<Official> readers, String why, News news) {
        tell(card, readers, why, news, taskOf(card.processInstanceId()));
    }

    /** To the head of the body who is none of those told already. */
    void tellHead(ControlCard card, Collection<Official> told, News news) {
        Set<Official> heads = new LinkedHashSet<>(organisation.holdersInBody(card.bodyId(), Role.HEAD.id()));
        heads.removeAll(told);
        tell(card, heads, OF_THE_BODY, news, toCase(card));
    }

    private void tell(ControlCard card, Collection<Official> readers, String why, News news) {
        tell(card, readers, why, news, toTasks);
    }

    private void tell(ControlCard card, Collection<Official> readers, String why, News news, TermNotice.Place place) {
        Body body = organisation.body(card.bodyId());
        Map<String, Object> model = model(why, news, place);
        model.put("step", card.step());
        model.put("body", body.shortName());
        model.put("about", card.step() + ". " + body.name());
        describe(
                model,
                correspondence.basis(card),
                card.internalTerm(),
                card.lastDay()
                        .filter(day -> card.state() == CardState.RELEASED)
                        .map(Russian::dayAndWeekday)
                        .orElseGet(() -> control.lastDayText(card)));
        put(model, readers, () -> CardCorrespondence.newKey(card), card.jurisdiction(), card.processInstanceId());
    }

    private static Map<String, Object> model(String why, News news, TermNotice.Place place) {
        Map<String, Object> model = new HashMap<>();
        model.put("why", why);
        model.put("headline", news.headline());
        model.put("words", Russian.sentence(news.words()));
        model.put("next", Russian.sentence(news.next()));
        model.put("linkTitle", place.title());
        model.put("link", place.link());
        return model;
    }

    private static void describe(Map<String, Object> model, String basis, boolean internal, String lastDay) {
        model.put("basis", basis);
        model.put("cited", LetterTemplates.abbreviated(basis));
        model.put("ofTerm", internal ? "внутреннего срока" : "срока");
        model.put("lastDay", lastDay);
    }

    private void put(
            Map<String, Object> model,
            Collection<Official> readers,
            Supplier<String> key,
            String jurisdiction,
            Optional<String> instance) {
        for (Official reader : readers) {
            model.put("recipient", reader.withPost());
            Letter letter = templates
                    .render("card-news", model)
                    .to(key.get(), jurisdiction, reader.email().orElse(""), reader.fullName(), instance);
            if (!isReadByAnother(letter, reader, readers)) {
                outbox.putInTurn(letter);
            }
        }
    }

    /** Whoever stands in for one of the readers and is one himself reads it once. */
    private boolean isReadByAnother(Letter letter, Official reader, Collection<Official> readers) {
        Letter gone = forwarding.forward(letter).letter();
        return readers.stream()
                .filter(other -> !other.equals(reader))
                .anyMatch(other -> other.fullName().equals(gone.toName())
                        && other.email().filter(gone.toAddress()::equals).isPresent());
    }
}
