package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.poryadok.act.ActRegister;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OneAtATime;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.publication.publishregistry.RegistryClauses.OfAct;
import org.poryadok.registry.ApplicationReceived;
import org.poryadok.registry.RegistryChanged;
import org.poryadok.registry.RegistryVersions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins the next version when the registry has changed, one at a time in each jurisdiction. Where the act counts from the
 * receipt of a notice or an application, its term runs from there, whichever version is under way; so of each act.
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
    private final VersionBegun begun;
    private final NeedlessSites needless;

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
            VersionCards versionCards,
            VersionBegun begun,
            NeedlessSites needless) {
        this.needless = needless;
        this.begun = begun;
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
     * which begins with it. Whoever works on a version that does not say it is told, also where no term of the act runs.
     */
    @EventListener
    void onReceipt(ApplicationReceived come) {
        String jurisdiction = come.jurisdiction();
        List<OfAct> counting = obligation.fromReceipt(jurisdiction).stream()
                .filter(line -> receipts.isUnder(line.act(), line.clause(), come.receipt()))
                .toList();
        if (counting.isEmpty() && obligation.actsOf(jurisdiction).isEmpty()) {
            return;
        }
        lock(jurisdiction);
        boolean waits = registryVersions
                .changedAccounts(jurisdiction)
                .contains(come.receipt().accountId());
        for (String version : underWay(jurisdiction)) {
            List<ControlCard> opened = counting.stream()
                    .filter(line -> waits || isStillToDo(version, line))
                    .flatMap(
                            line -> versionCards
                                    .came(
                                            line.act(),
                                            version,
                                            line.clause(),
                                            come.receipt().on())
                                    .stream())
                    .toList();
            missed.tell(jurisdiction, version, come.receipt(), opened);
        }
        if (waits && !counting.isEmpty()) {
            publish(jurisdiction);
        }
    }

    /**
     * A page that the approved version says is to be placed with it, unless it stands already on the sites for which the clause
     * asks; a keeper who has handed it over has done what is his.
     */
    private boolean isStillToDo(String version, OfAct kept) {
        return runtime.getVariable(version, Variables.VERSION_HASH) != null
                && (kept.clause().addresseeRoles().contains(Role.PUBLISHER.id())
                        || versionCards.isStillToDo(version, kept));
    }

    /** Begins the next version, unless one is being drawn up or placed. */
    public void publish(String jurisdiction) {
        List<LegalAct> demanding = obligation.actsOf(jurisdiction);
        if (demanding.isEmpty()) {
            return;
        }
        lock(jurisdiction);
        needless.check(jurisdiction);
        if (underWay(jurisdiction).isEmpty() && demanding.stream().noneMatch(this::isAboutToBegin)) {
            start(jurisdiction);
        }
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

    /** With that which this transaction has begun. */
    private Set<String> underWay(String jurisdiction) {
        return Stream.concat(
                        versions(jurisdiction).list().stream().map(ProcessInstance::getId),
                        begun.version(jurisdiction).stream())
                .collect(Collectors.toSet());
    }

    private ProcessInstanceQuery versions(String jurisdiction) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(Procedure.PUBLISH_REGISTRY.key())
                .tenantIdIn(jurisdiction);
    }

    /** Under an act for which something waits that has come; else under the first that asks for every change. */
    void start(String jurisdiction) {
        List<LegalAct> demanding = obligation.actsOf(jurisdiction);
        List<LegalAct> kept = demanding.stream().filter(this::hasKeeper).toList();
        if (kept.isEmpty() && !demanding.isEmpty()) {
            LOG.warn("The registry of {} has changed, but no body there holds the role that keeps it", jurisdiction);
        }
        kept.stream()
                .filter(receipts::areWaiting)
                .findFirst()
                .or(() -> kept.stream()
                        .filter(act -> !obligation.awaitsReceipt(act))
                        .findFirst())
                .map(act -> runtime.startProcessInstanceByKey(
                        Procedure.PUBLISH_REGISTRY.key(),
                        jurisdiction,
                        Map.of(CaseVariables.JURISDICTION, jurisdiction, CaseVariables.ACT_ID, act.id())))
                .ifPresent(version -> begun.keep(jurisdiction, version.getId()));
    }

    private boolean hasKeeper(LegalAct act) {
        return obligation.bodyOf(act, obligation.keeping(act).orElseThrow()).isPresent();
    }

    /** Held until the end of the transaction: who changes the registry next sees what this one has started or ended. */
    void lock(String jurisdiction) {
        oneAtATime.untilTheTransactionEnds(Procedure.PUBLISH_REGISTRY.key(), jurisdiction);
    }
}
