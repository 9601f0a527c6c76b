package org.poryadok.content.plancontent;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.PlanItem;
import org.poryadok.content.Publication;
import org.poryadok.content.Publications;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Plans as forms show them: what is drawn up, and what has become of it. */
@Component
class PlanOverview {

    private final ContentPlans plans;
    private final Publications publications;
    private final PlanPages pages;
    private final Accounts accounts;
    private final TextCheck check;
    private final JurisdictionDays days;

    PlanOverview(
            ContentPlans plans,
            Publications publications,
            PlanPages pages,
            Accounts accounts,
            TextCheck check,
            JurisdictionDays days) {
        this.plans = plans;
        this.publications = publications;
        this.pages = pages;
        this.accounts = accounts;
        this.check = check;
        this.days = days;
    }

    static String period(ContentPlan plan) {
        return Russian.day(plan.from()) + " – " + Russian.day(plan.to());
    }

    /** Items with what the editor should look at: an unsuited format, words of offices in the topic. */
    List<PlanNow.PlanRow> draft(ContentPlan plan) {
        Function<UUID, String> names = pages.names();
        return plans.items(plan.id()).stream()
                .map(item -> PlanNow.row(item, String.join("; ", remarks(item)), names))
                .toList();
    }

    PlanNow now(ContentPlan plan) {
        List<PlanItem> items = plans.items(plan.id());
        return new PlanNow(
                items,
                done(items),
                inPeriod(plan, items),
                pages.names(),
                days.zone(plan.jurisdiction()),
                days.today(plan.jurisdiction()));
    }

    Map<UUID, Publication> done(List<PlanItem> items) {
        return publications.ofItems(items.stream().map(PlanItem::id).toList());
    }

    private List<Publication> inPeriod(ContentPlan plan, List<PlanItem> items) {
        Instant from = days.beginning(plan.from(), plan.jurisdiction());
        Instant to = days.beginning(plan.to().plusDays(1), plan.jurisdiction());
        return Stream.concat(
                        pages.of(plan.bodyId()).stream().map(Account::id),
                        items.stream().map(PlanItem::accountId))
                .distinct()
                .flatMap(page -> publications.ofAccount(page, from, to).stream())
                .toList();
    }

    private List<String> remarks(PlanItem item) {
        return Stream.concat(
                        check
                                .format(
                                        item.format(),
                                        accounts.account(item.accountId()).network())
                                .stream(),
                        check.words(item.topic()).stream())
                .toList();
    }
}
