package org.poryadok.account.exemptfromaccount;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.springframework.stereotype.Component;

/** «Снять с контроля: освобождён»: the card of the duty is released with the ground of the exemption. */
@Component
class ReleaseExempted implements JavaDelegate {

    private final Exemptions exemptions;
    private final CardSteps cards;
    private final JurisdictionDays days;

    ReleaseExempted(Exemptions exemptions, CardSteps cards, JurisdictionDays days) {
        this.exemptions = exemptions;
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<Exemption> agreed = exemptions.ofBody(file.bodyId()).stream()
                .filter(decision -> decision.agreed() && decision.dutyClauseId().equals(file.clauseId()))
                .toList();
        List<Exemption> standing = agreed.stream()
                .filter(exemption -> exemption.standsOn(days.today(file.jurisdiction())))
                .toList();
        // A retry may come when the exemption is over again; the duty had ended by it all the same.
        List<Exemption> grounds = standing.isEmpty() ? agreed.subList(agreed.size() - 1, agreed.size()) : standing;
        cards.release(
                file.cardId(),
                grounds.get(grounds.size() - 1).decidedBy(),
                "Освобождён на основании "
                        + grounds.stream().map(Exemption::ground).collect(Collectors.joining("; ")) + ".");
    }
}
