package org.poryadok.publication.publishregistry;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.ActRegister;
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

    private final RegistryClauses duty;
    private final ActRegister register;
    private final ControlCards cards;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final OneAtATime oneAtATime;
    private final RegistryReceipts receipts;
    private final Accounts accounts;

    RegistryWatch(
            RegistryClauses duty,
            ActRegister register,
            ControlCards cards,
            RuntimeService runtime,
            OneAtATime oneAtATime,
            JurisdictionDays days,
            RegistryReceipts receipts,
            Accounts accounts) {
        this.accounts = accounts;
        this.receipts = receipts;
        this.duty = duty;
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

    /** Where an act counts from the receipt; elsewhere the change has begun its version already. */
    @EventListener
    void onReceipt(ApplicationReceived receipt) {
        duty.actOf(receipt.jurisdiction())
                .filter(duty::awaitsReceipt)
                .ifPresent(act -> publish(receipt.jurisdiction()));
    }

    /**
     * Day of the earliest notice or application that no version has taken up and that came under the clause: of a page of
     * which it speaks, not before it was in force.
     */
    Optional<LocalDate> oldestReceipt(LegalAct act) {
        return duty.keepingFrom(act, ClauseTrigger.RECEIPT).flatMap(clause -> {
            LocalDate inForce = register.inForceFrom(act.id(), clause).orElse(LocalDate.MAX);
            return receipts.waiting(act.jurisdiction().id()).stream()
                    .filter(receipt -> !receipt.on().isBefore(inForce))
                    .filter(receipt -> duty.speaksOf(clause, accounts.account(receipt.accountId())))
                    .map(RegistryReceipts.Receipt::on)
                    .findFirst();
        });
    }

    /** Begins the next version, unless one is being drawn up or placed. */
    public void publish(String jurisdiction) {
        duty.actOf(jurisdiction).ifPresent(act -> {
            lock(jurisdiction);
            if (running(jurisdiction) == 0 && !isAboutToBegin(act)) {
                start(act);
            }
        });
    }

    /** The first version is the duty that the act's entry into force is about to unfold, after the pages that it names. */
    private boolean isAboutToBegin(LegalAct act) {
        return act
                        .dutiesOnEntry(register.versionOf(
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
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(Procedure.PUBLISH_REGISTRY.key())
                .tenantIdIn(jurisdiction)
                .count();
    }

    void start(LegalAct act) {
        String jurisdiction = act.jurisdiction().id();
        if (duty.awaitsReceipt(act) && oldestReceipt(act).isEmpty()) {
            return;
        }
        if (duty.bodyOf(act, duty.keeping(act).orElseThrow()).isEmpty()) {
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
