package org.poryadok.control;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.control.LadderRun.Ahead;
import org.poryadok.mail.TermNotice.Place;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** What letters say of a card: its body, its basis, where to act on it, who is told next. */
@Component
class LetterFacts {

    /** Of those on which the ladder climbs further, the nearest. */
    private static final int DAYS_AHEAD = 3;

    private static final String NOBODY_ACTS = "Исполнить некому: " + VacantRole.NOBODY_HOLDS_IT;

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final CardRecipients atWork;
    private final CardProgresses progresses;
    private final ReturnedSubmissions submissions;
    private final LetterPlaces places;
    private final ProductAddress address;

    LetterFacts(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            CardRecipients atWork,
            CardProgresses progresses,
            ReturnedSubmissions submissions,
            LetterPlaces places,
            ProductAddress address) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.atWork = atWork;
        this.progresses = progresses;
        this.submissions = submissions;
        this.places = places;
        this.address = address;
    }

    /** «Звягин Б. И., контролёр»; a login that is no official's stands as it is. */
    String person(String userId) {
        return organisation.shortWithPost(userId);
    }

    String body(ControlCard card) {
        return organisation.findBody(card.bodyId()).map(Body::name).orElse(card.bodyId());
    }

    String act(ControlCard card) {
        return register.referenceOf(card.actId());
    }

    Clause clause(ControlCard card) {
        return acts.act(card.actId()).clause(card.clauseId());
    }

    /** The clause and the act; the administration's own rule is of no act. */
    String basis(ControlCard card) {
        Clause clause = clause(card);
        String citation = clause.citationIn(card.procedure());
        return clause.isInternalRuleOf(card.procedure()) ? citation : citation + ", " + act(card);
    }

    /**
     * Where the administration has set the term itself: that its passing is no breach of the act. The act's own term stands beside
     * it where the clause has one, since the letter quotes the clause; else empty.
     */
    static String internalNote(ControlCard card, Clause clause) {
        if (!card.internalTerm()) {
            return "";
        }
        return clause.isInternalRuleOf(card.procedure()) || clause.term().isEmpty()
                ? "Этот срок внутренний, его установила администрация: акт срока не называет и не нарушен."
                : "Этот срок внутренний, его установила администрация: опоздание по нему – не нарушение акта. Срок, который"
                        + " называет пункт (" + clause.term().get().russian() + "), к этому случаю не относится.";
    }

    /**
     * By card, how far it is; what is one result has nothing. How the administration reads the act stands on the card and in
     * the task: a letter has no room to explain a setting.
     */
    Map<UUID, String> progress(Collection<ControlCard> cards) {
        return progresses.of(cards).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, card -> card.getValue().reached()));
    }

    /** That a term of the act was missed before it was extended: a Russian sentence. */
    static Optional<String> missed(ControlCard card) {
        return card.brokenTermOfAct().map(missed -> Russian.capitalised(missed.text()) + ", затем продлён.");
    }

    /** All of this for a line of a letter about many, and that nobody can act. */
    Map<UUID, String> about(Collection<ControlCard> cards) {
        Map<UUID, String> about = new HashMap<>(progress(cards));
        cards.forEach(card -> missed(card).ifPresent(said -> add(about, card.id(), said)));
        returned(cards).forEach((card, back) -> add(about, card, Russian.capitalised(back)));
        unmanned(cards).forEach(card -> add(about, card, NOBODY_ACTS));
        return about;
    }

    private static void add(Map<UUID, String> about, UUID card, String said) {
        about.merge(card, said, (before, more) -> Russian.sentence(before) + " " + more);
    }

    /** Whether the task of the card is a vacant role's. */
    boolean isUnmanned(ControlCard card) {
        return unmanned(List.of(card)).contains(card.id());
    }

    /** Those of the cards whose task is a vacant role's. */
    Set<UUID> unmanned(Collection<ControlCard> cards) {
        return atWork.unmanned(cards);
    }

    /** Russian sentences for one who is told of a card whose task is a vacant role's: who can mend that. */
    static String nobodyActs(String role) {
        return NOBODY_ACTS + ". "
                + (Role.find(role).filter(Role::inEveryBody).isPresent()
                        ? "Назначьте преемника: «Начать процедуру» – «" + Procedure.APPOINT_OFFICIALS.title()
                                + "», и задача придёт к нему."
                        : "Преемника назначает руководитель органа.");
    }

    /** By card, that what was sent was given back and is waited for again. */
    Map<UUID, String> returned(Collection<ControlCard> cards) {
        return submissions.texts(cards);
    }

    /**
     * Where this reader may act on the card.
     *
     * @param role for which he is told
     */
    Place place(ControlCard card, String userId, String role) {
        Optional<Role> known = Role.find(role);
        return atWork.openTask(card, userId)
                .map(places::task)
                .orElseGet(() -> places.of(
                        known,
                        card.processInstanceId()
                                .filter(instance ->
                                        known.filter(Role::inEveryBody).isPresent()),
                        new Place("Открыть карточку", supervisorsLink(card))));
    }

    /** The cards of the case in Cockpit. */
    String supervisorsLink(ControlCard card) {
        return card.processInstanceId()
                .map(instance -> places.caseInCockpit(instance).link())
                .orElseGet(() -> listLink(card.jurisdiction(), ""));
    }

    /**
     * The list in Cockpit.
     *
     * @param filter further conditions, as the page keeps them in its address: «&letter=…»
     */
    String listLink(String jurisdiction, String filter) {
        return address.cockpit("deadlines?jurisdiction=" + jurisdiction + filter);
    }

    /**
     * A sentence about who is told next, and when.
     *
     * @param unmanned whether the task of the card is a vacant role's
     */
    String toldNext(ControlCard card, Optional<Ahead> ahead, boolean unmanned) {
        return ahead.map(next -> unmanned ? inStead(card, next) : next)
                .map(next -> "Если исполнение не будет отмечено, " + Russian.day(next.day()) + " об этом "
                        + (next.roles().equals(List.of(Role.EXECUTOR.id()))
                                ? "напомнят исполнителю."
                                : "узнают: " + titles(next) + "."))
                .orElse(
                        card.isMandatory()
                                ? "О сроке знают все, кому о нём сообщают; координатор и контролёр видят его в утренней"
                                        + " сводке каждый рабочий день, пока исполнение не отмечено."
                                : "Выше об этом не сообщают: акт рекомендует, а не обязывает.");
    }

    /** Whoever is told instead of an executor that there is not. */
    private Ahead inStead(ControlCard card, Ahead next) {
        Set<Official> heads = Set.copyOf(organisation.holdersInBody(card.bodyId(), Role.HEAD.id()));
        String role = heads.containsAll(atWork.executors(card)) ? Role.HEAD.id() : Role.RESPONSIBLE.id();
        return new Ahead(
                next.day(),
                next.roles().stream()
                        .map(told -> told.equals(Role.EXECUTOR.id()) ? role : told)
                        .distinct()
                        .toList());
    }

    /** Who is told next of many cards, and when: a line for each of the nearest days. */
    List<String> next(LadderRun run, List<ControlCard> cards) {
        Set<UUID> unmanned = unmanned(cards);
        Map<Ahead, Long> ahead = cards.stream()
                .flatMap(card ->
                        run.ahead(card).stream().map(next -> unmanned.contains(card.id()) ? inStead(card, next) : next))
                .collect(Collectors.groupingBy(next -> next, Collectors.counting()));
        return ahead.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Ahead::day)))
                .limit(DAYS_AHEAD)
                .map(next -> Russian.day(next.getKey().day()) + " — " + titles(next.getKey()) + ": "
                        + RussianCount.of(Math.toIntExact(next.getValue()), "срок", "срока", "сроков"))
                .toList();
    }

    static String titles(Ahead ahead) {
        return ahead.roles().stream()
                .map(role -> Role.find(role).map(Role::holder).orElse(role))
                .collect(Collectors.joining(", "));
    }

    private static String title(String role) {
        return Role.find(role).map(Role::title).orElse(role);
    }

    /** The same of a card whose task nobody can take: whoever is told in the executor's stead answers for the body. */
    String why(String role, boolean unmanned) {
        return unmanned && role.equals(Role.EXECUTOR.id())
                ? "исполнить некому, а за исполнение в вашем органе отвечаете вы"
                : why(role);
    }

    /** Continues «Вы получили это письмо, потому что». */
    String why(String role) {
        if (role.equals(Role.EXECUTOR.id())) {
            return "исполнение поручено вам";
        }
        if (role.equals(Role.HEAD.id())) {
            return "вы руководите органом, который должен исполнить";
        }
        return "у вас роль «" + title(role) + "»";
    }
}
