package org.poryadok.publication.publishregistry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.RegistryChange;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryReceipts.Receipt;
import org.poryadok.registry.RegistryVersion;
import org.poryadok.registry.RegistryVersions;
import org.springframework.stereotype.Component;

/**
 * By whom and where an approved version is placed: SPB-2.3 and SPB-3 name two bodies, KUZ-A1.3 one site, SHP-3.1.1 the keeper
 * himself, TOM-2.2 the site of every body. A clause on the publisher that counts from the receipt is that of the versions
 * which say something that has come under it; every other one is placed under the clause on every change. All sites of all acts
 * are placed on.
 */
@Component
@Clauses({"SPB-3", "KUZ-A1.3", "SHP-3.1.1b", "TOM-2.2"})
public class VersionPlacing {

    private final Acts acts;
    private final RegistryClauses clauses;
    private final ReceiptTerms receipts;
    private final RegistryVersions versions;
    private final Organisation organisation;

    VersionPlacing(
            Acts acts,
            RegistryClauses clauses,
            ReceiptTerms receipts,
            RegistryVersions versions,
            Organisation organisation) {
        this.acts = acts;
        this.clauses = clauses;
        this.receipts = receipts;
        this.versions = versions;
        this.organisation = organisation;
    }

    /** What waited for a version under the clause by which a publisher places what has come. */
    record Waiting(LegalAct act, Clause clause, List<Receipt> receipts) {}

    /** To be asked before a version is approved: afterwards what it says waits no more. */
    List<Waiting> waiting(LegalAct leading) {
        return clauses.actsWith(leading).stream()
                .flatMap(act -> clauses.placingFromReceipt(act).stream().map(clause -> waiting(act, clause)))
                .toList();
    }

    private Waiting waiting(LegalAct act, Clause clause) {
        return new Waiting(act, clause, receipts.waiting(act, clause));
    }

    /**
     * Settles under which clauses a version goes to a publisher; what comes later changes nothing of it.
     *
     * @param before what waited before it was approved
     */
    void settle(CaseFile file, List<Waiting> before, RegistryVersion approved) {
        List<Optional<UUID>> changed = versions.changes(approved.jurisdiction(), approved.number()).stream()
                .map(RegistryChange::entry)
                .map(RegistryEntry::key)
                .map(RegistryEntry::accountOf)
                .toList();
        file.set(
                Variables.RECEIPT_CLAUSES,
                before.stream()
                        .filter(waiting -> !said(waiting).isEmpty())
                        .map(waiting -> waiting.clause().id())
                        .toList());
        file.set(
                Variables.ONLY_RECEIPT_CLAUSES,
                before.stream()
                        .filter(waiting -> said(waiting).containsAll(changed))
                        .map(waiting -> waiting.clause().id())
                        .toList());
    }

    /** Pages that the version approved meanwhile says. */
    private Set<Optional<UUID>> said(Waiting before) {
        List<Receipt> left = receipts.waiting(before.act(), before.clause());
        return before.receipts().stream()
                .filter(receipt -> !left.contains(receipt))
                .map(Receipt::accountId)
                .map(Optional::of)
                .collect(Collectors.toSet());
    }

    /** The clause of an act under which a version is placed. */
    Clause placing(CaseFile file, LegalAct act) {
        return clauses.placingFromReceipt(act)
                .filter(clause -> isAmong(file, Variables.RECEIPT_CLAUSES, clause))
                .orElseGet(() -> clauses.placing(act));
    }

    private static boolean isAmong(CaseFile file, String variable, Clause clause) {
        return file.chosen(variable).contains(clause.id());
    }

    /** Whether the act lets one keep the registry and another place the version. */
    boolean isHandedOver(CaseFile file, LegalAct act) {
        return clauses.keeping(act)
                .filter(kept -> !kept.addresseeRoles().equals(placing(file, act).addresseeRoles()))
                .isPresent();
    }

    /**
     * Whether a clause lies on the keeper, who has done his when the version is handed over. What has not come under the clause
     * of the publisher stays his until it is placed.
     */
    boolean endsWithApproval(CaseFile file, LegalAct act, Clause clause) {
        Clause placing = placing(file, act);
        return isHandedOver(file, act)
                && !clause.addresseeRoles().equals(placing.addresseeRoles())
                && (placing.trigger() != ClauseTrigger.RECEIPT
                        || clause.trigger() == ClauseTrigger.RECEIPT
                        || isAmong(file, Variables.ONLY_RECEIPT_CLAUSES, placing));
    }

    /** Whether each body places the registry on its own site. */
    boolean isPlacedByBodies(LegalAct act) {
        return !clauses.placing(act).resourcesOf().isEmpty();
    }

    /** The bodies on whose sites a version is placed, by any of the acts. */
    List<Body> sites(CaseFile file) {
        return clauses.actsWith(leading(file)).stream()
                .flatMap(act -> resources(file, act).stream())
                .distinct()
                .toList();
    }

    /** The act by which a version is placed on the site of a body: one that names the site, or a publisher, goes before. */
    LegalAct placedUnder(CaseFile file, String bodyId) {
        LegalAct leading = leading(file);
        return clauses.actsWith(leading).stream()
                .filter(act -> resources(file, act).stream().map(Body::id).anyMatch(bodyId::equals))
                .min(Comparator.comparing(
                                (LegalAct act) -> siteNamedBy(file, act).isEmpty())
                        .thenComparing(act -> !isHandedOver(file, act)))
                .orElse(leading);
    }

    private LegalAct leading(CaseFile file) {
        return acts.act(file.actId());
    }

    /** The bodies on whose sites an act has the version placed. */
    private List<Body> resources(CaseFile file, LegalAct act) {
        return isPlacedByBodies(act)
                ? organisation.bodiesOf(
                        act.jurisdiction().id(), clauses.placing(act).resourcesOf())
                : clauses.bodyOf(act, placing(file, act)).stream().toList();
    }

    /** The site on which alone an act is fulfilled (KUZ-A1.3). */
    Optional<String> siteNamedBy(CaseFile file, LegalAct act) {
        return placing(file, act).site().or(() -> clauses.placing(act).site());
    }

    /** Of whose pages an act wants the site to say everything; empty: of all. */
    Set<OwnerKind> ownersOnSite(CaseFile file, LegalAct act) {
        List<Set<OwnerKind>> asked = Stream.of(clauses.placing(act), placing(file, act))
                .map(Clause::accountsOf)
                .toList();
        return asked.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : asked.stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The site on which a body places the registry, as the act names it; where it names none, that of the body. */
    String siteOf(CaseFile file, Body body) {
        LegalAct act = placedUnder(file, body.id());
        Optional<String> named = clauses.siteName(act);
        if (isPlacedByBodies(act)) {
            return named.map(site -> site + " (" + body.name() + ")").orElse(body.name());
        }
        return named.orElse(body.name());
    }

    /** Group that places the version on the site of a body: the body's own people, or the role that the act names. */
    public String placersOf(DelegateExecution execution, String bodyId) {
        CaseFile file = CaseFile.of(execution);
        LegalAct act = placedUnder(file, bodyId);
        return isPlacedByBodies(act)
                ? Organisation.groupOf(bodyId, Role.RESPONSIBLE.id())
                : Organisation.groupOf(
                        act.jurisdiction().id(),
                        placing(file, act).addresseeRoles().get(0));
    }
}
