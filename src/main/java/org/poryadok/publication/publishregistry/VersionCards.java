package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.springframework.stereotype.Component;

/**
 * The cards of a version: its own, and one for each day on which something came under a clause that counts from there. Of
 * those on the same role the version goes on under that with the earliest last day. It ends those of which it says
 * everything; the others go on in the next.
 */
@Component
class VersionCards {

    private static final List<String> LEADING = List.of(CaseVariables.CARD_ID, Variables.PLACEMENT_CARD_ID);

    /** A term of an act leads before one of the administration's own. */
    private static final Comparator<ControlCard> URGENT_FIRST =
            Comparator.comparing(ControlCard::internalTerm).thenComparing(VersionCards::lastDay);

    private final Acts acts;
    private final ControlCards cards;
    private final RegistryClauses clauses;
    private final VersionPlacing placing;
    private final ReceiptTerms receipts;
    private final TermChange term;
    private final JurisdictionDays days;
    private final RuntimeService runtime;

    VersionCards(
            Acts acts,
            ControlCards cards,
            RegistryClauses clauses,
            VersionPlacing placing,
            ReceiptTerms receipts,
            TermChange term,
            JurisdictionDays days,
            RuntimeService runtime) {
        this.acts = acts;
        this.cards = cards;
        this.clauses = clauses;
        this.placing = placing;
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
        leading(version, clause)
                .filter(leading -> URGENT_FIRST.compare(card, leading) <= 0)
                .ifPresent(leading -> term.goOver(leading.id(), card, LEADING));
        return left.isPresent() ? Optional.empty() : Optional.of(card);
    }

    /** The card under which a version goes on for whoever a clause obliges: keeper and publisher may sit in one body. */
    Optional<ControlCard> leading(String version, Clause clause) {
        return LEADING.stream()
                .flatMap(variable -> Optional.ofNullable(runtime.getVariable(version, variable)).stream())
                .map(id -> cards.card(UUID.fromString(id.toString())))
                .filter(card -> clause(card).addresseeRoles().equals(clause.addresseeRoles()))
                .filter(card -> card.state().isUnderControl())
                .findFirst();
    }

    /** The most urgent of the cards that a version has under control for whoever a clause obliges. */
    Optional<ControlCard> under(String version, Clause clause) {
        return cards.of(version).stream()
                .filter(card -> card.state().isUnderControl())
                .filter(card -> clause(card).addresseeRoles().equals(clause.addresseeRoles()))
                .min(URGENT_FIRST);
    }

    private Clause clause(ControlCard card) {
        return acts.act(card.actId()).clause(card.clauseId());
    }

    private static LocalDate lastDay(ControlCard card) {
        return card.lastDay().orElse(LocalDate.MAX);
    }

    /** What the approval of a version ends: the cards of keepers whose acts let another place it, if it says everything. */
    List<UUID> approved(CaseFile file) {
        return ending(file, CaseVariables.CARD_ID)
                .filter(card -> placing.endsWithApproval(file, acts.act(card.actId()), clause(card)))
                .map(ControlCard::id)
                .toList();
    }

    /** What the placing of a version ends: the card under which it goes on, and those beside it, of which it says everything. */
    List<UUID> placed(CaseFile file) {
        return ending(file, Variables.PLACEMENT_CARD_ID).map(ControlCard::id).toList();
    }

    private Stream<ControlCard> ending(CaseFile file, String leading) {
        return Stream.concat(
                        Stream.of(cards.card(file.card(leading))),
                        cards.of(file.processInstanceId()).stream()
                                .filter(card -> card.state().isUnderControl()))
                .filter(card -> !receipts.isWaiting(card))
                .distinct();
    }
}
