package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.Set;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.ClosingProposed;
import org.poryadok.registry.NamedPages;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * «Проверить перечень обязанностей» of an amendment: of each page that the act names no more the coordinator says whether its
 * body is asked to close it; the others are kept as of the body's own accord.
 */
@Component
class DroppedPages implements TaskStep {

    private final NamedPages named;
    private final PageOwners owners;
    private final ApplicationEventPublisher events;

    DroppedPages(NamedPages named, PageOwners owners, ApplicationEventPublisher events) {
        this.named = named;
        this.owners = owners;
        this.events = events;
    }

    @Override
    public void offer(CaseFile file) {
        file.offer(
                Variables.DROPPED_PAGES,
                dropped(file).stream().map(this::option).toList());
    }

    private Option option(Account account) {
        String address =
                Network.of(account.network()).quoted() + " " + account.address().normalized();
        return new Option(
                address + owners.of(account.keeping()).mention(), account.id().toString());
    }

    private List<Account> dropped(CaseFile file) {
        return file.isTrue(Variables.AMENDMENT)
                ? named.droppedBy(file.actId(), file.known(Variables.ACT_VERSION))
                : List.of();
    }

    /** On the amendment's first day the heads of the bodies decide on the pages that the coordinator has ticked. */
    void askToClose(CaseFile file) {
        Set<String> ticked = Set.copyOf(file.chosen(Variables.PAGES_TO_CLOSE));
        dropped(file).stream()
                .filter(account -> ticked.contains(account.id().toString()))
                .forEach(account -> events.publishEvent(new ClosingProposed(
                        account,
                        file.actId(),
                        "Новая редакция акта страницу " + account.address().normalized()
                                + " больше не называет, координатор предлагает её закрыть.")));
    }
}
