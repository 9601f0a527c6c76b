package org.poryadok.enactment.reportexecution;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** «Собрать данные для отчёта»: what the registry and the designations already know, so that nobody types it again. */
@Component
class PrefillReport implements JavaDelegate {

    private final ReportFacts facts;
    private final Reports reports;

    PrefillReport(ReportFacts facts, Reports reports) {
        this.facts = facts;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<ReportFacts.AccountRow> accounts = facts.accounts(file);
        List<ReportFacts.PersonRow> persons = facts.persons(file);
        file.setJson("accountRows", accounts);
        file.setJson("personRows", persons);
        file.set("controllerSummary", facts.summary(file, accounts, persons));
        reports.drawUp(execution);
    }
}
