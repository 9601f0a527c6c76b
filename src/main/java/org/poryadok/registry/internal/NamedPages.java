package org.poryadok.registry.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Acts;
import org.poryadok.act.Clauses;
import org.poryadok.act.DesignatedPage;
import org.poryadok.act.LegalAct;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Keeping;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.AccountAddress;
import org.springframework.stereotype.Component;

/** Pages that an act in force names (SHP-2.1): official without any procedure. */
@Component
@Clauses("SHP-2.1")
public class NamedPages {

    /** A page, the addresses at which it answers, its own first, and the body whose page it is. */
    public record NamedPage(LegalAct act, DesignatedPage page, List<AccountAddress> addresses, Body body) {

        public AccountAddress address() {
            return addresses.get(0);
        }

        public Keeping keeping() {
            return new Keeping(body.id(), page.owner());
        }
    }

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;

    NamedPages(Acts acts, ActRegister register, Organisation organisation) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
    }

    public List<NamedPage> of(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream().flatMap(this::of).toList();
    }

    /** The page that answers at an address. */
    public Optional<NamedPage> at(AccountAddress address) {
        return acts.all().stream()
                .filter(act -> act.designatedPages().stream().anyMatch(page -> isSame(addresses(page), address)))
                .flatMap(this::of)
                .filter(named -> isSame(named.addresses(), address))
                .findFirst();
    }

    /** Every address at which a page answers that an act in force names. */
    public List<AccountAddress> addresses() {
        return acts.all().stream()
                .filter(this::names)
                .flatMap(act -> act.designatedPages().stream())
                .flatMap(page -> addresses(page).stream())
                .toList();
    }

    private boolean names(LegalAct act) {
        return !act.designatedPages().isEmpty() && register.statusOf(act.id()) == ActStatus.IN_FORCE;
    }

    private Stream<NamedPage> of(LegalAct act) {
        if (!names(act)) {
            return Stream.empty();
        }
        List<Body> bodies = organisation.bodies(act.jurisdiction().id());
        return act.designatedPages().stream()
                .flatMap(page -> bodies.stream()
                        .filter(body -> body.kind() == page.owner())
                        .min(Comparator.comparing(Body::id))
                        .map(body -> new NamedPage(act, page, addresses(page), body))
                        .stream());
    }

    private static List<AccountAddress> addresses(DesignatedPage page) {
        return Stream.concat(Stream.of(page.address()), page.aliases().stream())
                .map(address -> AccountAddress.parse(page.network(), address))
                .toList();
    }

    private static boolean isSame(List<AccountAddress> addresses, AccountAddress address) {
        return addresses.stream().anyMatch(own -> own.normalized().equals(address.normalized()));
    }
}
