package org.poryadok.publication.auditregistry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Docx;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Letterheads;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Draws up the act of an audit: as rows and sentence for the form, and as a document. */
@Component
class AuditReport {

    private static final String NONE = "—";

    private record Row(String body, int entries, String result, String findings, String oldestPost) {}

    private final RegistryAudits audits;
    private final Organisation organisation;
    private final ControlStart control;
    private final Letterheads letterheads;
    private final AuditDocument document;
    private final JurisdictionDays days;

    AuditReport(
            RegistryAudits audits,
            Organisation organisation,
            ControlStart control,
            Letterheads letterheads,
            AuditDocument document,
            JurisdictionDays days) {
        this.audits = audits;
        this.organisation = organisation;
        this.control = control;
        this.letterheads = letterheads;
        this.document = document;
        this.days = days;
    }

    void drawUp(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        RegistryAudit audit = audits.audit(file.card(Variables.AUDIT_ID));
        List<AuditedBody> bodies = audits.bodies(audit.id());
        String result = result(bodies);
        file.set(Variables.AUDIT_TEXT, result);
        file.setJson(
                Variables.AUDIT_ROWS,
                bodies.stream()
                        .map(body -> new Row(
                                name(body),
                                body.entries().size(),
                                body.result().title(),
                                findings(body),
                                body.oldestPost().map(Russian::day).orElse(NONE)))
                        .toList());
        Map<String, String> basis = control.basis(audit.actId(), audit.clauseId(), file.bodyId());
        String addressee = organisation
                .bodyOfRole(audit.jurisdiction(), Role.CONTROLLER.id())
                .map(Body::name)
                .orElse(Role.CONTROLLER.title());
        Docx.keep(
                execution,
                Variables.AUDIT_FILE,
                "Акт сверки реестра.docx",
                document.render(new AuditData(
                        letterheads.of(
                                file.bodyId(),
                                addressee,
                                file.text(Variables.CONCLUDED_BY),
                                Optional.empty(),
                                Optional.empty()),
                        basis.get(CaseVariables.ACT_NAME),
                        basis.get(CaseVariables.CLAUSE_CITATION),
                        Russian.sentence(audit.occasion()),
                        audit.answerBy(),
                        result,
                        bodies.stream().map(body -> line(audit, body)).toList(),
                        file.text(Variables.AUDIT_CONCLUSION).orElse(""))));
    }

    /** «Подтвердили: 3. Исправили: 1. Не ответили: 2.» */
    private static String result(List<AuditedBody> bodies) {
        return "Органов: " + bodies.size() + ". "
                + Arrays.stream(AuditedBody.Result.values())
                        .sorted((a, b) -> b.compareTo(a))
                        .map(result -> Russian.capitalised(result.many()) + ": "
                                + bodies.stream()
                                        .filter(body -> body.result() == result)
                                        .count() + ".")
                        .collect(Collectors.joining(" "));
    }

    private AuditData.Line line(RegistryAudit audit, AuditedBody body) {
        return new AuditData.Line(
                name(body),
                String.valueOf(body.entries().size()),
                body.result().title(),
                findings(body),
                body.answeredAt().map(at -> day(audit, at)).orElse(NONE));
    }

    private String day(RegistryAudit audit, Instant at) {
        return Russian.day(LocalDate.ofInstant(at, days.zone(audit.jurisdiction())));
    }

    private String name(AuditedBody body) {
        return organisation.body(body.bodyId()).name();
    }

    private static String findings(AuditedBody body) {
        return body.findings().isEmpty()
                ? NONE
                : body.findings().stream().map(AuditFinding::sentence).collect(Collectors.joining("; "));
    }
}
