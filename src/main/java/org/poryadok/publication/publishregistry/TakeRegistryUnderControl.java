package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Body;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: under the clause that enact-act hands over, with its term; else under the one on keeping the
 * registry. An act that counts from the receipt of an application or from the change is taken at its word; elsewhere a term
 * that the administration has set runs from today.
 */
@Component
@Clauses("SHP-3.1.1a")
class TakeRegistryUnderControl implements JavaDelegate {

    private final Acts acts;
    private final RegistryClauses obligation;
    private final RegistryWatch watch;
    private final ReceiptTerms receipts;
    private final VersionCards versionCards;
    private final ActRegister register;
    private final RegistryVersions versions;
    private final OwnInitiative ownInitiative;
    private final ControlStart control;
    private final JurisdictionDays days;

    TakeRegistryUnderControl(
            Acts acts,
            RegistryClauses obligation,
            RegistryWatch watch,
            ReceiptTerms receipts,
            VersionCards versionCards,
            ActRegister register,
            RegistryVersions versions,
            OwnInitiative ownInitiative,
            ControlStart control,
            JurisdictionDays days) {
        this.acts = acts;
        this.obligation = obligation;
        this.watch = watch;
        this.receipts = receipts;
        this.versionCards = versionCards;
        this.register = register;
        this.versions = versions;
        this.ownInitiative = ownInitiative;
        this.control = control;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (file.has(CaseVariables.CLAUSE_ID)) {
            LegalAct act = acts.act(file.actId());
            open(execution, act, act.clause(file.clauseId()), Optional.of(file.eventDate()));
            return;
        }
        if (file.has(CaseVariables.ACT_ID)) {
            LegalAct act = acts.act(file.actId());
            Clause keeping = begunBy(act);
            file.set(
                    CaseVariables.BODY_ID,
                    obligation.bodyOf(act, keeping).orElseThrow().id());
            file.set(CaseVariables.CLAUSE_ID, keeping.id());
        } else {
            ownInitiative.describe(execution, this::keptBy);
            ownInitiative.requireRequisites(file.actId());
            refuseNeedless(file.jurisdiction());
        }
        LegalAct act = acts.act(file.actId());
        Clause clause = act.clause(file.clauseId());
        open(execution, act, clause, eventOf(act, clause));
    }

    /** By what has come, where the act counts from there; else by the change. */
    private Clause begunBy(LegalAct act) {
        return obligation
                .keepingFrom(act, ClauseTrigger.RECEIPT)
                .filter(clause -> receipts.oldest(act, clause).isPresent())
                .or(() -> obligation.keepingFrom(act, ClauseTrigger.CHANGE))
                .or(() -> obligation.keeping(act))
                .orElseThrow();
    }

    /** A term of the act runs from its event alone; none that was before the act was in force is one. */
    private Optional<LocalDate> eventOf(LegalAct act, Clause clause) {
        String jurisdiction = act.jurisdiction().id();
        return switch (clause.trigger()) {
            case RECEIPT -> receipts.oldest(act, clause);
            case CHANGE ->
                register.inForceFrom(act.id(), clause).flatMap(since -> versions.oldestChangeOn(jurisdiction, since));
            default -> Optional.of(days.today(jurisdiction));
        };
    }

    private void open(DelegateExecution execution, LegalAct act, Clause clause, Optional<LocalDate> since) {
        String version = execution.getProcessInstanceId();
        since.filter(day -> clause.trigger() == ClauseTrigger.RECEIPT)
                .flatMap(day -> versionCards.takeOver(act, clause, day, version))
                .ifPresentOrElse(
                        card -> control.goOn(execution, CaseVariables.CARD_ID, card),
                        () -> control.open(
                                execution,
                                CaseVariables.CARD_ID,
                                clause,
                                CaseFile.of(execution).bodyId(),
                                clause.title(),
                                since));
        versionCards.putUnderTerms(act, version);
        obligation.actsWith(act).stream()
                .filter(other -> !other.equals(act) && !obligation.awaitsReceipt(other))
                .forEach(other -> openBeside(other, version));
    }

    /** The version is drawn up for every act that demands one of each change. */
    private void openBeside(LegalAct other, String version) {
        Clause clause = obligation
                .keepingFrom(other, ClauseTrigger.CHANGE)
                .or(() -> obligation.keepingFrom(other, ClauseTrigger.CONTINUOUS))
                .orElseThrow();
        versionCards.openBeside(other, clause, eventOf(other, clause), version);
    }

    private Optional<Clause> keptBy(LegalAct act, Body body) {
        return obligation
                .keeping(act)
                .filter(clause ->
                        obligation.bodyOf(act, clause).filter(body::equals).isPresent());
    }

    private void refuseNeedless(String jurisdiction) {
        watch.lock(jurisdiction);
        // The one that is being started is not counted: the engine writes it only with this step.
        if (watch.running(jurisdiction) > 0) {
            throw new Refusal(
                    null,
                    "Версия реестра уже составляется или размещается. Новые изменения войдут в следующую: "
                            + "она начнётся сама.");
        }
        if (!versions.hasChanged(jurisdiction)) {
            throw new Refusal(
                    null,
                    versions.newest(jurisdiction)
                            .map(newest -> "С версии № " + newest.number() + " реестр не изменился: размещать нечего.")
                            .orElse("Реестр пуст: размещать нечего."));
        }
    }
}
