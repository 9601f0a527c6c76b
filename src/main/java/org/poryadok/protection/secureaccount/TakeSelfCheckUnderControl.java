package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** «Поставить на контроль»: the self-check of the body's accounts, with the internal term of the administration. */
@Component
class TakeSelfCheckUnderControl implements JavaDelegate {

    private final SecurityBasis basis;
    private final ProtectionProperties settings;
    private final Acts acts;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;

    TakeSelfCheckUnderControl(
            SecurityBasis basis,
            ProtectionProperties settings,
            Acts acts,
            ProductionCalendar calendar,
            JurisdictionDays days) {
        this.basis = basis;
        this.settings = settings;
        this.acts = acts;
        this.calendar = calendar;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String jurisdiction = CaseFile.of(execution).jurisdiction();
        LocalDate today = days.today(jurisdiction);
        LocalDate lastDay = calendar.plusWorkingDays(
                today,
                settings.checkWorkingDays(),
                acts.jurisdiction(jurisdiction).region());
        basis.open(
                execution,
                CaseVariables.CARD_ID,
                "Проверить защищённость страниц",
                lastDay,
                "на проверку защищённости — "
                        + RussianCount.workingDays(settings.checkWorkingDays())
                        + " с " + Russian.day(today));
    }
}
