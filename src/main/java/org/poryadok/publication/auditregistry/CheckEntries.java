package org.poryadok.publication.auditregistry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.springframework.stereotype.Component;

/**
 * «Подтвердить или исправить записи»: lays before a body everything that the registry says of it. The body confirms only
 * what it has looked at, and says of every discrepancy what it is.
 */
@Component
public class CheckEntries implements TaskStep {

    private static final String CORRECT = "correct";
    private static final Set<String> LIVE_CHECK = Set.of("PAGES", "MARK", "ADMINISTRATORS", "LAST_POST", "EXEMPTIONS");

    private record Row(String network, String address, String state, String mark, String person) {}

    private final AuditScope scope;
    private final RegistryAudits audits;
    private final CardSteps cards;

    CheckEntries(AuditScope scope, RegistryAudits audits, CardSteps cards) {
        this.scope = scope;
        this.audits = audits;
        this.cards = cards;
    }

    @Override
    public void show(CaseFile file) {
        List<AuditedEntry> entries = entries(file);
        file.setJson(
                Variables.ENTRY_ROWS,
                entries.stream()
                        .map(entry ->
                                new Row(entry.network(), entry.address(), entry.state(), entry.mark(), entry.person()))
                        .toList());
        List<Option> accounts = options(entries, AuditedEntry.Kind.ACCOUNT);
        List<Option> exempt = options(entries, AuditedEntry.Kind.EXEMPTION);
        file.setJson(Variables.ACCOUNT_OPTIONS, accounts);
        file.set(Variables.ACCOUNT_COUNT, accounts.size());
        file.set(
                Variables.OLDEST_PAGE_ON,
                scope.oldestPageOn(file.bodyId()).map(LocalDate::toString).orElse(null));
        file.setJson(Variables.EXEMPTION_OPTIONS, exempt);
        file.set(Variables.EXEMPTION_COUNT, exempt.size());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Faults faults = new Faults();
        if (!Set.copyOf(file.chosen(Variables.ITEMS_CHECKED)).containsAll(LIVE_CHECK)) {
            faults.at(Variables.ITEMS_CHECKED, "Проверьте и отметьте всё: подтвердить непроверенное нельзя.");
        }
        if (isCorrected(file) && Findings.of(file, entries(file)).isEmpty()) {
            faults.at(Variables.AUDIT_ANSWER, "Отметьте хотя бы одно расхождение или подтвердите записи.");
        }
        faults.refuse();
    }

    /** «Записать ответ»: it becomes part of the audit and fulfils the body's card. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        boolean corrected = isCorrected(file);
        audits.answer(
                file.card(Variables.AUDIT_ID),
                file.bodyId(),
                corrected ? AuditedBody.Result.CORRECTED : AuditedBody.Result.CONFIRMED,
                corrected ? Findings.of(file, entries(file)) : List.of(),
                file.day(Variables.OLDEST_POST_ON),
                file.known(Variables.ANSWERED_BY));
        cards.fulfil(execution, CaseVariables.CARD_ID, Variables.ANSWERED_BY);
    }

    private List<AuditedEntry> entries(CaseFile file) {
        return audits.body(file.card(Variables.AUDIT_ID), file.bodyId()).entries();
    }

    private static boolean isCorrected(CaseFile file) {
        return file.known(Variables.AUDIT_ANSWER).equals(CORRECT);
    }

    private static List<Option> options(List<AuditedEntry> entries, AuditedEntry.Kind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(entry -> new Option(
                        entry.network() + " — " + (kind == AuditedEntry.Kind.ACCOUNT ? entry.address() : entry.state()),
                        entry.id()))
                .toList();
    }
}
