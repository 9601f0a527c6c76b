package org.poryadok.publication.publishregistry;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.registry.RegistryPublication;
import org.springframework.stereotype.Component;

/**
 * Ends a card of a version on the day on which the last site for which its clause asks had the registry, whatever other clauses
 * still wait for. What the coordinator ended without some of them is released with his reason.
 */
@Component
class PlacedCards {

    private static final String DEED = "размещено";

    private final SiteCards siteCards;
    private final VersionCards versionCards;
    private final Placements placements;
    private final ControlCards cards;
    private final CardSteps cardSteps;
    private final TermChange term;
    private final JurisdictionDays days;

    PlacedCards(
            SiteCards siteCards,
            VersionCards versionCards,
            Placements placements,
            ControlCards cards,
            CardSteps cardSteps,
            TermChange term,
            JurisdictionDays days) {
        this.siteCards = siteCards;
        this.versionCards = versionCards;
        this.placements = placements;
        this.cards = cards;
        this.cardSteps = cardSteps;
        this.term = term;
        this.days = days;
    }

    /** One more site shows the version: what asked for no other still to come is fulfilled, and the timers follow what is left. */
    void settle(CaseFile file) {
        PlacedVersion version = PlacedVersion.of(file);
        List<ControlCard> open = versionCards.underControl(version.id());
        List<ControlCard> waiting =
                open.stream().filter(card -> !isSettled(file, version, card)).toList();
        open.stream()
                .filter(card -> !waiting.contains(card))
                .filter(versionCards::saysEverything)
                .forEach(card -> fulfil(file, card, siteCards.sites(version, card)));
        ControlCard led = cards.card(file.card(Variables.PLACEMENT_CARD_ID));
        if (led.state() == CardState.FULFILLED) {
            waiting.stream()
                    .min(SiteCards.URGENT_FIRST)
                    .ifPresent(card -> term.goOver(led.id(), card, List.of(Variables.PLACEMENT_CARD_ID)));
        }
    }

    private boolean isSettled(CaseFile file, PlacedVersion version, ControlCard card) {
        return placements.areSettled(
                file.jurisdiction(), file.number(Variables.VERSION_NUMBER), siteCards.sites(version, card));
    }

    /** The placing has ended: each card that is left is fulfilled, or released for what has not been placed of its sites. */
    void end(CaseFile file) {
        PlacedVersion version = PlacedVersion.of(file);
        for (UUID id : versionCards.placed(file)) {
            List<Body> sites = siteCards.sites(version, cards.card(id));
            List<Body> missing = placements.missing(file, sites);
            if (missing.isEmpty()) {
                fulfil(file, cards.card(id), sites);
            } else {
                cardSteps.release(
                        id,
                        file.known(Variables.PLACEMENT_ENDED_BY),
                        "Реестр не разместили: "
                                + missing.stream().map(Body::name).collect(Collectors.joining(", ")) + ". "
                                + file.known(Variables.LEFT_REASON));
            }
        }
    }

    private void fulfil(CaseFile file, ControlCard card, List<Body> sites) {
        List<String> ids = sites.stream().map(Body::id).toList();
        List<RegistryPublication> placed = placements.of(file).stream()
                .filter(placing -> ids.contains(placing.bodyId()))
                .toList();
        RegistryPublication last = placed.stream()
                .max(Comparator.comparing(RegistryPublication::placedOn).thenComparing(RegistryPublication::recordedAt))
                .orElseThrow();
        Instant told = placed.stream()
                .map(RegistryPublication::recordedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Instant placedAt = days.momentOf(last.placedOn(), last.recordedAt(), file.jurisdiction());
        cards.fulfilAsTold(card.id(), placedAt, told, DEED, last.recordedBy(), Optional.empty());
    }
}
