package org.poryadok.publication.auditregistry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.InternalTerm;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Поставить сверку на контроль»: the regular one of a year, or one that the coordinator has begun himself. */
@Component
class TakeAuditUnderControl implements JavaDelegate {

    private final Acts acts;
    private final AuditScope scope;
    private final RegistryAudits audits;
    private final Organisation organisation;
    private final ControlStart control;
    private final InternalTerm internalTerm;
    private final JurisdictionDays days;
    private final Clock clock;

    TakeAuditUnderControl(
            Acts acts,
            AuditScope scope,
            RegistryAudits audits,
            Organisation organisation,
            ControlStart control,
            InternalTerm internalTerm,
            JurisdictionDays days,
            Clock clock) {
        this.acts = acts;
        this.scope = scope;
        this.audits = audits;
        this.organisation = organisation;
        this.control = control;
        this.internalTerm = internalTerm;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.ACT_ID)) {
            describe(file);
        }
        LegalAct act = acts.act(file.actId());
        Clause clause = scope.clause(act);
        LocalDate answerBy =
                internalTerm.workingDay(act.id(), file.day(Variables.ANSWER_BY).orElseThrow());
        file.set(CaseVariables.CLAUSE_ID, clause.id());
        file.set(
                CaseVariables.BODY_ID,
                organisation
                        .bodyOfRole(file.jurisdiction(), Role.COORDINATOR.id())
                        .orElseThrow(() -> new IllegalStateException("No coordinator in " + file.jurisdiction()))
                        .id());
        // What the bodies answer is summed up after the day by which they do.
        control.openFrom(execution, CaseVariables.CARD_ID, clause, file.bodyId(), "Провести сверку реестра", answerBy);
        RegistryAudit audit = audits.open(new RegistryAudit(
                UUID.randomUUID(),
                file.jurisdiction(),
                act.id(),
                clause.id(),
                file.known(Variables.AUDIT_OCCASION),
                file.text(Variables.AUDIT_YEAR).map(Integer::valueOf),
                answerBy,
                clock.instant(),
                file.text(CaseVariables.INITIATOR).orElse(ActingUser.SYSTEM),
                execution.getProcessInstanceId(),
                Optional.empty(),
                Optional.empty()));
        file.set(Variables.AUDIT_ID, audit.id().toString());
        file.set(Variables.BEGUN_BY, audit.begunBy());
        file.set(Variables.AUDIT_REASON, Russian.sentence("Сверка реестра: " + audit.occasion()));
        file.set(Variables.ANSWER_BY, answerBy.toString());
        file.set(Variables.ANSWER_BY_TEXT, Russian.dayAndWeekday(answerBy));
        file.set(Variables.ANSWERS_DUE_AT, Date.from(days.beginning(answerBy.plusDays(1), file.jurisdiction())));
        file.set(Variables.SUMMARY_BEGUN, false);
    }

    private void describe(CaseFile file) {
        String jurisdiction = file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .filter(official -> official.roles().contains(Role.COORDINATOR.id()))
                .map(Official::jurisdiction)
                .orElseThrow(() -> new Refusal(null, "Сверку начинает координатор."));
        file.set(CaseVariables.JURISDICTION, jurisdiction);
        LocalDate answerBy = file.day(Variables.ANSWER_BY).orElseThrow();
        LocalDate today = days.today(jurisdiction);
        if (!answerBy.isAfter(today) || answerBy.isAfter(today.plusYears(1))) {
            throw new Refusal(
                    Variables.ANSWER_BY,
                    "День ответа должен быть позже сегодняшнего (" + Russian.day(today)
                            + "), но не больше чем через год.");
        }
        file.set(
                CaseVariables.ACT_ID,
                scope.actOf(jurisdiction)
                        .orElseThrow(() -> new Refusal(
                                null, "Действующего акта, по которому ведётся реестр, нет: сверять нечего."))
                        .id());
        if (audits.isUnderWay(jurisdiction)) {
            throw new Refusal(null, "Сверка реестра уже идёт: сначала утвердите её итог.");
        }
        if (scope.bodies(jurisdiction).isEmpty()) {
            throw new Refusal(null, "В реестре нет ни страниц, ни освобождений: сверять нечего.");
        }
    }
}
