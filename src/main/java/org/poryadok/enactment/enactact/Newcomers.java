package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OneAtATime;
import org.poryadok.supervision.dailydigest.MorningCheck;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bodies that have come under an act since its list was made: founded or imported later, or given a role of the territory. Of
 * them, and of what nobody can be charged with, the coordinator is asked in one task for each act ({@code oblige-newcomers}).
 */
@Component
class Newcomers implements MorningCheck {

    static final String PROCESS = "oblige-newcomers";

    private final Acts acts;
    private final ActRegister register;
    private final Obligations obligations;
    private final Vacancies vacancies;
    private final ListedAddressees listed;
    private final RuntimeService runtime;
    private final OneAtATime oneAtATime;
    private final JurisdictionDays days;

    Newcomers(
            Acts acts,
            ActRegister register,
            Obligations obligations,
            Vacancies vacancies,
            ListedAddressees listed,
            RuntimeService runtime,
            OneAtATime oneAtATime,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.obligations = obligations;
        this.vacancies = vacancies;
        this.listed = listed;
        this.runtime = runtime;
        this.oneAtATime = oneAtATime;
        this.days = days;
    }

    @Override
    @Transactional
    public void check(String jurisdiction) {
        acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.isWorkedBy(act.id()))
                .forEach(this::check);
    }

    private void check(LegalAct act) {
        // Two nodes may look at once.
        oneAtATime.untilTheTransactionEnds(PROCESS, act.id());
        if (!listed.areKept(act.id())) {
            // It was entered before this was kept: whom its list has left out then nobody knows any more.
            listed.note(act.id(), expected(act).stream().map(Obligation::key).toList());
        }
        List<String> waiting = runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .variableValueEquals(CaseVariables.ACT_ID, act.id())
                .activityIdIn("confirm-newcomers")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toList();
        boolean needed = !missing(act).isEmpty() || !vacant(act).isEmpty();
        if (needed && waiting.isEmpty()) {
            runtime.startProcessInstanceByKey(
                    PROCESS,
                    act.id() + "|newcomers|" + days.today(act.jurisdiction().id()),
                    Map.of(
                            CaseVariables.JURISDICTION, act.jurisdiction().id(),
                            CaseVariables.ACT_ID, act.id(),
                            CaseVariables.ACT_NAME, register.referenceOf(act.id()),
                            Variables.ACT_TITLE, act.title()));
        }
        if (!needed) {
            waiting.forEach(instance ->
                    runtime.deleteProcessInstance(instance, "Поручать больше нечего: роли заняты, новых органов нет"));
        }
    }

    /** Obligations from the entry into force of which no list has spoken yet, in the order of the act. */
    List<Obligation> missing(LegalAct act) {
        Set<String> known = listed.keys(act.id());
        return expected(act).stream()
                .filter(obligation -> !known.contains(obligation.key()))
                .toList();
    }

    List<Vacancies.Row> vacant(LegalAct act) {
        return vacancies.of(act, version(act));
    }

    /** A campaign is one for everybody: nobody who comes later begins another. */
    private List<Obligation> expected(LegalAct act) {
        return obligations.onEntry(act.id(), version(act)).stream()
                .filter(obligation ->
                        !obligations.procedureOf(obligation.clause()).equals(Procedure.RECHECK_CAMPAIGN.key()))
                .toList();
    }

    private String version(LegalAct act) {
        return register.versionOf(act.id(), days.today(act.jurisdiction().id()));
    }
}
