package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
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
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
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

    HandOverVersion(
            Acts acts,
            RegistryClauses clauses,
            VersionPlacing placing,
            RegistryVersions versions,
            ControlCards cards,
            VersionCards versionCards,
            ControlStart control,
            JurisdictionDays days,
            Placements placements) {
        this.acts = acts;
        this.clauses = clauses;
        this.placing = placing;
        this.versions = versions;
        this.cards = cards;
        this.versionCards = versionCards;
        this.control = control;
        this.days = days;
        this.placements = placements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        List<Body> sites = placing.sites(file);
        if (sites.isEmpty()) {
            throw new IllegalStateException(
                    "Размещать реестр некому: по акту нет ни одного органа, на чьём сайте он размещается.");
        }
        List<UUID> approved = versionCards.approved(file);
        RegistryVersion version = versions.version(file.jurisdiction(), file.number(Variables.VERSION_NUMBER));
        approved.forEach(card -> cards.fulfil(card, version.approvedAt(), file.known(Variables.APPROVED_BY)));
        if (approved.contains(file.cardId()) || placing.isHandedOver(file, act)) {
            goOnUnder(execution, act, placing.placing(file, act));
        } else {
            file.set(Variables.PLACEMENT_CARD_ID, file.known(CaseVariables.CARD_ID));
        }
        clauses.actsWith(act).stream()
                .filter(other -> !other.equals(act) && placing.isHandedOver(file, other))
                .forEach(other -> openBeside(file, other, placing.placing(file, other)));
        file.set(Variables.RESOURCE_BODY_IDS, sites.stream().map(Body::id).toList());
        file.set(Variables.PLACED_BY_BODIES, sites.size() > 1 || placing.isPlacedByBodies(act));
        placements.show(file);
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
