package org.poryadok.account.enteraccounts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.poryadok.account.NetworkGate;
import org.poryadok.account.PageCheck;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.PagesUnderAct;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwner;
import org.poryadok.organisation.PageOwners;
import org.poryadok.verification.verifyaccount.AskedItem;
import org.poryadok.verification.verifyaccount.VerificationClauses;
import org.springframework.stereotype.Component;

/** What must hold of a page that was there before: all that is asked of one that is created, and whose it may be. */
@Component
class EntryRules {

    private final Acts acts;
    private final Organisation organisation;
    private final PageOwners owners;
    private final PagesUnderAct pages;
    private final NetworkGate networks;
    private final PageCheck check;
    private final VerificationClauses obligation;
    private final JurisdictionDays days;

    EntryRules(
            Acts acts,
            Organisation organisation,
            PageOwners owners,
            PagesUnderAct pages,
            NetworkGate networks,
            PageCheck check,
            VerificationClauses obligation,
            JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.owners = owners;
        this.pages = pages;
        this.networks = networks;
        this.check = check;
        this.obligation = obligation;
        this.days = days;
    }

    /** Bodies whose pages may be proposed, by name. */
    List<Body> bodies(AccountEntry entry) {
        LegalAct act = acts.act(entry.actId());
        return organisation.bodies(entry.jurisdiction()).stream()
                .filter(body -> entry.bodyId().map(body.id()::equals).orElse(true))
                .filter(body -> !pages.of(act, body).isEmpty())
                .toList();
    }

    /** Whose pages the act's rules let a body have. */
    Set<OwnerKind> owners(AccountEntry entry, Body body) {
        return pages.of(acts.act(entry.actId()), body).keySet();
    }

    /** The same, as they are called. */
    Collection<PageOwner> named(AccountEntry entry, Body body) {
        return owners.of(
                        owners(entry, body).stream()
                                .map(kind -> new Keeping(body.id(), kind))
                                .toList(),
                        Optional.empty())
                .values();
    }

    /** Those in which the act lets a page be official today. */
    List<Network> networks(AccountEntry entry) {
        LegalAct act = acts.act(entry.actId());
        LocalDate today = days.today(entry.jurisdiction());
        return Arrays.stream(Network.values())
                .filter(network -> act.network(network.id(), today).named())
                .filter(network -> act.stateOf(network.id(), today) != NetworkState.PROHIBITED)
                .toList();
    }

    /** What the act demands to be verified of such a page. */
    List<AskedItem> demanded(AccountEntry entry, String bodyId, OwnerKind owner, String network) {
        return obligation.demanded(entry.actId(), bodyId, owner, network);
    }

    /**
     * Judges a page; every fault at the field of the form for a single page.
     *
     * @param line number of its line in the list; 1 of a single page
     * @return empty when anything is wrong
     */
    Optional<EntryPage> judge(AccountEntry entry, int line, TypedPage page, Faults faults) {
        boolean owned = faults.check(() -> requireOwner(entry, page));
        boolean offered = faults.check(() -> networks.requireOffered(
                entry.actId(), page.network().id(), days.today(entry.jurisdiction()), Variables.NETWORK));
        Optional<AccountAddress> address = faults.read(
                () -> check.free(entry.jurisdiction(), page.network().id(), page.address(), page.permanentId()));
        boolean possible = faults.check(() -> requireDay(entry, page));
        boolean demanded = owned && faults.check(() -> requireDemanded(entry, page));
        return address.filter(free -> owned && offered && possible && demanded)
                .map(free -> new EntryPage(
                        line,
                        page.bodyId(),
                        page.owner(),
                        free,
                        page.createdOn(),
                        page.proof(),
                        page.held(),
                        Optional.empty()));
    }

    private void requireDay(AccountEntry entry, TypedPage page) {
        check.requirePossible(entry.jurisdiction(), page.createdOn());
        networks.requireOpened(page.network(), page.createdOn(), Variables.CREATED_ON);
    }

    private void requireOwner(AccountEntry entry, TypedPage page) {
        Body body = organisation
                .findBody(page.bodyId())
                .filter(found -> found.jurisdiction().equals(entry.jurisdiction()))
                .filter(found -> entry.bodyId().map(found.id()::equals).orElse(true))
                .orElseThrow(() -> new Refusal(Variables.PAGE_BODY, "Выберите орган, который ведёт страницу."));
        Set<OwnerKind> owners = owners(entry, body);
        if (owners.isEmpty()) {
            throw new Refusal(
                    Variables.PAGE_BODY,
                    "Правила акта не распространяются на страницы органа «" + body.name()
                            + "»: вносить их в реестр этого акта нельзя.");
        }
        if (!owners.contains(page.owner())) {
            throw new Refusal(
                    Variables.OWNER_CLASS,
                    "«" + page.owner().title() + "»: по этому акту «" + body.name()
                            + "» такую страницу не ведёт. Возможно: "
                            + owners.stream().map(OwnerKind::title).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void requireDemanded(AccountEntry entry, TypedPage page) {
        List<AskedItem> demanded =
                demanded(entry, page.bodyId(), page.owner(), page.network().id());
        Set<String> unknown = new TreeSet<>(page.held());
        demanded.forEach(item -> unknown.remove(item.id()));
        if (!unknown.isEmpty()) {
            List<String> known =
                    new ArrayList<>(demanded.stream().map(AskedItem::text).toList());
            throw new Refusal(
                    Variables.HELD,
                    known.isEmpty()
                            ? "Акт не требует подтверждать такую страницу: отмечать нечего."
                            : "На этой площадке акт этого не требует. Отметить можно: " + String.join("; ", known)
                                    + ".");
        }
    }
}
