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
import org.poryadok.publication.publishregistry.RegistryClauses.OfAct;
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
 * are placed on, each by the clause that asks for it.
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
    Clause placing(PlacedVersion version, LegalAct act) {
        return clauses.placingFromReceipt(act)
                .filter(clause -> version.receiptClauses().contains(clause.id()))
                .orElseGet(() -> clauses.placing(act));
    }

    /** Whether the act lets one keep the registry and another place the version. */
    boolean isHandedOver(PlacedVersion version, LegalAct act) {
        return clauses.keeping(act)
                .filter(kept ->
                        !kept.addresseeRoles().equals(placing(version, act).addresseeRoles()))
                .isPresent();
    }

    /**
     * Whether a clause lies on the keeper, who has done his when the version is handed over. What has not come under the clause
     * of the publisher stays his until it is placed.
     */
    boolean endsWithApproval(PlacedVersion version, LegalAct act, Clause clause) {
        Clause placing = placing(version, act);
        return isHandedOver(version, act)
                && !clause.addresseeRoles().equals(placing.addresseeRoles())
                && (placing.trigger() != ClauseTrigger.RECEIPT
                        || clause.trigger() == ClauseTrigger.RECEIPT
                        || version.onlyReceiptClauses().contains(placing.id()));
    }

    /** Whether a clause has each body place the registry on its own site. */
    static boolean isPlacedByBodies(OfAct asking) {
        return !asking.clause().resourcesOf().isEmpty();
    }

    /** The bodies on whose sites a version is placed, by any of the acts. */
    List<Body> sites(PlacedVersion version) {
        return asking(version)
                .flatMap(asking -> sitesOf(asking).stream())
                .distinct()
                .toList();
    }

    /** Those to which a version goes that is handed over now: all, where no act is in force any more. */
    List<Body> sitesToPlaceOn(PlacedVersion version) {
        List<Body> asked = sitesAskedInForce(version);
        return asked.isEmpty() ? sites(version) : asked;
    }

    /** Those for which an act in force asks; the version may go on under one that is repealed meanwhile. */
    List<Body> sitesAskedInForce(PlacedVersion version) {
        return clauses.actsOf(leading(version).jurisdiction().id()).stream()
                .flatMap(act -> asking(version, act).stream())
                .flatMap(asking -> sitesOf(asking).stream())
                .distinct()
                .toList();
    }

    /** The sites on which a clause is fulfilled: those for which it asks itself, else those for which its act does. */
    List<Body> sitesOf(PlacedVersion version, OfAct kept) {
        List<OfAct> ofAct = asking(version, kept.act());
        return sitesOf(ofAct.contains(kept) ? kept : ofAct.get(0));
    }

    /** The clause that asks for the site of a body; of several one that names the site, then one that names a publisher. */
    OfAct askedBy(PlacedVersion version, String bodyId) {
        return asking(version)
                .filter(asking -> sitesOf(asking).stream().map(Body::id).anyMatch(bodyId::equals))
                .min(Comparator.comparing((OfAct asking) -> siteNamedBy(asking).isEmpty())
                        .thenComparing(asking -> !isHandedOver(version, asking.act())))
                .orElseGet(() -> asking(version, leading(version)).get(0));
    }

    private LegalAct leading(PlacedVersion version) {
        return acts.act(version.actId());
    }

    private Stream<OfAct> asking(PlacedVersion version) {
        return clauses.actsWith(leading(version)).stream().flatMap(act -> asking(version, act).stream());
    }

    /** The clauses of an act that ask for a site: that on placing, then such as name another for what has come. */
    private List<OfAct> asking(PlacedVersion version, LegalAct act) {
        Clause everyChange = clauses.placing(act);
        Clause first = everyChange.resourcesOf().isEmpty() ? placing(version, act) : everyChange;
        return Stream.concat(
                        Stream.of(first),
                        Stream.concat(
                                        clauses
                                                .keepingFrom(act, ClauseTrigger.RECEIPT)
                                                .filter(clause -> clauses.bodyOf(act, clause)
                                                        .isPresent())
                                                .stream(),
                                        Stream.of(placing(version, act)))
                                .filter(clause -> namesAnotherSite(clause, first)))
                .distinct()
                .map(clause -> new OfAct(act, clause))
                .toList();
    }

    private static boolean namesAnotherSite(Clause clause, Clause first) {
        return clause.siteName().isPresent() && !clause.siteName().equals(first.siteName());
    }

    private List<Body> sitesOf(OfAct asking) {
        return isPlacedByBodies(asking)
                ? organisation.bodiesOf(
                        asking.act().jurisdiction().id(), asking.clause().resourcesOf())
                : clauses.bodyOf(asking.act(), asking.clause()).stream().toList();
    }

    /** The site on which alone a clause is fulfilled (KUZ-A1.3); one that names no site has that of its act. */
    Optional<String> siteNamedBy(OfAct asking) {
        return asking.clause()
                .site()
                .or(() -> Optional.of(clauses.placing(asking.act()))
                        .filter(clause -> asking.clause().siteName().isEmpty())
                        .flatMap(Clause::site));
    }

    /** Of whose pages an act wants the site to say everything; empty: of all. */
    Set<OwnerKind> ownersOnSite(PlacedVersion version, OfAct asking) {
        List<Clause> ofTheSite = Stream.of(clauses.placing(asking.act()), placing(version, asking.act()))
                .toList();
        List<Set<OwnerKind>> asked = (ofTheSite.contains(asking.clause()) ? ofTheSite : List.of(asking.clause()))
                .stream().map(Clause::accountsOf).toList();
        return asked.stream().anyMatch(Set::isEmpty)
                ? Set.of()
                : asked.stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The site on which a body places the registry, as the act names it; where it names none, that of the body. */
    String siteOf(PlacedVersion version, Body body) {
        OfAct asking = askedBy(version, body.id());
        Optional<String> named = clauses.siteName(asking);
        return isPlacedByBodies(asking)
                ? named.map(site -> site + " (" + body.name() + ")").orElse(body.name())
                : named.orElse(body.name());
    }

    /** Group that places the version on the site of a body: the body's own people, or the role that the act names. */
    public String placersOf(DelegateExecution execution, String bodyId) {
        OfAct asking = askedBy(PlacedVersion.of(CaseFile.of(execution)), bodyId);
        return isPlacedByBodies(asking)
                ? Organisation.groupOf(bodyId, Role.RESPONSIBLE.id())
                : Organisation.groupOf(
                        asking.act().jurisdiction().id(),
                        asking.clause().addresseeRoles().get(0));
    }
}
