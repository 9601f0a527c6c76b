package org.poryadok.account.exemptfromaccount;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.ObligationKey;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Designations;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.CreationObligation;
import org.poryadok.registry.CreationObligations;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * Obligations to designate persons for pages that will not exist (SHP-3.2.1.2, SHP-3.2.1.3): they fall with the last page that a
 * body need not create, and revive with it.
 */
@Component
@Clauses("SHP-4")
class HangingAppointments {

    private static final String PAGES_NEEDLESS = "pages-needless";

    private final Acts acts;
    private final ActRegister register;
    private final ClauseAddressees addressees;
    private final CreationObligations obligations;
    private final Accounts accounts;
    private final Designations designations;
    private final RuntimeService runtime;
    private final JurisdictionDays days;

    HangingAppointments(
            Acts acts,
            ActRegister register,
            ClauseAddressees addressees,
            CreationObligations obligations,
            Accounts accounts,
            Designations designations,
            RuntimeService runtime,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.addressees = addressees;
        this.obligations = obligations;
        this.accounts = accounts;
        this.designations = designations;
        this.runtime = runtime;
        this.days = days;
    }

    /** What an exemption from all pages would end besides, Russian; empty where it would end nothing. */
    String beforeApplying(CaseFile file) {
        String titles = titles(file);
        return titles.isEmpty() || keepsPages(file)
                ? ""
                : "Если освободить от всех страниц, вместе с ними отпадут обязанности, которые сейчас идут: " + titles
                        + ".";
    }

    /** What this exemption will end besides, Russian; empty where it will end nothing. */
    String beforeDeciding(CaseFile file) {
        String titles = titles(file);
        CreationObligation obligation =
                obligations.of(file.actId(), file.known(Variables.OBLIGATION_CLAUSE_ID), file.bodyId());
        boolean nothingIsLeft =
                Set.copyOf(file.chosen(Variables.EXEMPT_NETWORKS)).containsAll(obligation.missingNetworks());
        return titles.isEmpty() || keepsPages(file) || !nothingIsLeft
                ? ""
                : "Если согласовать, страниц у органа не будет, и с контроля снимутся также: " + titles + ".";
    }

    /** Releases them with the ground of the exemption, and ends their procedures. */
    void lift(CaseFile file) {
        if (!keepsPages(file)) {
            running(file)
                    .forEach(clause -> runtime.createMessageCorrelation(PAGES_NEEDLESS)
                            .processInstanceBusinessKey(key(file, clause))
                            .setVariable(
                                    Variables.NEEDLESS_NOTE,
                                    Russian.sentence(
                                            "Страниц, за которые отвечало бы это лицо, не будет: орган освобождён на основании "
                                                    + file.known(Variables.GROUND_TEXT)))
                            .setVariable(Variables.NEEDLESS_BY, file.known(Variables.EXEMPTION_DECIDED_BY))
                            .correlateAll());
        }
    }

    /** Begins anew those for which nobody has been designated meanwhile. */
    void resume(CaseFile file, String reason) {
        hanging(file).stream()
                .filter(clause -> !isRunning(file, clause) && !hasPerson(file, clause))
                .forEach(clause -> runtime.startProcessInstanceByKey(
                        Procedure.APPOINT_OFFICIALS.key(),
                        key(file, clause),
                        Map.of(
                                CaseVariables.JURISDICTION, file.jurisdiction(),
                                CaseVariables.ACT_ID, file.actId(),
                                CaseVariables.CLAUSE_ID, clause.id(),
                                CaseVariables.BODY_ID, file.bodyId(),
                                CaseVariables.REASON, reason)));
    }

    private String titles(CaseFile file) {
        return running(file).stream()
                .map(clause -> clause.citation() + " («" + clause.title() + "»)")
                .collect(Collectors.joining(", "));
    }

    private List<Clause> running(CaseFile file) {
        return hanging(file).stream().filter(clause -> isRunning(file, clause)).toList();
    }

    /** Clauses of the act that ask of the body, from its entry into force on, for persons for the same pages. */
    private List<Clause> hanging(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        Clause obligation = act.clause(file.known(Variables.OBLIGATION_CLAUSE_ID));
        return register.clausesToday(act.id(), Procedure.APPOINT_OFFICIALS.key()).stream()
                .filter(clause -> clause.trigger() == ClauseTrigger.ENTRY_INTO_FORCE)
                .filter(clause -> clause.accountsOf().equals(obligation.accountsOf()))
                .filter(clause ->
                        addressees.of(act, clause).stream().map(Body::id).anyMatch(file.bodyId()::equals))
                .toList();
    }

    private boolean keepsPages(CaseFile file) {
        return !accounts.ofBody(file.bodyId()).isEmpty();
    }

    private boolean hasPerson(CaseFile file, Clause clause) {
        return designations.activeOf(file.bodyId(), days.today(file.jurisdiction())).stream()
                .anyMatch(person -> clause.determines(person.role()));
    }

    private boolean isRunning(CaseFile file, Clause clause) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(Procedure.APPOINT_OFFICIALS.key())
                        .processInstanceBusinessKey(key(file, clause))
                        .count()
                > 0;
    }

    private static String key(CaseFile file, Clause clause) {
        return new ObligationKey(clause.id(), file.bodyId()).businessKey(file.actId());
    }
}
