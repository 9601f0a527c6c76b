package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.publication.publishregistry.RegistryClauses.OfAct;
import org.springframework.stereotype.Component;

/**
 * The cards of a version: its own, and one for each day on which something came under a clause that counts from there. Of
 * those on the same role the version goes on under that with the earliest last day, and each site under one that asks for it.
 * It ends those of which it says everything; the others go on in the next.
 */
@Component
class VersionCards {

    private static final List<String> LEADING = List.of(CaseVariables.CARD_ID, Variables.PLACEMENT_CARD_ID);

    private final ControlCards cards;
    private final RegistryClauses clauses;
    private final VersionPlacing placing;
    private final SiteCards siteCards;
    private final ReceiptTerms receipts;
    private final TermChange term;
    private final JurisdictionDays days;
    private final RuntimeService runtime;

    VersionCards(
            ControlCards cards,
            RegistryClauses clauses,
            VersionPlacing placing,
            SiteCards siteCards,
            ReceiptTerms receipts,
            TermChange term,
            JurisdictionDays days,
            RuntimeService runtime) {
        this.cards = cards;
        this.clauses = clauses;
        this.placing = placing;
        this.siteCards = siteCards;
        this.receipts = receipts;
        this.term = term;
        this.days = days;
        this.runtime = runtime;
    }

    /** The card under control of what came on a day; an earlier version may have left it. */
    Optional<ControlCard> of(LegalAct act, Clause clause, LocalDate received) {
        return cards.underControl(act.jurisdiction().id()).stream()
                .filter(card -> card.actId().equals(act.id())
                        && card.clauseId().equals(clause.id())
                        && card.procedure().equals(Procedure.PUBLISH_REGISTRY.key())
                        && ReceiptTerms.runsFrom(card, clause, received))
                .findFirst();
    }

    /** Lets a version that is being begun go on with the card that an earlier one has left. */
    Optional<ControlCard> takeOver(LegalAct act, Clause clause, LocalDate received, String version) {
        return of(act, clause, received).map(card -> {
            cards.redoneBy(card.id(), version);
            return cards.card(card.id());
        });
    }

    /** Puts a version under every term that runs until it, or the next one, says what has come, by whichever act. */
    void putUnderTerms(LegalAct leading, String version) {
        receipts.due(leading.jurisdiction().id()).forEach(due -> came(due.act(), version, due.clause(), due.on()));
    }

    /**
     * Opens the card of an act beside that under which a version goes on; nothing happens where the clause has one already.
     *
     * @param event from which a term of the act runs; without it the card has none
     */
    void openBeside(LegalAct act, Clause clause, Optional<LocalDate> event, String version) {
        String jurisdiction = act.jurisdiction().id();
        boolean isThere = cards.underControl(jurisdiction).stream()
                .anyMatch(card -> card.actId().equals(act.id())
                        && card.clauseId().equals(clause.id())
                        && card.procedure().equals(Procedure.PUBLISH_REGISTRY.key()));
        if (!isThere) {
            clauses.bodyOf(act, clause)
                    .ifPresent(body -> cards.open(new NewCard(
                            act.id(),
                            clause.id(),
                            body.id(),
                            Procedure.PUBLISH_REGISTRY.key(),
                            Optional.of(version),
                            clause.title(),
                            event.orElseGet(() -> days.today(jurisdiction)),
                            event.isPresent(),
                            Optional.empty())));
        }
    }

    /**
     * Puts a version under the term of what came on a day.
     *
     * @return the card, where there was none yet
     */
    Optional<ControlCard> came(LegalAct act, String version, Clause clause, LocalDate received) {
        Optional<ControlCard> left = of(act, clause, received);
        if (left.flatMap(ControlCard::processInstanceId).filter(version::equals).isPresent()) {
            return Optional.empty();
        }
        left.ifPresent(card -> cards.redoneBy(card.id(), version));
        ControlCard card = left.map(ControlCard::id)
                .map(cards::card)
                .orElseGet(() -> cards.open(new NewCard(
                        act.id(),
                        clause.id(),
                        clauses.bodyOf(act, clause).orElseThrow().id(),
                        Procedure.PUBLISH_REGISTRY.key(),
                        Optional.of(version),
                        clause.title(),
                        received,
                        Optional.empty())));
        PlacedVersion placed = siteCards.version(version);
        leading(placed, new OfAct(act, clause))
                .filter(leading ->
                        leading.state() == CardState.RELEASED || SiteCards.URGENT_FIRST.compare(card, leading) <= 0)
                .ifPresent(leading -> term.goOver(leading.id(), card, LEADING));
        siteCards.follow(placed);
        return left.isPresent() ? Optional.empty() : Optional.of(card);
    }

    /**
     * The card under which a version goes on for whoever a clause obliges: keeper and publisher may sit in one body. Once it is
     * placed, a card that waits for other sites is none of the clause's. That of an act that is repealed meanwhile is released,
     * and the version goes on under it until another comes.
     */
    private Optional<ControlCard> leading(PlacedVersion version, OfAct kept) {
        return LEADING.stream()
                .flatMap(variable -> Optional.ofNullable(runtime.getVariable(version.id(), variable)).stream())
                .map(id -> cards.card(UUID.fromString(id.toString())))
                .filter(card -> card.state() != CardState.FULFILLED && isOnTheSame(version, card, kept))
                .findFirst();
    }

    /** Whether a version that is being placed has something under control for whoever a clause obliges, on its sites. */
    boolean isStillToDo(String version, OfAct kept) {
        PlacedVersion placed = siteCards.version(version);
        return underControl(version).stream().anyMatch(card -> isOnTheSame(placed, card, kept));
    }

    private boolean isOnTheSame(PlacedVersion version, ControlCard card, OfAct kept) {
        return clause(card).addresseeRoles().equals(kept.clause().addresseeRoles())
                && (version.sites().isEmpty()
                        || Set.copyOf(siteCards.sites(version, card))
                                .equals(Set.copyOf(siteCards.sites(version, kept))));
    }

    /** The most urgent of the cards that a version has under control for whoever a clause obliges. */
    Optional<ControlCard> under(String version, Clause clause) {
        return underControl(version).stream()
                .filter(card -> clause(card).addresseeRoles().equals(clause.addresseeRoles()))
                .min(SiteCards.URGENT_FIRST);
    }

    private Clause clause(ControlCard card) {
        return siteCards.clause(card).clause();
    }

    /** What the approval of a version ends: the cards of keepers whose acts let another place it, if it says everything. */
    List<UUID> approved(CaseFile file) {
        PlacedVersion version = PlacedVersion.of(file);
        return ending(file, CaseVariables.CARD_ID)
                .filter(card ->
                        placing.endsWithApproval(version, siteCards.clause(card).act(), clause(card)))
                .map(ControlCard::id)
                .toList();
    }

    /**
     * What the end of placing ends: the cards beside that under which the version goes on, of which it says everything, and
     * that one itself, be it released.
     */
    List<UUID> placed(CaseFile file) {
        return ending(file, Variables.PLACEMENT_CARD_ID).map(ControlCard::id).toList();
    }

    private Stream<ControlCard> ending(CaseFile file, String leading) {
        return Stream.concat(
                        Stream.of(cards.card(file.card(leading))).filter(card -> card.state() != CardState.FULFILLED),
                        underControl(file.processInstanceId()).stream())
                .filter(this::saysEverything)
                .distinct();
    }

    List<ControlCard> underControl(String version) {
        return cards.of(version).stream()
                .filter(card -> card.state().isUnderControl())
                .toList();
    }

    /** Whether nothing is missing in the approved version that has come under the clause of a card. */
    boolean saysEverything(ControlCard card) {
        return !receipts.isWaiting(card);
    }
}
