package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.publication.publishregistry.RegistryClauses.OfAct;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/**
 * «Передать на размещение»: where the act charges the publisher with an obligation of his own, the keeper's is fulfilled and the
 * publisher's begins today (SPB-3); else one obligation covers both (SHP-3.1.1). Each act that demands a registry has its cards.
 */
@Component
class HandOverVersion implements JavaDelegate {

    private final Acts acts;
    private final RegistryClauses clauses;
    private final VersionPlacing placing;
    private final RegistryVersions versions;
    private final ControlCards cards;
    private final VersionCards versionCards;
    private final ControlStart control;
    private final JurisdictionDays days;
    private final Placements placements;
    private final SiteCards siteCards;

    HandOverVersion(
            Acts acts,
            RegistryClauses clauses,
            VersionPlacing placing,
            RegistryVersions versions,
            ControlCards cards,
            VersionCards versionCards,
            ControlStart control,
            JurisdictionDays days,
            Placements placements,
            SiteCards siteCards) {
        this.acts = acts;
        this.clauses = clauses;
        this.placing = placing;
        this.versions = versions;
        this.cards = cards;
        this.versionCards = versionCards;
        this.control = control;
        this.days = days;
        this.placements = placements;
        this.siteCards = siteCards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        PlacedVersion settled = PlacedVersion.of(file);
        List<Body> sites = placing.sitesToPlaceOn(settled);
        if (sites.isEmpty()) {
            throw new IllegalStateException(
                    "Размещать реестр некому: по акту нет ни одного органа, на чьём сайте он размещается.");
        }
        List<UUID> approved = versionCards.approved(file);
        RegistryVersion version = versions.version(file.jurisdiction(), file.number(Variables.VERSION_NUMBER));
        approved.forEach(card -> cards.fulfil(card, version.approvedAt(), file.known(Variables.APPROVED_BY)));
        if (approved.contains(file.cardId()) || placing.isHandedOver(settled, act)) {
            goOnUnder(execution, act, placing.placing(settled, act));
        } else {
            file.set(Variables.PLACEMENT_CARD_ID, file.known(CaseVariables.CARD_ID));
        }
        clauses.actsWith(act).stream()
                .filter(other -> !other.equals(act) && placing.isHandedOver(settled, other))
                .forEach(other -> openBeside(file, other, placing.placing(settled, other)));
        file.set(Variables.RESOURCE_BODY_IDS, sites.stream().map(Body::id).toList());
        List<String> ofBodies = eachUnderItsClause(file, sites);
        file.set(Variables.PLACED_BY_BODIES, sites.size() > 1 || !ofBodies.isEmpty());
        leadByBodies(execution, ofBodies);
        placements.show(file);
    }

    /**
     * A site for which no card waits yet has one from now on: its act counts from what may come while the version is placed.
     *
     * @return those of the sites on which bodies place the version themselves
     */
    private List<String> eachUnderItsClause(CaseFile file, List<Body> sites) {
        PlacedVersion version = PlacedVersion.of(file);
        List<String> ofBodies = new ArrayList<>();
        for (Body site : sites) {
            OfAct asking = placing.askedBy(version, site.id());
            if (VersionPlacing.isPlacedByBodies(asking)) {
                ofBodies.add(site.id());
            }
            if (siteCards
                    .ofSite(version, site.id())
                    .filter(card -> card.state() != CardState.FULFILLED)
                    .isEmpty()) {
                openBeside(file, asking.act(), asking.clause());
            }
        }
        return ofBodies;
    }

    /** Whoever sees to the placing by bodies does so under the clause that has them place it. */
    private void leadByBodies(DelegateExecution execution, List<String> ofBodies) {
        PlacedVersion version = PlacedVersion.of(CaseFile.of(execution));
        ofBodies.stream()
                .findFirst()
                .flatMap(site -> siteCards.ofSite(version, site))
                .filter(card -> card.state().isUnderControl())
                .ifPresent(card -> control.goOn(execution, Variables.PLACEMENT_CARD_ID, card));
    }

    private void openBeside(CaseFile file, LegalAct other, Clause clause) {
        versionCards.openBeside(other, clause, today(file, clause), file.processInstanceId());
    }

    private void goOnUnder(DelegateExecution execution, LegalAct act, Clause clause) {
        CaseFile file = CaseFile.of(execution);
        versionCards
                .under(file.processInstanceId(), clause)
                .ifPresentOrElse(
                        card -> control.goOn(execution, Variables.PLACEMENT_CARD_ID, card),
                        () -> control.open(
                                execution,
                                Variables.PLACEMENT_CARD_ID,
                                clause,
                                clauses.bodyOf(act, clause).orElseThrow().id(),
                                step(file, clause),
                                today(file, clause)));
    }

    /**
     * KUZ-A1.3 speaks of the accounts of the Government alone: a version without one is placed by the administration's own
     * reading, and the card says so.
     */
    private String step(CaseFile file, Clause clause) {
        boolean speaks = versions.entries(file.jurisdiction(), file.number(Variables.VERSION_NUMBER)).stream()
                .anyMatch(entry -> entry.ownerKind() == OwnerKind.HEAD || clause.speaksOfAccountsOf(entry.ownerKind()));
        return speaks
                ? clause.title()
                : clause.title() + " (" + LegalAct.SETTING + ": страниц, о которых говорит пункт, в версии нет)";
    }

    /** The publisher's term runs from today, unless the act counts it from a receipt. */
    private Optional<LocalDate> today(CaseFile file, Clause clause) {
        return Optional.of(days.today(file.jurisdiction())).filter(day -> clause.trigger() != ClauseTrigger.RECEIPT);
    }
}
