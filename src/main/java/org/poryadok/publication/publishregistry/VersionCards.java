package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.springframework.stereotype.Component;

/**
 * The cards of a version: one, until an application comes of what it says and the act counts from there. Then the obligation of
 * that clause has a card beside the first; the version goes on under the one whose last day is earlier, and ends both.
 */
@Component
class VersionCards {

    private static final List<String> LEADING = List.of(CaseVariables.CARD_ID, Variables.PLACEMENT_CARD_ID);

    private final ControlCards cards;
    private final TermChange term;
    private final RuntimeService runtime;

    VersionCards(ControlCards cards, TermChange term, RuntimeService runtime) {
        this.cards = cards;
        this.term = term;
        this.runtime = runtime;
    }

    /**
     * Puts a version under the term of a clause that counts from the receipt. Nothing happens where it stands there
     * already, or its keeper has done what was his before the application came.
     *
     * @param received earliest day on which something of what the version says came under the clause
     */
    void came(String version, Clause clause, LocalDate received) {
        ControlCard leading = cards.card(UUID.fromString(
                runtime.getVariable(version, CaseVariables.CARD_ID).toString()));
        boolean isThere =
                cards.of(version).stream().anyMatch(card -> card.clauseId().equals(clause.id()));
        if (isThere || !leading.state().isUnderControl()) {
            return;
        }
        ControlCard card = cards.open(new NewCard(
                leading.actId(),
                clause.id(),
                leading.bodyId(),
                Procedure.PUBLISH_REGISTRY.key(),
                Optional.of(version),
                clause.title(),
                received,
                Optional.empty()));
        if (Comparator.comparing(VersionCards::lastDay).compare(card, leading) <= 0) {
            term.goOver(leading.id(), card, LEADING);
        }
    }

    private static LocalDate lastDay(ControlCard card) {
        return card.lastDay().orElse(LocalDate.MAX);
    }

    /** The card under which a version goes on, and those beside it that are still under control. */
    List<UUID> ending(CaseFile file, String leading) {
        return Stream.concat(
                        Stream.of(file.card(leading)),
                        cards.of(file.processInstanceId()).stream()
                                .filter(card -> card.state().isUnderControl())
                                .map(ControlCard::id))
                .distinct()
                .toList();
    }
}
