package org.poryadok.coordination.consult;

import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.coordination.Consultations;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Записать ответ»: the answer is kept, shared if the adviser has said so, and the obligation is fulfilled. */
@Component
class RecordAnswer implements JavaDelegate {

    private final Consultations consultations;
    private final CardSteps cards;
    private final JurisdictionDays days;
    private final ConsultationProperties settings;

    RecordAnswer(Consultations consultations, CardSteps cards, JurisdictionDays days, ConsultationProperties settings) {
        this.consultations = consultations;
        this.cards = cards;
        this.days = days;
        this.settings = settings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        consultations.answer(
                file.card(Variables.CONSULTATION_ID),
                file.known(Variables.ANSWER_TEXT),
                file.known(Variables.SHARING).equals("share"),
                file.known(Variables.ANSWERED_BY));
        cards.fulfil(execution, CaseVariables.CARD_ID, Variables.ANSWERED_BY);
        LocalDate last = days.today(file.jurisdiction()).plus(settings.silence());
        file.set(Variables.SILENCE_TEXT, Russian.day(last));
        file.set(Variables.SILENCE_ENDS, Date.from(days.beginning(last.plusDays(1), file.jurisdiction())));
    }
}
