package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Optional;
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
 * publisher's begins today (SPB-3); else one obligation covers both (SHP-3.1.1).
 */
@Component
class HandOverVersion implements JavaDelegate {

    private final Acts acts;
    private final RegistryClauses obligation;
    private final RegistryVersions versions;
    private final ControlCards cards;
    private final VersionCards versionCards;
    private final ControlStart control;
    private final JurisdictionDays days;
    private final Placements placements;

    HandOverVersion(
            Acts acts,
            RegistryClauses obligation,
            RegistryVersions versions,
            ControlCards cards,
            VersionCards versionCards,
            ControlStart control,
            JurisdictionDays days,
            Placements placements) {
        this.acts = acts;
        this.obligation = obligation;
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
        Clause kept = act.clause(file.clauseId());
        Clause placing = obligation.placing(act);
        List<Body> resources = obligation.resources(act);
        if (resources.isEmpty()) {
            throw new IllegalStateException(
                    "Размещать реестр некому: по акту нет ни одного органа, на чьём сайте он размещается.");
        }
        if (kept.addresseeRoles().equals(placing.addresseeRoles())) {
            file.set(Variables.PLACEMENT_CARD_ID, file.known(CaseVariables.CARD_ID));
        } else {
            RegistryVersion version = versions.version(file.jurisdiction(), file.number(Variables.VERSION_NUMBER));
            versionCards
                    .ending(file, CaseVariables.CARD_ID)
                    .forEach(card -> cards.fulfil(card, version.approvedAt(), file.known(Variables.APPROVED_BY)));
            versionCards
                    .under(file.processInstanceId(), placing)
                    .ifPresentOrElse(
                            card -> control.goOn(execution, Variables.PLACEMENT_CARD_ID, card),
                            () -> control.open(
                                    execution,
                                    Variables.PLACEMENT_CARD_ID,
                                    placing,
                                    obligation
                                            .bodyOf(act, placing)
                                            .orElseThrow()
                                            .id(),
                                    placing.title(),
                                    Optional.of(days.today(file.jurisdiction()))
                                            .filter(day -> placing.trigger() != ClauseTrigger.RECEIPT)));
        }
        file.set(Variables.RESOURCE_BODY_IDS, resources.stream().map(Body::id).toList());
        file.set(Variables.PLACED_BY_BODIES, obligation.isPlacedByBodies(act));
        file.set(
                Variables.PLACEMENT_SCOPE,
                placing.accountsOf().isEmpty()
                        ? "По акту размещаются сведения обо всех страницах реестра."
                        : "По акту размещаются сведения о страницах, владелец которых — "
                                + oneOf(placing.accountsOf().stream()
                                        .sorted()
                                        .map(OwnerKind::title)
                                        .toList())
                                + ".");
        placements.show(file);
    }

    /** «Правительство, руководитель или исполнительный орган». */
    private static String oneOf(List<String> owners) {
        int last = owners.size() - 1;
        return last == 0 ? owners.get(0) : String.join(", ", owners.subList(0, last)) + " или " + owners.get(last);
    }
}
