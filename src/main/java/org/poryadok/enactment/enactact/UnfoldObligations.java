package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Beginnings;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.AccountObligation;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.BodyTerm;
import org.poryadok.control.ClauseTerms;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.term.Russian;
import org.poryadok.term.TermRule;
import org.springframework.stereotype.Component;

/** «Развернуть обязанности по адресатам»: one per addressee body and clause, with the term that will run. */
@Component
class UnfoldObligations implements JavaDelegate {

    record Row(String clause, String body, String procedure, String modality, String lastDay) {}

    private record StandingRow(String clause, String body, String when, String modality, String term) {}

    private final Acts acts;
    private final Obligations obligations;
    private final ClauseTerms terms;
    private final List<AccountObligation> ofAccounts;
    private final Vacancies vacancies;
    private final ListedAddressees listed;
    private final ClauseAddressees addressees;

    UnfoldObligations(
            Acts acts,
            Obligations obligations,
            ClauseTerms terms,
            List<AccountObligation> ofAccounts,
            Vacancies vacancies,
            ListedAddressees listed,
            ClauseAddressees addressees) {
        this.addressees = addressees;
        this.vacancies = vacancies;
        this.listed = listed;
        this.acts = acts;
        this.obligations = obligations;
        this.terms = terms;
        this.ofAccounts = ofAccounts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = acts.act(file.actId());
        LocalDate inForceFrom = LocalDate.parse(file.known(Variables.IN_FORCE_FROM));
        List<Obligation> unfolded = file.isTrue(Variables.AMENDMENT)
                ? amended(file, act)
                : obligations.onEntry(act.id(), file.known(Variables.ACT_VERSION));
        List<Row> rows = unfolded.stream()
                .map(obligation -> row(act, obligation, inForceFrom))
                .toList();
        List<Obligation> starts = obligations.starts(unfolded);
        Map<Boolean, List<String>> keys = starts.stream()
                .collect(Collectors.partitioningBy(
                        Obligation::isRecommended, Collectors.mapping(Obligation::key, Collectors.toList())));
        file.set(Variables.OBLIGATION_KEYS, keys.get(false));
        file.set(Variables.RECOMMENDATION_KEYS, keys.get(true));
        file.set(Variables.PROCEDURE_COUNT, starts.size());
        file.set(Variables.OBLIGATION_COUNT, rows.size());
        file.setJson(Variables.OBLIGATION_ROWS, rows);
        file.setJson(Variables.VACANT_ROWS, vacancies.of(act, file.known(Variables.ACT_VERSION)));
        listed.note(act.id(), unfolded.stream().map(Obligation::key).toList());
        file.setJson(
                Variables.STANDING_ROWS,
                obligations
                        .standing(act.id(), file.known(Variables.ACT_VERSION), file.isTrue(Variables.AMENDMENT))
                        .stream()
                        .map(obligation -> standingRow(act, obligation))
                        .toList());
    }

    private StandingRow standingRow(LegalAct act, Obligation obligation) {
        Clause clause = obligation.clause();
        return new StandingRow(
                named(clause),
                addressees.named(act, clause, obligation.body()),
                clause.trigger().title()
                        + Beginnings.only(clause.trigger())
                                .map(procedure -> ": «" + procedure.title() + "»")
                                .orElse(""),
                clause.modality().title(),
                clause.effectiveTerm()
                        .map(TermRule::russian)
                        .map(term -> clause.termIsInternal() ? term + " (внутренний срок)" : term)
                        .orElse("не установлен"));
    }

    static String named(Clause clause) {
        return clause.citation() + ": " + clause.title();
    }

    /** A line of the list, with the last day of the term that runs for this body from a day on. */
    Row row(LegalAct act, Obligation obligation, LocalDate inForceFrom) {
        String procedure = obligations.procedureOf(obligation.clause());
        return new Row(
                named(obligation.clause()),
                addressees.named(act, obligation.clause(), obligation.body()),
                Procedure.titleOf(procedure) + missingAccounts(act, obligation),
                obligation.clause().modality().title(),
                lastDay(act, obligation, inForceFrom));
    }

    /** Says besides what the version is, what goes on under the one before, and what is gone, reworded or created by it. */
    private List<Obligation> amended(CaseFile file, LegalAct act) {
        Amendment amendment = Amendment.of(act, file.known(Variables.ACT_VERSION));
        file.set(Variables.AMENDMENT_TEXT, amendment.text());
        List<Obligation> running =
                obligations.running(act.id(), amendment.version().id());
        listed.note(act.id(), running.stream().map(Obligation::key).toList());
        file.set(
                Variables.KEPT_TEXT,
                running.stream()
                        .map(obligation -> obligation.body().name() + " ("
                                + obligation.clause().citation() + ")")
                        .collect(Collectors.joining("; ")));
        file.set(Variables.ENDED_TEXT, named(amendment.ended()));
        file.set(Variables.REWORDED_TEXT, named(amendment.reworded()));
        file.set(Variables.CREATED_TEXT, String.join("; ", amendment.created()));
        return obligations.onAmendment(act.id(), amendment.version().id());
    }

    private static String named(List<Clause> clauses) {
        return clauses.stream().map(UnfoldObligations::named).collect(Collectors.joining("; "));
    }

    /** What concerns accounts begins for each account, now or when there is one. */
    private String missingAccounts(LegalAct act, Obligation obligation) {
        String procedure = obligations.procedureOf(obligation.clause());
        boolean missing = ofAccounts.stream()
                .filter(kind -> kind.procedure().equals(procedure))
                .anyMatch(kind -> !kind.concerns(
                        act.id(), obligation.clause().id(), obligation.body().id()));
        return missing ? " (страниц нет: начнётся, когда появится страница)" : "";
    }

    private String lastDay(LegalAct act, Obligation obligation, LocalDate inForceFrom) {
        BodyTerm found = terms.of(
                act, obligation.clause(), inForceFrom, obligation.body().id());
        return found.term()
                .map(term -> Russian.day(term.lastDay())
                        + (obligation.clause().termIsInternal() ? " (внутренний срок)" : ""))
                .orElseGet(() -> found.note().isPresent() ? "прошёл до того, как орган появился" : "не установлен");
    }
}
