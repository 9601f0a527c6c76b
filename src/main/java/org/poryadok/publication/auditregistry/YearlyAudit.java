package org.poryadok.publication.auditregistry;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.cycle.Cycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Years of {@code yearly-audit}. */
@Component
class YearlyAudit implements Cycle {

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

    @Override
    public String key() {
        return "yearly-audit";
    }

    @Override
    public Turn next(String jurisdiction) {
        return Turn.at(days.next(jurisdiction));
    }

    /**
     * Begins the audit of this year, once: a clock that was set back, or a year that was slept through, begins no second
     * one. While one that the coordinator has begun is under way, it stands for the year.
     */
    @Override
    public void take(DelegateExecution cycle) {
        String jurisdiction = CaseFile.of(cycle).jurisdiction();
        int year = days.thisYear(jurisdiction);
        if (audits.hasBegun(jurisdiction, year) || audits.isUnderWay(jurisdiction)) {
            LOG.info("The registry of {} is being or has been audited in {}", jurisdiction, year);
        } else {
            scope.actOf(jurisdiction)
                    .filter(act -> !scope.bodies(jurisdiction).isEmpty())
                    .ifPresent(act -> start(jurisdiction, act, year));
        }
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
