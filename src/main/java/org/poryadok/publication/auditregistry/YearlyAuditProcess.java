package org.poryadok.publication.auditregistry;

import java.util.Date;
import java.util.Map;
import org.poryadok.casework.JurisdictionProcess;
import org.springframework.stereotype.Component;

/** Years of {@code yearly-audit}. */
@Component
class YearlyAuditProcess implements JurisdictionProcess {

    private final AuditDays days;

    YearlyAuditProcess(AuditDays days) {
        this.days = days;
    }

    @Override
    public String key() {
        return "yearly-audit";
    }

    @Override
    public String timer() {
        return "audit-day";
    }

    @Override
    public Turn next(String jurisdiction) {
        int year = days.nextYear(jurisdiction);
        return new Turn(Date.from(days.of(jurisdiction, year)), Map.of(YearlyAudit.YEAR, year));
    }
}
