package org.poryadok.site;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.protection.Incidents;
import org.poryadok.registry.PublicAccount;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Entries in the words of a page, with what is known of their accounts at the moment. */
@Component
class AccountViews {

    private final Acts acts;
    private final Incidents incidents;

    AccountViews(Acts acts, Incidents incidents) {
        this.acts = acts;
        this.incidents = incidents;
    }

    List<AccountView> of(List<PublicAccount> accounts) {
        Map<UUID, Instant> compromised = accounts.isEmpty() ? Map.of() : incidents.compromised();
        return accounts.stream()
                .map(account -> view(
                        account,
                        Optional.ofNullable(compromised.get(account.id())),
                        account.replacementId().map(compromised::get).isPresent()))
                .toList();
    }

    AccountView of(PublicAccount account) {
        return view(
                account,
                compromisedSince(account),
                replacementCompromisedSince(account).isPresent());
    }

    /** Since when the body does not control its page; a closed page is nobody's any more. */
    Optional<Instant> compromisedSince(PublicAccount account) {
        return account.closedOn().isPresent() ? Optional.empty() : incidents.compromisedSince(account.id());
    }

    /** Since when the body does not control the page that took the place of a closed one. */
    Optional<Instant> replacementCompromisedSince(PublicAccount account) {
        return account.replacementId().flatMap(incidents::compromisedSince);
    }

    private AccountView view(PublicAccount account, Optional<Instant> compromisedSince, boolean replacementTaken) {
        Jurisdiction jurisdiction = acts.jurisdiction(account.jurisdiction());
        return AccountView.of(
                account,
                jurisdiction,
                compromisedSince.map(since -> Russian.moment(since, jurisdiction.zone())),
                replacementTaken);
    }
}
