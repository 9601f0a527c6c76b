package org.poryadok.casework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/** Finds body, act and clause for a procedure that an official starts himself. */
@Component
public class OwnInitiative {

    /** The clause of an act under which a body conducts the procedure; empty when the act says nothing of it. */
    @FunctionalInterface
    public interface Ground {

        Optional<Clause> of(LegalAct act, Body body);
    }

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final Designations designations;
    private final Accounts accounts;
    private final PagesUnderAct pages;
    private final SystemAdministrator administrator;

    OwnInitiative(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            Designations designations,
            Accounts accounts,
            PagesUnderAct pages,
            SystemAdministrator administrator) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.designations = designations;
        this.accounts = accounts;
        this.pages = pages;
        this.administrator = administrator;
    }

    /**
     * Pages may be created where no clause asks for any: wherever the act's rules apply to them (TOM-1, KIR-0). How pages
     * are kept (KIR-2.2) is no ground of creating one.
     *
     * @throws Refusal when the starter belongs to no body, or no act in force asks his body for this procedure
     */
    void describe(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String procedure = ControlStart.procedureKey(execution);
        Clause clause = describe(
                execution,
                (act, body) -> procedure.equals(Procedure.CREATE_ACCOUNT.key())
                        ? expecting(act, body, procedure)
                                .filter(Clause::obligesToCreatePages)
                                .findFirst()
                                .or(() -> pages.ground(act, body))
                        : asked(act, body, procedure, file.text(CaseVariables.PERSON_ROLE)));
        if (procedure.equals(Procedure.CREATE_ACCOUNT.key())) {
            requireRequisites(file.actId());
        }
        if (clause.personRole().isPresent()
                && file.text(CaseVariables.PERSON_ROLE).isEmpty()) {
            throw new Refusal(CaseVariables.PERSON_ROLE, "Выберите, кого нужно определить.");
        }
    }

    /**
     * An act may be in force by its own words before anybody has entered it (TOM-7): what it says then of pages and persons
     * has not been confirmed, and no page is begun under it.
     */
    public void requireRequisites(String actId) {
        if (register.requisites(actId).isEmpty()) {
            throw new Refusal(
                    null,
                    "Реквизиты акта ещё не внесены: " + register.referenceOf(actId)
                            + ". Пока юридическая служба не внесла номер, дату и вступление в силу, страницы по нему не"
                            + " создают и не вносят, реестр не ведут.");
        }
    }

    /**
     * Sets jurisdiction, act, clause and body.
     *
     * @throws Refusal when the starter belongs to no body, or no act in force gives his body a ground
     */
    public Clause describe(DelegateExecution execution, Ground ground) {
        return describe(execution, body(CaseFile.of(execution)), ground, ActStatus.IN_FORCE);
    }

    /**
     * The same for what brings to an end what an act has begun: pages are closed and persons replaced under one that has been
     * repealed too, where none in force gives a ground.
     *
     * @throws Refusal when the starter belongs to no body, or neither gives his body a ground
     */
    public Clause describeEnding(DelegateExecution execution, Ground ground) {
        return describeEnding(execution, body(CaseFile.of(execution)), ground);
    }

    /** The same for a body that the procedure itself has determined. */
    public Clause describeEnding(DelegateExecution execution, Body body, Ground ground) {
        return describe(execution, body, ground, ActStatus.IN_FORCE, ActStatus.REPEALED);
    }

    private Clause describe(DelegateExecution execution, Body body, Ground ground, ActStatus... states) {
        CaseFile file = CaseFile.of(execution);
        List<LegalAct> grounding = Stream.of(states)
                .flatMap(state -> acts.ofJurisdiction(body.jurisdiction()).stream()
                        .filter(act -> register.statusOf(act.id()) == state))
                .toList();
        for (LegalAct act : grounding) {
            Optional<Clause> clause = ground.of(act, body);
            if (clause.isPresent()) {
                file.set(CaseVariables.ACT_ID, act.id());
                file.set(CaseVariables.JURISDICTION, body.jurisdiction());
                file.set(CaseVariables.BODY_ID, body.id());
                file.set(CaseVariables.CLAUSE_ID, clause.get().id());
                return clause.get();
            }
        }
        throw new Refusal(
                null,
                "Действующего акта, по которому " + body.name() + " проводит эту процедуру, нет: "
                        + (grounding.isEmpty()
                                ? register.repealedIn(body.jurisdiction()).orElse("акт ещё не введён в действие") + "."
                                : "введённый в действие акт её для этого органа не предусматривает."));
    }

    /** The body that keeps the page which the starter has named, where he has a part there; else that of his post. */
    private Body body(CaseFile file) {
        Official starter = starter(file);
        return organisation.body(file.text(CaseVariables.PAGE_URL)
                .map(typed -> accounts.findByLink(typed)
                        .map(Account::bodyId)
                        .filter(keeper -> designations.worksFor(starter, keeper))
                        .orElseThrow(() -> new Refusal(
                                CaseVariables.PAGE_URL,
                                "Действующей страницы с таким адресом у вас в реестре нет. Проверьте адрес.")))
                .orElseGet(() -> starter.bodyId().get()));
    }

    /** @throws Refusal when the starter belongs to no body */
    public Official starter(CaseFile file) {
        return file.text(CaseVariables.INITIATOR)
                .flatMap(organisation::official)
                .filter(official -> official.bodyId().isPresent())
                .orElseThrow(() -> administrator.staffListLacks(
                        file, "Процедуру начинает должностное лицо органа или организации"));
    }

    /** Whether a clause in force today obliges the body to have pages; a recommendation does not. */
    public boolean mustHavePages(Body body) {
        return acts.ofJurisdiction(body.jurisdiction()).stream()
                .filter(act -> register.statusOf(act.id()) == ActStatus.IN_FORCE)
                .flatMap(act -> expecting(act, body, Procedure.CREATE_ACCOUNT.key()))
                .anyMatch(clause -> clause.obligesToCreatePages() && clause.modality() == Modality.MANDATORY);
    }

    /** The first clause of a procedure that expects something of the body. */
    public Optional<Clause> asked(LegalAct act, Body body, String procedure) {
        return asked(act, body, procedure, Optional.empty());
    }

    /** The first of them that tells the body to designate such a person. */
    public Optional<Clause> asked(LegalAct act, Body body, String procedure, PersonRole role) {
        return asked(act, body, procedure, Optional.of(role.name()));
    }

    private Optional<Clause> asked(LegalAct act, Body body, String procedure, Optional<String> personRole) {
        return expecting(act, body, procedure)
                .filter(clause -> personRole.isEmpty()
                        || clause.personRole().map(Enum::name).equals(personRole))
                .findFirst();
    }

    private Stream<Clause> expecting(LegalAct act, Body body, String procedure) {
        return register.clausesToday(act.id(), procedure).stream()
                .filter(clause -> clause.modality().groundsProcedures())
                .filter(clause -> clause.addressees().contains(body.kind()) || holdsRole(clause, body));
    }

    private boolean holdsRole(Clause clause, Body body) {
        return clause.addresseeRoles().stream()
                .anyMatch(role -> organisation
                        .bodyOfRole(body.jurisdiction(), role)
                        .map(Body::id)
                        .filter(body.id()::equals)
                        .isPresent());
    }
}
