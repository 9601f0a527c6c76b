package org.poryadok.publication.auditregistry;

import java.util.Set;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit of the registry to which a case belongs, and the bodies that are asked. */
@Configuration(proxyBeanMethods = false)
class AuditOfCase {

    @Bean
    CasePart auditNamed(RegistryAudits audits) {
        return CasePart.kept(
                "сверка реестра",
                Set.of(Variables.AUDIT_ID),
                id -> audits.audit(id).jurisdiction(),
                AuditException.class);
    }

    @Bean
    CasePart bodiesOfAudit(CaseParts parts) {
        return parts.bodies(Variables.AUDIT_BODY, Variables.AUDIT_BODIES);
    }
}
