package org.poryadok.account.notifycoordinator;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.TaskStep;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Направить уведомление координатору»: the outgoing number and day make the letter evidence (KUZ-3c, SHP-3.2.2). */
@Component
public class SendNotice implements TaskStep {

    private static final String RETURNED = "return";

    private final Notices notices;
    private final CardSteps cards;
    private final RegistryReceipts receipts;

    SendNotice(Notices notices, CardSteps cards, RegistryReceipts receipts) {
        this.notices = notices;
        this.cards = cards;
        this.receipts = receipts;
    }

    @Override
    public void complete(CaseFile file, String actor) {
        LocalDate sentOn = file.day(Variables.SENT_ON).orElseThrow();
        file.set(Variables.SENT_ON_TEXT, Russian.day(sentOn));
    }

    /** «Записать отправку»: while the coordinator checks, nobody is reminded; the document gets its number and day. */
    public void record(DelegateExecution execution) {
        notices.toCoordinator(execution);
        cards.submitOn(execution, Variables.FIRST_TIER_CARD, Variables.SENT_ON, Variables.SENT_BY);
        CaseFile file = CaseFile.of(execution);
        if (file.text(Variables.NOTICE_DECISION).filter(RETURNED::equals).isPresent()) {
            // What was given back has come when it was sent first: the card says so.
            return;
        }
        receipts.received(
                file.jurisdiction(),
                UUID.fromString(file.known(CaseVariables.ACCOUNT_ID)),
                file.day(Variables.SENT_ON).orElseThrow());
    }
}
