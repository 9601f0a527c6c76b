package org.poryadok.supervision.dailydigest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.RegistryChanged;
import org.poryadok.registry.UnattendedAccount;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.term.Russian;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Pages for which nobody answers. */
@Component
@Order(0)
class PagesWithoutPerson implements MorningNews {

    private final UnattendedAccounts unattended;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String cockpit;

    PagesWithoutPerson(
            UnattendedAccounts unattended,
            Organisation organisation,
            JurisdictionDays days,
            LetterTemplates templates,
            Outbox outbox,
            ProductAddress address) {
        this.unattended = unattended;
        this.organisation = organisation;
        this.days = days;
        this.templates = templates;
        this.outbox = outbox;
        this.cockpit = address.cockpit("overview/list?of=pages&jurisdiction=");
    }

    @Override
    public String title() {
        return "Страницы без лица";
    }

    @Override
    public String list() {
        return "pages";
    }

    @Override
    public List<String> sentences(String jurisdiction) {
        return unattended.of(jurisdiction).stream()
                .map(PagesWithoutPerson::sentence)
                .toList();
    }

    /** On the day itself, once for each body: who registers a page for which nobody may act does not wait for the morning. */
    @EventListener
    void on(RegistryChanged changed) {
        List<UnattendedAccount> accounts = unattended.ofBody(organisation.body(changed.bodyId()));
        if (!accounts.isEmpty()) {
            organisation
                    .holders(changed.jurisdiction(), Role.COORDINATOR.id())
                    .forEach(coordinator -> tell(coordinator, changed, accounts));
        }
    }

    private void tell(Official coordinator, RegistryChanged changed, List<UnattendedAccount> accounts) {
        outbox.put(templates
                .render(
                        "page-without-person",
                        Map.of(
                                "recipient",
                                coordinator.withPost(),
                                "why",
                                "вы координатор, а страница действует без лица, которое за неё отвечает",
                                "body",
                                organisation.body(changed.bodyId()).name(),
                                "pages",
                                accounts.stream()
                                        .map(PagesWithoutPerson::sentence)
                                        .collect(Collectors.joining("\n")),
                                "day",
                                Russian.day(days.today(changed.jurisdiction())),
                                "link",
                                cockpit + changed.jurisdiction()))
                .to(
                        "unattended:" + changed.bodyId() + ":" + days.today(changed.jurisdiction()) + ":"
                                + coordinator.userId(),
                        changed.jurisdiction(),
                        coordinator.email().orElse(null),
                        coordinator.fullName(),
                        Optional.empty()));
    }

    private static String sentence(UnattendedAccount account) {
        return account.owner().withKeeper() + ": " + account.address() + " — нет лица: "
                + account.missing().title()
                + account.since().map(day -> ", с " + Russian.day(day)).orElse("") + ".";
    }
}
