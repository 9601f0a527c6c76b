package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OneAtATime;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ApplicationReceived;
import org.poryadok.registry.RegistryChanged;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.registry.RegistryVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins the next version when the registry has changed, one at a time in each jurisdiction. Where the act counts from the
 * receipt of a notice or an application alone, a version begins once both are there: what has come and what it has changed.
 */
@Component
public class RegistryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryWatch.class);

    private final RegistryClauses obligation;
    private final ActRegister register;
    private final ControlCards cards;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final OneAtATime oneAtATime;
    private final RegistryReceipts receipts;
    private final Accounts accounts;
    private final RegistryVersions registryVersions;
    private final VersionCards versionCards;

    RegistryWatch(
            RegistryClauses obligation,
            ActRegister register,
            ControlCards cards,
            RuntimeService runtime,
            OneAtATime oneAtATime,
            JurisdictionDays days,
            RegistryReceipts receipts,
            Accounts accounts,
            RegistryVersions registryVersions,
            VersionCards versionCards) {
        this.registryVersions = registryVersions;
        this.versionCards = versionCards;
        this.accounts = accounts;
        this.receipts = receipts;
        this.obligation = obligation;
        this.register = register;
        this.cards = cards;
        this.days = days;
        this.runtime = runtime;
        this.oneAtATime = oneAtATime;
    }

    /** In the transaction of the change: no change is without its version. */
    @EventListener
    void onChange(RegistryChanged change) {
        publish(change.jurisdiction());
    }

    /** Where an act counts from the receipt: elsewhere the change has begun its version, and that goes on as it is. */
    @EventListener
    void onReceipt(ApplicationReceived come) {
        obligation.actOf(come.jurisdiction()).ifPresent(act -> {
            obligation
                    .keepingFrom(act, ClauseTrigger.RECEIPT)
                    .filter(clause -> isUnder(act, clause, come.receipt()))
                    .ifPresent(clause -> {
                        lock(come.jurisdiction());
                        versions(come.jurisdiction()).list().stream()
                                .map(Execution::getId)
                                .filter(version -> says(version, come.jurisdiction(), come.receipt()))
                                .forEach(version -> versionCards.came(
                                        version, clause, come.receipt().on()));
                    });
            if (obligation.awaitsReceipt(act)) {
                publish(come.jurisdiction());
            }
        });
    }

    /** What a version says that is not drawn up yet, its drawing up shows. */
    private boolean says(String version, String jurisdiction, RegistryReceipts.Receipt receipt) {
        Object draft = runtime.getVariable(version, Variables.DRAFT_ID);
        return draft == null
                ? runtime.getVariable(version, Variables.VERSION_HASH) != null
                        && !registryVersions.changedAccounts(jurisdiction).contains(receipt.accountId())
                : registryVersions.says(UUID.fromString(draft.toString()), jurisdiction, receipt.accountId());
    }

    /** Puts a version that has just been drawn up under the term of what has come and is said in it. */
    void drawnUp(String version, LegalAct act) {
        obligation
                .keepingFrom(act, ClauseTrigger.RECEIPT)
                .ifPresent(clause ->
                        oldestReceipt(act).ifPresent(received -> versionCards.came(version, clause, received)));
    }

    /**
     * Day of the earliest notice or application that no version has taken up and that came under the clause: of a page of
     * which it speaks, not before it was in force.
     */
    Optional<LocalDate> oldestReceipt(LegalAct act) {
        return obligation
                .keepingFrom(act, ClauseTrigger.RECEIPT)
                .flatMap(clause -> receipts.waiting(act.jurisdiction().id()).stream()
                        .filter(receipt -> isUnder(act, clause, receipt))
                        .map(RegistryReceipts.Receipt::on)
                        .findFirst());
    }

    private boolean isUnder(LegalAct act, Clause clause, RegistryReceipts.Receipt receipt) {
        return !receipt.on().isBefore(register.inForceFrom(act.id(), clause).orElse(LocalDate.MAX))
                && obligation.speaksOf(clause, accounts.account(receipt.accountId()));
    }

    /** Begins the next version, unless one is being drawn up or placed. */
    public void publish(String jurisdiction) {
        obligation.actOf(jurisdiction).ifPresent(act -> {
            lock(jurisdiction);
            if (running(jurisdiction) == 0 && !isAboutToBegin(act)) {
                start(act);
            }
        });
    }

    /** The first version is the obligation that the act's entry into force is about to unfold, after the pages that it names. */
    private boolean isAboutToBegin(LegalAct act) {
        return act
                        .obligationsOnEntry(register.versionOf(
                                act.id(), days.today(act.jurisdiction().id())))
                        .stream()
                        .anyMatch(clause -> clause.fulfilledBy().equals(Optional.of(Procedure.PUBLISH_REGISTRY.key())))
                && cards.ofAct(act.id()).stream()
                        .noneMatch(card -> card.procedure().equals(Procedure.PUBLISH_REGISTRY.key()))
                && runtime.createProcessInstanceQuery()
                                .processDefinitionKey(Procedure.ENACT_ACT.key())
                                .variableValueEquals(CaseVariables.ACT_ID, act.id())
                                .activityIdIn("enter-named")
                                .count()
                        > 0;
    }

    /** How many versions of a jurisdiction are being drawn up or placed. */
    long running(String jurisdiction) {
        return versions(jurisdiction).count();
    }

    private ProcessInstanceQuery versions(String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(Procedure.PUBLISH_REGISTRY.key())
                .tenantIdIn(jurisdiction);
    }

    void start(LegalAct act) {
        String jurisdiction = act.jurisdiction().id();
        if (obligation.awaitsReceipt(act) && oldestReceipt(act).isEmpty()) {
            return;
        }
        if (obligation.bodyOf(act, obligation.keeping(act).orElseThrow()).isEmpty()) {
            LOG.warn("The registry of {} has changed, but no body there holds the role that keeps it", jurisdiction);
            return;
        }
        runtime.startProcessInstanceByKey(
                Procedure.PUBLISH_REGISTRY.key(),
                jurisdiction,
                Map.of(CaseVariables.JURISDICTION, jurisdiction, CaseVariables.ACT_ID, act.id()));
    }

    /** Held until the end of the transaction: who changes the registry next sees what this one has started or ended. */
    void lock(String jurisdiction) {
        oneAtATime.untilTheTransactionEnds(Procedure.PUBLISH_REGISTRY.key(), jurisdiction);
    }
}
