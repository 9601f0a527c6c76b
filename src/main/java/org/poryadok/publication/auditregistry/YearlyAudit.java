package org.poryadok.publication.auditregistry;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionProcess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the model {@code yearly-audit} calls. */
@Component
public class YearlyAudit {

    /** The year whose audit begins next. */
    static final String YEAR = "year";

    private static final Logger LOG = LoggerFactory.getLogger(YearlyAudit.class);

    private final AuditDays days;
    private final AuditScope scope;
    private final RegistryAudits audits;
    private final RuntimeService runtime;

    YearlyAudit(AuditDays days, AuditScope scope, RegistryAudits audits, RuntimeService runtime) {
        this.days = days;
        this.scope = scope;
        this.audits = audits;
        this.runtime = runtime;
    }

    public Date nextAudit(String jurisdiction, Integer year) {
        return Date.from(days.of(jurisdiction, year));
    }

    /**
     * Begins the audit of this year, once: a clock that was set back, or a year that was slept through, begins no second
     * one. While one that the coordinator has begun is under way, it stands for the year.
     */
    public void begin(DelegateExecution execution) {
        String jurisdiction = (String) execution.getVariable(JurisdictionProcess.JURISDICTION);
        int year = days.thisYear(jurisdiction);
        if (audits.hasBegun(jurisdiction, year) || audits.isUnderWay(jurisdiction)) {
            LOG.info("The registry of {} is being or has been audited in {}", jurisdiction, year);
        } else {
            scope.actOf(jurisdiction)
                    .filter(act -> !scope.bodies(jurisdiction).isEmpty())
                    .ifPresent(act -> start(jurisdiction, act, year));
        }
        execution.setVariable(YEAR, year + 1);
    }

    private void start(String jurisdiction, LegalAct act, int year) {
        runtime.startProcessInstanceByKey(
                Procedure.AUDIT_REGISTRY.key(),
                jurisdiction + "|" + year,
                Map.of(
                        CaseVariables.JURISDICTION,
                        jurisdiction,
                        CaseVariables.ACT_ID,
                        act.id(),
                        Variables.AUDIT_YEAR,
                        year,
                        Variables.AUDIT_OCCASION,
                        "Ежегодная сверка, " + year + " год",
                        Variables.ANSWER_BY,
                        days.answerBy(jurisdiction).toString()));
    }
}
