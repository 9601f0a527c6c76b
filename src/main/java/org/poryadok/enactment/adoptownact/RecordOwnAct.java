package org.poryadok.enactment.adoptownact;

import java.time.LocalDate;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Внести акт органа»: it stands under the superior act, and the day of its signing fulfils the card. */
@Component
class RecordOwnAct implements JavaDelegate {

    private final OwnActs ownActs;
    private final ControlCards cards;
    private final JurisdictionDays days;

    RecordOwnAct(OwnActs ownActs, ControlCards cards, JurisdictionDays days) {
        this.ownActs = ownActs;
        this.cards = cards;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate adoptedOn = file.day("adoptedOn").orElseThrow();
        ownActs.adopted(file.bodyId(), file.actId(), file.clauseId(),
                new OwnAct.Text(file.known("actKind"), file.known("ownActNumber"), adoptedOn, file.known("textLink")),
                Set.copyOf(file.chosen("provisionsTaken")), file.text("differences"), file.known("signedBy"));
        cards.fulfil(file.cardId(), days.momentOf(adoptedOn, file.jurisdiction()), file.known("signedBy"));
    }
}
