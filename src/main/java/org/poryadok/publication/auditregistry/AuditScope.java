package org.poryadok.publication.auditregistry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.Procedure;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.poryadok.verification.verifyaccount.ItemState;
import org.poryadok.verification.verifyaccount.VerificationItem;
import org.poryadok.verification.verifyaccount.Verifications;
import org.springframework.stereotype.Component;

/** What the registry says today: the bodies with pages or an exemption, and the entries of each. */
@Component
@Clauses({"SPB-3", "KUZ-A1.3", "SHP-3.1.1b", "TOM-2.2"})
class AuditScope {

    private static final String NONE = "—";

    private final Acts acts;
    private final ActRegister register;
    private final Accounts accounts;
    private final Exemptions exemptions;
    private final Verifications verifications;
    private final Designations designations;
    private final Organisation organisation;
    private final PageOwners owners;
    private final JurisdictionDays days;

    AuditScope(
            Acts acts,
            ActRegister register,
            Accounts accounts,
            Exemptions exemptions,
            Verifications verifications,
            Designations designations,
            Organisation organisation,
            PageOwners owners,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.accounts = accounts;
        this.exemptions = exemptions;
        this.verifications = verifications;
        this.designations = designations;
        this.organisation = organisation;
        this.owners = owners;
        this.days = days;
    }

    /** The act in force under which a jurisdiction keeps its registry up to date. */
    Optional<LegalAct> actOf(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.isWorkedBy(act.id()))
                .filter(act -> !clauses(act).isEmpty())
                .findFirst();
    }

    /** SPB-3, KUZ-A1.3, SHP-3.1.1b, TOM-2.2. */
    Clause clause(LegalAct act) {
        return clauses(act).get(0);
    }

    List<String> bodies(String jurisdiction) {
        TreeSet<String> bodies = accounts.ofJurisdiction(jurisdiction).stream()
                .map(Account::bodyId)
                .collect(Collectors.toCollection(TreeSet::new));
        exemptions.standing(jurisdiction).stream().map(Exemption::bodyId).forEach(bodies::add);
        return List.copyOf(bodies);
    }

    /** When the oldest page of a body was created; empty where it has none, or one of which that is not known. */
    Optional<LocalDate> oldestPageOn(String bodyId) {
        List<Account> pages = accounts.ofBody(bodyId);
        return pages.stream().anyMatch(Account::byAct)
                ? Optional.empty()
                : pages.stream().map(Account::createdOn).min(Comparator.naturalOrder());
    }

    List<AuditedEntry> entries(String actId, String bodyId) {
        LocalDate today = days.today(acts.act(actId).jurisdiction().id());
        String person = person(bodyId, today);
        List<AuditedEntry> entries = new ArrayList<>(accounts.ofBody(bodyId).stream()
                .map(account -> entry(actId, account, person))
                .toList());
        exemptions.ofBody(bodyId).stream()
                .filter(exemption -> exemption.standsOn(today))
                .forEach(exemption -> entries.add(new AuditedEntry(
                        AuditedEntry.Kind.EXEMPTION,
                        exemption.id().toString(),
                        exemption.networks().stream()
                                .map(network -> Network.of(network).title())
                                .collect(Collectors.joining(", ")),
                        NONE,
                        "не ведётся на основании " + exemption.ground(),
                        NONE,
                        NONE,
                        NONE)));
        return entries;
    }

    private AuditedEntry entry(String actId, Account account, String person) {
        String marks = verifications.items(account.id(), actId).stream()
                .filter(item -> item.mark().isPresent() && item.confirmedState().equals(Optional.of(ItemState.DONE)))
                .map(VerificationItem::mark)
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(", "));
        return new AuditedEntry(
                AuditedEntry.Kind.ACCOUNT,
                account.id().toString(),
                Network.of(account.network()).title(),
                account.address().normalized(),
                account.state().title(),
                marks.isEmpty() ? NONE : marks,
                person,
                owners.of(account.keeping()).name());
    }

    private String person(String bodyId, LocalDate on) {
        String persons = designations.activeOf(bodyId, on).stream()
                .flatMap(designation -> organisation
                        .official(designation.officialId())
                        .map(Official::shortName)
                        .map(name -> name + " (" + designation.role().title() + ")")
                        .stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return persons.isEmpty() ? NONE : persons;
    }

    private List<Clause> clauses(LegalAct act) {
        return register.clausesToday(act.id(), Procedure.AUDIT_REGISTRY.key());
    }
}
