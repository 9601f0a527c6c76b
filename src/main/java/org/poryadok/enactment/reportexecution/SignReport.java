package org.poryadok.enactment.reportexecution;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Подписать и направить отчёт»: the head sends what the product has collected (SPB-7). */
@Component
@Clauses("SPB-7")
public class SignReport implements TaskStep {

    private final ReportFacts facts;
    private final Reports reports;
    private final CardSteps cards;
    private final JurisdictionDays days;

    SignReport(ReportFacts facts, Reports reports, CardSteps cards, JurisdictionDays days) {
        this.facts = facts;
        this.reports = reports;
        this.cards = cards;
        this.days = days;
    }

    /** «Собрать данные для отчёта»: what the registry and the designations know, so that nobody types it again. */
    public void collect(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<ReportFacts.AccountRow> accounts = facts.accounts(file);
        List<ReportFacts.PersonRow> persons = facts.persons(file);
        file.setJson(Variables.ACCOUNT_ROWS, accounts);
        file.setJson(Variables.PERSON_ROWS, persons);
        file.set(Variables.CONTROLLER_SUMMARY, facts.summary(file, accounts, persons));
        reports.drawUp(execution);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        LocalDate sentOn = file.day(Variables.REPORT_SENT_ON).orElseThrow();
        days.requireNotInFuture(sentOn, file.jurisdiction(), Variables.REPORT_SENT_ON);
        // A report of one's own accord has no event.
        if (file.has(CaseVariables.EVENT_DATE) && sentOn.isBefore(file.eventDate())) {
            throw new Refusal(
                    Variables.REPORT_SENT_ON,
                    "Дата отправки раньше дня, с которого обязанность действует (" + Russian.day(file.eventDate())
                            + "). Проверьте дату.");
        }
    }

    /** «Записать отправку отчёта»: the document gets its number and day, the card waits for the coordinator's check. */
    public void record(DelegateExecution execution) {
        reports.drawUp(execution);
        cards.submitOn(execution, CaseVariables.CARD_ID, Variables.REPORT_SENT_ON, Variables.REPORTED_BY);
    }
}
