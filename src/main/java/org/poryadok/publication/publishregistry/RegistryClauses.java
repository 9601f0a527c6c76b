package org.poryadok.publication.publishregistry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/**
 * Who keeps the registry, who places it and where: SPB-2.3 and SPB-3 name two bodies, KUZ-A1.3 one site, SHP-3.1.1 the
 * keeper himself, TOM-2.2 the site of every body. KIR knows no registry. A jurisdiction has one registry, and one version at a
 * time is drawn up, for all its acts that demand one: each has its own terms and cards, all sites are placed on.
 */
@Component
@Clauses({"SPB-2.3", "SPB-3", "KUZ-2c", "KUZ-A1.2.1", "KUZ-A1.3", "SHP-3.1.1b", "TOM-2.2"})
public class RegistryClauses {

    private static final Set<ClauseTrigger> KEEPS =
            Set.of(ClauseTrigger.CONTINUOUS, ClauseTrigger.CHANGE, ClauseTrigger.RECEIPT);

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    RegistryClauses(Acts acts, ActRegister register, Organisation organisation) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
    }

    /** A clause of an act. */
    record OfAct(LegalAct act, Clause clause) {}

    /** The acts in force under which a jurisdiction keeps its registry. */
    List<LegalAct> actsOf(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.isWorkedBy(act.id()))
                .filter(act -> keeping(act).isPresent())
                .toList();
    }

    /** The act under which a version goes on, then the others in force: a version is drawn up for all of them. */
    List<LegalAct> actsWith(LegalAct leading) {
        return Stream.concat(Stream.of(leading), actsOf(leading.jurisdiction().id()).stream())
                .distinct()
                .toList();
    }

    /** Every clause in force of a jurisdiction that counts from the receipt. */
    List<OfAct> fromReceipt(String jurisdiction) {
        return actsOf(jurisdiction).stream()
                .flatMap(act -> fromReceipt(act).stream().map(clause -> new OfAct(act, clause)))
                .toList();
    }

    /** The clause that demands to keep the registry up to date. */
    Optional<Clause> keeping(LegalAct act) {
        return keeping(act, Role.COORDINATOR, KEEPS);
    }

    /** The clause under which a version begins with an event: «со дня поступления заявки», «со дня изменения». */
    Optional<Clause> keepingFrom(LegalAct act, ClauseTrigger event) {
        return keeping(act, Role.COORDINATOR, Set.of(event));
    }

    /** The clauses that count from the receipt, on the keeper or on the publisher; without those that lie on no body yet. */
    List<Clause> fromReceipt(LegalAct act) {
        return Stream.of(Role.COORDINATOR, Role.PUBLISHER)
                .flatMap(role -> keeping(act, role, Set.of(ClauseTrigger.RECEIPT)).stream())
                .filter(clause -> bodyOf(act, clause).isPresent())
                .distinct()
                .toList();
    }

    /** Whether the act asks for a version only when a notice or an application has come, and not for every change. */
    boolean awaitsReceipt(LegalAct act) {
        return keeping(act, Role.COORDINATOR, Set.of(ClauseTrigger.CONTINUOUS, ClauseTrigger.CHANGE))
                .isEmpty();
    }

    /** The clause that demands to place it: that on the publisher, else the keeper's own. */
    Clause placing(LegalAct act) {
        return keeping(act, Role.PUBLISHER, KEEPS)
                .or(() -> keeping(act))
                .orElseThrow(() -> new IllegalStateException(act.id() + " demands no registry"));
    }

    /** Whether a clause on the registry speaks of a page. */
    boolean speaksOf(Clause clause, Account page) {
        return page.ownerKind() == OwnerKind.HEAD
                ? clause.speaksOfHeadsOf(organisation.body(page.bodyId()).kind())
                : clause.speaksOfAccountsOf(page.ownerKind());
    }

    /** Whether the act lets one keep the registry and another place it: then the keeper has done his when it is approved. */
    boolean isHandedOver(LegalAct act) {
        return keeping(act)
                .filter(kept -> !kept.addresseeRoles().equals(placing(act).addresseeRoles()))
                .isPresent();
    }

    /** Whether a clause of the act lies on the keeper, who has done his when the version is handed over. */
    boolean endsWithApproval(LegalAct act, Clause clause) {
        return isHandedOver(act) && !clause.addresseeRoles().equals(placing(act).addresseeRoles());
    }

    /** The body on which a clause lies. */
    Optional<Body> bodyOf(LegalAct act, Clause clause) {
        return clause.addresseeRoles().stream()
                .flatMap(role -> organisation.bodyOfRole(act.jurisdiction().id(), role).stream())
                .findFirst();
    }

    /** Whether each body places the registry on its own site. */
    boolean isPlacedByBodies(LegalAct act) {
        return !placing(act).resourcesOf().isEmpty();
    }

    /** The bodies on whose sites a version is placed, by any of the acts. */
    List<Body> sites(LegalAct leading) {
        return actsWith(leading).stream()
                .flatMap(act -> resources(act).stream())
                .distinct()
                .toList();
    }

    /** The act by which a version is placed on the site of a body: one that names the site, or a publisher, goes before. */
    LegalAct placedUnder(LegalAct leading, String bodyId) {
        return actsWith(leading).stream()
                .filter(act -> resources(act).stream().map(Body::id).anyMatch(bodyId::equals))
                .min(Comparator.comparing((LegalAct act) -> placing(act).site().isEmpty())
                        .thenComparing(act -> !isHandedOver(act)))
                .orElse(leading);
    }

    /** The bodies on whose sites an act has the registry placed. */
    private List<Body> resources(LegalAct act) {
        Clause placing = placing(act);
        return isPlacedByBodies(act)
                ? organisation.bodiesOf(act.jurisdiction().id(), placing.resourcesOf())
                : bodyOf(act, placing).stream().toList();
    }

    /** The site on which a body places the registry, as the act names it; where it names none, that of the body. */
    String siteOf(LegalAct leading, Body body) {
        LegalAct act = placedUnder(leading, body.id());
        Optional<String> named = act.clausesOf(Procedure.PUBLISH_REGISTRY.key()).stream()
                .flatMap(clause -> clause.siteName().stream())
                .findFirst();
        if (isPlacedByBodies(act)) {
            return named.map(site -> site + " (" + body.name() + ")").orElse(body.name());
        }
        return named.orElse(body.name());
    }

    /** Group that places the registry on the site of a body: the body's own people, or the role that the act names. */
    public String placersOf(String actId, String bodyId) {
        LegalAct act = placedUnder(acts.act(actId), bodyId);
        return isPlacedByBodies(act)
                ? Organisation.groupOf(bodyId, Role.RESPONSIBLE.id())
                : Organisation.groupOf(
                        act.jurisdiction().id(), placing(act).addresseeRoles().get(0));
    }

    private static Optional<Clause> keeping(LegalAct act, Role role, Set<ClauseTrigger> events) {
        return act.clausesOf(Procedure.PUBLISH_REGISTRY.key()).stream()
                .filter(clause -> events.contains(clause.trigger()))
                .filter(clause -> clause.addresseeRoles().contains(role.id()))
                .findFirst();
    }
}
