package org.poryadok.publication.publishregistry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Beginnings;
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
 * What the acts say of the registry in the wording of today: who keeps it and from which events. KIR knows no registry. A
 * jurisdiction has one registry, and one version at a time is drawn up, for all its acts that demand one: each has its own
 * terms and cards. Who places a version, and where, says {@link VersionPlacing}.
 */
@Component
@Clauses({"SPB-2.3", "KUZ-2c", "KUZ-A1.2.1", "SHP-3.1.1b"})
class RegistryClauses {

    private static final Set<ClauseTrigger> KEEPS = Beginnings.of(Procedure.PUBLISH_REGISTRY);

    private static final Set<ClauseTrigger> OF_EVERY_CHANGE =
            KEEPS.stream().filter(event -> event != ClauseTrigger.RECEIPT).collect(Collectors.toUnmodifiableSet());

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
        return keeping(act, Role.COORDINATOR, OF_EVERY_CHANGE).isEmpty();
    }

    /** The clause that demands to place every change: that on the publisher, else the keeper's own; without either, any. */
    Clause placing(LegalAct act) {
        return keeping(act, Role.PUBLISHER, OF_EVERY_CHANGE)
                .or(() -> keeping(act, Role.COORDINATOR, OF_EVERY_CHANGE))
                .or(() -> keeping(act))
                .or(() -> act.clausesOf(Procedure.PUBLISH_REGISTRY.key()).stream()
                        .filter(clause -> KEEPS.contains(clause.trigger()))
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException(act.id() + " demands no registry"));
    }

    /** The site as a clause calls it, nominative, or another of its act on the same; empty where none calls it anything. */
    Optional<String> siteName(OfAct asking) {
        Clause asked = asking.clause();
        return Stream.concat(
                        Stream.of(asked),
                        register.clausesToday(asking.act().id(), Procedure.PUBLISH_REGISTRY.key()).stream()
                                .filter(clause -> clause.addresseeRoles().equals(asked.addresseeRoles())
                                        && clause.resourcesOf().equals(asked.resourcesOf())))
                .flatMap(clause -> clause.siteName().stream())
                .findFirst();
    }

    /** The clause by which the publisher places what has come, beside that on every change; most acts have none. */
    Optional<Clause> placingFromReceipt(LegalAct act) {
        return keeping(act, Role.PUBLISHER, Set.of(ClauseTrigger.RECEIPT))
                .filter(clause -> bodyOf(act, clause).isPresent());
    }

    /** Whether a clause on the registry speaks of a page. */
    boolean speaksOf(Clause clause, Account account) {
        return account.ownerKind() == OwnerKind.HEAD
                ? clause.speaksOfHeadsOf(organisation.body(account.bodyId()).kind())
                : clause.speaksOfAccountsOf(account.ownerKind());
    }

    /** The body on which a clause lies. */
    Optional<Body> bodyOf(LegalAct act, Clause clause) {
        return clause.addresseeRoles().stream()
                .flatMap(role -> organisation.bodyOfRole(act.jurisdiction().id(), role).stream())
                .findFirst();
    }

    private Optional<Clause> keeping(LegalAct act, Role role, Set<ClauseTrigger> events) {
        return register.clausesToday(act.id(), Procedure.PUBLISH_REGISTRY.key()).stream()
                .filter(clause -> events.contains(clause.trigger()))
                .filter(clause -> clause.addresseeRoles().contains(role.id()))
                .findFirst();
    }
}
