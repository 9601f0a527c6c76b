package org.poryadok.cockpit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.control.CardProgresses;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.EarlierBreach;
import org.poryadok.control.Progress;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.overview.ClauseBodyState;
import org.poryadok.oversight.overview.ClauseState;
import org.poryadok.oversight.overview.ClauseStates;
import org.poryadok.oversight.overview.LatestCard;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Clause → who → term → state of each body today, for the acts in force. */
@Component
class ClauseMatrix {

    /**
     * A clause.
     *
     * @param addressees on whom it lies, Russian
     * @param reading    what decides by the administration's reading of the act whether it is fulfilled: «настройка: …»
     * @param states     how many bodies stand how; states in which no body stands are left out
     */
    record Line(
            String jurisdiction,
            String actId,
            String act,
            String clauseId,
            String citation,
            String title,
            String modality,
            String addressees,
            Optional<String> term,
            Optional<String> reading,
            List<String> procedures,
            Map<ClauseState, Long> states) {}

    /**
     * A body under a clause; without a card there is neither a case nor a last day.
     *
     * @param earlier  the term of the act that the body has missed before, beside what waits for it now; else empty
     * @param progress which of the pages that the clause demands are there; empty where it demands none
     */
    record BodyLine(
            String bodyId,
            String body,
            ClauseState state,
            String stateText,
            Optional<String> earlier,
            Optional<String> progress,
            Optional<LatestCard> card) {}

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ClauseAddressees addressees;
    private final ClauseStates states;
    private final Exemptions exemptions;
    private final CreationObligations obligations;
    private final CardProgresses progresses;
    private final ControlCards control;
    private final Clock clock;

    ClauseMatrix(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            ClauseAddressees addressees,
            ClauseStates states,
            Exemptions exemptions,
            CreationObligations obligations,
            CardProgresses progresses,
            ControlCards control,
            Clock clock) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.addressees = addressees;
        this.states = states;
        this.exemptions = exemptions;
        this.obligations = obligations;
        this.progresses = progresses;
        this.control = control;
        this.clock = clock;
    }

    /** In the order of the acts; with states asked for, the clauses under which some body stands so. */
    List<Line> lines(Set<String> jurisdictions, Set<String> wantedActs, Set<ClauseState> wanted) {
        Map<String, Map<String, ClauseState>> known = new HashMap<>();
        states.of(jurisdictions, wantedActs, Set.of()).forEach(found -> put(known, found));
        List<Line> lines = new ArrayList<>();
        jurisdictions.stream()
                .sorted()
                .flatMap(jurisdiction -> entered(jurisdiction))
                .filter(act -> wantedActs.isEmpty() || wantedActs.contains(act.id()))
                .forEach(act -> lines.addAll(lines(act, known, wanted)));
        return lines;
    }

    /** By state, the worst first, then by name. */
    List<BodyLine> bodies(LegalAct act, Clause clause, Set<ClauseState> wanted) {
        Map<String, Map<String, ClauseState>> known = new HashMap<>();
        List<ClauseBodyState> ofBodies =
                states.of(Set.of(act.jurisdiction().id()), Set.of(act.id()), Set.of(clause.id()));
        ofBodies.forEach(found -> put(known, found));
        Map<String, ClauseState> found = states(act, clause, known, exempted(act));
        Map<String, String> names = organisation.findBodies(found.keySet()).stream()
                .collect(Collectors.toMap(Body::id, body -> addressees.named(act, clause, body)));
        List<String> shown = found.keySet().stream()
                .filter(body -> wanted.isEmpty() || wanted.contains(found.get(body)))
                .toList();
        Map<String, LatestCard> cards = states.cards(act.id(), clause.id(), shown).stream()
                .collect(Collectors.toMap(LatestCard::bodyId, card -> card));
        Map<String, String> released = released(found, cards.values());
        Map<String, EarlierBreach> breaches = states.breaches(
                act.id(),
                clause.id(),
                ofBodies.stream()
                        .filter(ClauseBodyState::missedBefore)
                        .map(ClauseBodyState::bodyId)
                        .filter(shown::contains)
                        .toList());
        Map<String, CreationObligation> pages = clause.obligesToCreatePages()
                        && register.goneFrom(act.id(), clause).isEmpty()
                ? obligations.of(act.id(), clause.id(), shown)
                : Map.of();
        Map<UUID, String> underway = pages.isEmpty()
                ? Map.of()
                : progresses.texts(control.cards(
                        cards.values().stream().map(LatestCard::id).toList()));
        return shown.stream()
                .map(body -> new BodyLine(
                        body,
                        names.getOrDefault(body, body),
                        found.get(body),
                        released.getOrDefault(body, found.get(body).title()),
                        Optional.ofNullable(breaches.get(body)).map(EarlierBreach::text),
                        Optional.ofNullable(cards.get(body))
                                .map(card -> underway.get(card.id()))
                                .or(() -> Optional.ofNullable(pages.get(body))
                                        .map(demanded ->
                                                new Progress(demanded.progress(), demanded.ourReading()).text())),
                        Optional.ofNullable(cards.get(body))))
                .sorted(Comparator.comparing(BodyLine::state).thenComparing(BodyLine::body))
                .toList();
    }

    /** A release does not undo that the term had been missed: the card says whether it had. */
    private Map<String, String> released(Map<String, ClauseState> found, Collection<LatestCard> latest) {
        List<UUID> asked = latest.stream()
                .filter(card -> found.get(card.bodyId()) == ClauseState.RELEASED)
                .map(LatestCard::id)
                .toList();
        return control.cards(asked).stream()
                .collect(Collectors.toMap(ControlCard::bodyId, control::statusText, (one, other) -> one));
    }

    /** In force, then those that have lost their force: of them it is shown what had become of their clauses. */
    private Stream<LegalAct> entered(String jurisdiction) {
        return Stream.of(ActStatus.IN_FORCE, ActStatus.REPEALED)
                .flatMap(status ->
                        acts.ofJurisdiction(jurisdiction).stream().filter(act -> register.statusOf(act.id()) == status))
                .filter(act -> register.inForceFrom(act.id()).isPresent());
    }

    private String named(LegalAct act) {
        return register.referenceOf(act.id())
                + register.repealed(act.id())
                        .map(repeal -> " (акт утратил силу с " + Russian.day(repeal.from()) + ")")
                        .orElse("");
    }

    private List<Line> lines(LegalAct act, Map<String, Map<String, ClauseState>> known, Set<ClauseState> wanted) {
        String version = register.versionOf(act.id(), today(act));
        Map<String, Set<String>> exempted = exempted(act);
        return act.clausesIn(version).stream()
                .map(clause -> line(act, clause, states(act, clause, known, exempted)))
                .filter(line -> wanted.isEmpty() || wanted.stream().anyMatch(line.states()::containsKey))
                .toList();
    }

    private Line line(LegalAct act, Clause clause, Map<String, ClauseState> bodies) {
        Map<ClauseState, Long> counts = new EnumMap<>(ClauseState.class);
        bodies.values().forEach(state -> counts.merge(state, 1L, Long::sum));
        String who = Stream.concat(
                        Stream.of(OwnerKind.values())
                                .filter(clause.addressees()::contains)
                                .map(OwnerKind::title),
                        clause.addresseeRoles().stream()
                                .map(role -> Role.find(role).map(Role::title).orElse(role)))
                .collect(Collectors.joining(", "));
        return new Line(
                act.jurisdiction().id(),
                act.id(),
                named(act),
                clause.id(),
                clause.citation(),
                clause.title(),
                register.modalityTitle(act.id(), clause),
                who,
                ClauseResource.termText(clause),
                clause.ourReading().map(read -> LegalAct.SETTING + ": " + read),
                clause.procedures().stream().map(Procedure::titleOf).toList(),
                counts);
    }

    /** Everybody on whom the clause lies, and whoever has a card under it besides. */
    private Map<String, ClauseState> states(
            LegalAct act,
            Clause clause,
            Map<String, Map<String, ClauseState>> known,
            Map<String, Set<String>> exempted) {
        Map<String, ClauseState> found = new LinkedHashMap<>();
        if (clause.modality().expectsAction()) {
            ClauseState untold = untold(act, clause);
            addressees.of(act, clause).forEach(body -> found.put(body.id(), untold));
        }
        found.putAll(known.getOrDefault(key(act.id(), clause.id()), Map.of()));
        exempted.getOrDefault(clause.id(), Set.of())
                .forEach(body -> found.computeIfPresent(
                        body,
                        (id, state) -> state == ClauseState.RELEASED || state == ClauseState.NO_CARD
                                ? ClauseState.EXEMPTED
                                : state));
        return found;
    }

    /** How a body stands of which no card says it. */
    private static ClauseState untold(LegalAct act, Clause clause) {
        if (clause.trigger() == ClauseTrigger.IN_ACT) {
            return ClauseState.BY_ACT;
        }
        return act.awaitsItems(clause) ? ClauseState.NO_ITEMS : ClauseState.NO_CARD;
    }

    /** Bodies excused today from all that a clause demands, by the clause of the obligation. */
    private Map<String, Set<String>> exempted(LegalAct act) {
        LocalDate today = today(act);
        Map<String, Set<String>> exempted = exemptions
                .standing(act.jurisdiction().id())
                .stream()
                .filter(exemption -> exemption.actId().equals(act.id()) && exemption.standsOn(today))
                .collect(Collectors.groupingBy(
                        Exemption::obligationClauseId, Collectors.mapping(Exemption::bodyId, Collectors.toSet())));
        exempted.replaceAll((clause, bodies) -> obligations.of(act.id(), clause, bodies).values().stream()
                .filter(CreationObligation::isExempted)
                .map(CreationObligation::bodyId)
                .collect(Collectors.toSet()));
        return exempted;
    }

    private LocalDate today(LegalAct act) {
        return LocalDate.ofInstant(clock.instant(), act.jurisdiction().zone());
    }

    private static void put(Map<String, Map<String, ClauseState>> known, ClauseBodyState found) {
        known.computeIfAbsent(key(found.actId(), found.clauseId()), key -> new LinkedHashMap<>())
                .put(found.bodyId(), found.state());
    }

    private static String key(String act, String clause) {
        return act + "|" + clause;
    }
}
