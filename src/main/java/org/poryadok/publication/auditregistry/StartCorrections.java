package org.poryadok.publication.auditregistry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.account.notifycoordinator.NoticeClauses;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.secureaccount.SelfCheckStart;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Начать исправления»: each discrepancy begins the procedure that mends it, where the act or the product has one; what
 * has none is the coordinator's to read in the audit.
 */
@Component
class StartCorrections implements JavaDelegate {

    private final RegistryAudits audits;
    private final Acts acts;
    private final Organisation organisation;
    private final OwnInitiative ownInitiative;
    private final NoticeClauses noticeClauses;
    private final Accounts accounts;
    private final SelfCheckStart checks;
    private final RuntimeService runtime;
    private final JurisdictionDays days;
    private final ExemptionReviews reviews;

    StartCorrections(
            RegistryAudits audits,
            Acts acts,
            Organisation organisation,
            OwnInitiative ownInitiative,
            NoticeClauses noticeClauses,
            Accounts accounts,
            SelfCheckStart checks,
            RuntimeService runtime,
            JurisdictionDays days,
            ExemptionReviews reviews) {
        this.audits = audits;
        this.acts = acts;
        this.organisation = organisation;
        this.ownInitiative = ownInitiative;
        this.noticeClauses = noticeClauses;
        this.accounts = accounts;
        this.checks = checks;
        this.runtime = runtime;
        this.days = days;
        this.reviews = reviews;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        UUID audit = file.card(Variables.AUDIT_ID);
        List<AuditFinding> findings = audits.body(audit, file.bodyId()).findings();
        if (!findings.isEmpty()) {
            audits.begun(
                    audit,
                    file.bodyId(),
                    findings.stream()
                            .map(finding -> begin(file, finding)
                                    .map(begun -> finding.withBegun(begun.title()))
                                    .orElse(finding))
                            .toList());
        }
    }

    private Optional<Procedure> begin(CaseFile file, AuditFinding finding) {
        return switch (finding.kind()) {
            case DATA_CHANGED -> notice(file, finding);
            case PAGE_GONE ->
                Optional.of(
                        start(file, Procedure.CLOSE_ACCOUNT, finding, Map.of(CaseVariables.ACCOUNT_ID, finding.key())));
            case PERSON_GONE -> Optional.of(start(file, Procedure.REPLACE_OFFICIAL, finding, Map.of()));
            case EXEMPTION_NEEDLESS -> reviews.ask(UUID.fromString(finding.key()));
            case PAGE_MISSING -> creation(file, finding);
            case ADMINISTRATORS_WRONG -> securityCheck(finding);
            case MARK_MISSING -> Optional.empty();
        };
    }

    private Optional<Procedure> securityCheck(AuditFinding finding) {
        checks.of(accounts.account(UUID.fromString(finding.key())), reason(finding));
        return Optional.of(Procedure.SECURE_ACCOUNT);
    }

    /** Only the acts that demand notices have somebody to tell. */
    private Optional<Procedure> notice(CaseFile file, AuditFinding finding) {
        String today = days.today(file.jurisdiction()).toString();
        return noticeClauses.isDue(file.actId(), file.bodyId(), days.today(file.jurisdiction()))
                ? Optional.of(start(
                        file,
                        Procedure.NOTIFY_COORDINATOR,
                        finding,
                        Map.of(
                                CaseVariables.ACCOUNT_ID,
                                finding.key(),
                                Variables.ACCOUNT_EVENT,
                                "CHANGED",
                                CaseVariables.EVENT_DATE,
                                today,
                                Variables.CHANGE_TEXT,
                                finding.subject())))
                : Optional.empty();
    }

    private Optional<Procedure> creation(CaseFile file, AuditFinding finding) {
        Optional<Clause> clause = ownInitiative.asked(
                acts.act(file.actId()), organisation.body(file.bodyId()), Procedure.CREATE_ACCOUNT.key());
        return clause.map(
                asking -> start(file, Procedure.CREATE_ACCOUNT, finding, Map.of(CaseVariables.CLAUSE_ID, asking.id())));
    }

    private Procedure start(CaseFile file, Procedure procedure, AuditFinding finding, Map<String, Object> besides) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                CaseVariables.JURISDICTION,
                file.jurisdiction(),
                CaseVariables.ACT_ID,
                file.actId(),
                CaseVariables.BODY_ID,
                file.bodyId(),
                CaseVariables.REASON,
                reason(finding)));
        variables.putAll(besides);
        runtime.startProcessInstanceByKey(procedure.key(), variables);
        return procedure;
    }

    private static String reason(AuditFinding finding) {
        return "Сверка реестра: " + finding.kind().title() + ". " + Russian.sentence(finding.subject());
    }
}
