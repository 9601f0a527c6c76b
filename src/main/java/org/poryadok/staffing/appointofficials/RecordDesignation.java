package org.poryadok.staffing.appointofficials;

import java.time.LocalDate;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.springframework.stereotype.Component;

/** «Записать назначение»: the order makes the designation, and its day fulfils the card. */
@Component
class RecordDesignation implements JavaDelegate {

    private final Designations designations;
    private final ControlCards cards;
    private final JurisdictionDays days;

    RecordDesignation(Designations designations, ControlCards cards, JurisdictionDays days) {
        this.designations = designations;
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate ordered = file.day("orderDate").orElseThrow();
        PersonRole role = PersonRole.valueOf(file.known("personRole"));
        String orderedBy = file.known("orderedBy");
        Designation made = designations.designate(new NewDesignation(file.bodyId(), role, file.known("personId"), file.actId(),
                file.clauseId(), file.known("orderNumber"), ordered, file.day("validFrom").orElseThrow(),
                role == PersonRole.AUTHORIZED ? file.day("esiaConfirmedOn") : Optional.empty()),
                orderedBy);
        file.day("actingUntil").ifPresent(until -> designations.end(made.id(), until));
        cards.fulfil(file.cardId(), days.momentOf(ordered, file.jurisdiction()), orderedBy);
    }
}
