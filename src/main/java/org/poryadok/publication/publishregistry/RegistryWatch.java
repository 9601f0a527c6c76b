package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OneAtATime;
import org.poryadok.control.ControlCards;
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
 * receipt of a notice or an application, its term runs from there, whichever version is under way.
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
    private final ReceiptTerms receipts;
    private final MissedPages missed;
    private final RegistryVersions registryVersions;
    private final VersionCards versionCards;

    RegistryWatch(
            RegistryClauses obligation,
            ActRegister register,
            ControlCards cards,
            RuntimeService runtime,
            OneAtATime oneAtATime,
            JurisdictionDays days,
            ReceiptTerms receipts,
            MissedPages missed,
            RegistryVersions registryVersions,
            VersionCards versionCards) {
        this.registryVersions = registryVersions;
        this.versionCards = versionCards;
        this.missed = missed;
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

    /**
     * From the receipt on the term of the act runs: on the version under way, whether it says the page or not, else on that
     * which begins with it. Whoever works on a version that does not say it is told.
     */
    @EventListener
    void onReceipt(ApplicationReceived come) {
        obligation.actOf(come.jurisdiction()).ifPresent(act -> {
            List<Clause> counting = obligation.fromReceipt(act).stream()
                    .filter(clause -> receipts.isUnder(act, clause, come.receipt()))
                    .toList();
            if (!counting.isEmpty()) {
                lock(come.jurisdiction());
                cameUnder(act, counting, come.receipt());
            }
        });
    }

    private void cameUnder(LegalAct act, List<Clause> counting, RegistryReceipts.Receipt receipt) {
        String jurisdiction = act.jurisdiction().id();
        boolean waits = registryVersions.changedAccounts(jurisdiction).contains(receipt.accountId());
        for (ProcessInstance version : versions(jurisdiction).list()) {
            counting.stream()
                    .filter(clause -> waits || isStillToDo(version.getId(), clause))
                    .forEach(clause -> versionCards
                            .came(act, version.getId(), clause, receipt.on())
                            .ifPresent(card -> missed.tell(act, version.getId(), card)));
        }
        if (waits) {
            publish(jurisdiction);
        }
    }

    /** A page that the approved version says is to be placed with it, by whoever has not done what is his. */
    private boolean isStillToDo(String version, Clause clause) {
        return runtime.getVariable(version, Variables.VERSION_HASH) != null
                && versionCards.leading(version, clause).isPresent();
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
        if (obligation.awaitsReceipt(act) && receipts.waiting(act).isEmpty()) {
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
