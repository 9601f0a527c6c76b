package org.poryadok.content.plancontent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.PlanItem;
import org.poryadok.content.Publication;
import org.poryadok.content.Publications;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** A plan and what became of it, as forms show it. */
@Component
class PlanOverview {

    record PlanRow(int number, String day, String page, String topic, String format, String author, String remark) {}

    record LogRow(String moment, String page, String address, String repost, String topic, String origin) {}

    /** How a plan stands: planned, published, past their day without a publication, published outside the plan. */
    record Standing(int planned, int published, int missed, int unplanned, int reposts) {

        String text() {
            return "Запланировано: " + planned + ". Вышло: " + published + ". Не вышло в свой день: " + missed
                    + ". Вне плана (инфоповод): " + unplanned + ". Репостов: " + reposts + ".";
        }
    }

    /** The choice of a publication that no item of the plan foresaw. */
    static final String UNPLANNED = "unplanned";

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
    List<PlanRow> draft(ContentPlan plan) {
        return plans.items(plan.id()).stream()
                .map(item -> row(item, String.join("; ", remarks(item))))
                .toList();
    }

    List<PlanRow> followed(ContentPlan plan) {
        List<PlanItem> items = plans.items(plan.id());
        Map<UUID, Publication> done = done(items);
        return items.stream().map(item -> row(item, state(plan, item, done))).toList();
    }

    List<PlanRow> missed(ContentPlan plan) {
        List<PlanItem> items = plans.items(plan.id());
        Map<UUID, Publication> done = done(items);
        return items.stream()
                .filter(item -> !done.containsKey(item.id()))
                .map(item -> row(item, "не вышло"))
                .toList();
    }

    /** What was published in the period without an item of the plan, the latest first. */
    List<LogRow> unplanned(ContentPlan plan) {
        return inPeriod(plan).stream()
                .filter(published -> published.planItemId().isEmpty())
                .sorted(Comparator.comparing(Publication::publishedAt).reversed())
                .map(published -> new LogRow(
                        moment(published.publishedAt(), plan),
                        pages.name(published.accountId()),
                        published.address(),
                        published.repost() ? "репост" : "нет",
                        published.topic(),
                        published.source().title()))
                .toList();
    }

    /** Items that wait for their publication, and the choice of an unplanned one. */
    List<Option> open(ContentPlan plan) {
        List<PlanItem> items = plans.items(plan.id());
        Map<UUID, Publication> done = done(items);
        return Stream.concat(
                        Stream.of(new Option("Инфоповод — вне плана", UNPLANNED)),
                        items.stream()
                                .filter(item -> !done.containsKey(item.id()))
                                .map(item -> new Option(
                                        "№ " + item.number() + ", " + Russian.day(item.day()) + ": " + item.topic(),
                                        String.valueOf(item.number()))))
                .toList();
    }

    Standing standing(ContentPlan plan) {
        List<PlanItem> items = plans.items(plan.id());
        Map<UUID, Publication> done = done(items);
        List<Publication> all = new ArrayList<>(inPeriod(plan));
        LocalDate today = days.today(plan.jurisdiction());
        return new Standing(
                items.size(),
                done.size(),
                (int) items.stream()
                        .filter(item -> item.day().isBefore(today) && !done.containsKey(item.id()))
                        .count(),
                (int) all.stream()
                        .filter(published -> published.planItemId().isEmpty())
                        .count(),
                (int) all.stream().filter(Publication::repost).count());
    }

    Map<UUID, Publication> done(List<PlanItem> items) {
        return publications.ofItems(items.stream().map(PlanItem::id).toList());
    }

    private List<Publication> inPeriod(ContentPlan plan) {
        Instant from = days.beginning(plan.from(), plan.jurisdiction());
        Instant to = days.beginning(plan.to().plusDays(1), plan.jurisdiction());
        return Stream.concat(
                        pages.of(plan.bodyId()).stream().map(Account::id),
                        plans.items(plan.id()).stream().map(PlanItem::accountId))
                .distinct()
                .flatMap(page -> publications.ofAccount(page, from, to).stream())
                .toList();
    }

    private String state(ContentPlan plan, PlanItem item, Map<UUID, Publication> done) {
        Publication published = done.get(item.id());
        if (published != null) {
            return "вышло " + moment(published.publishedAt(), plan) + (published.repost() ? ", репост: " : ": ")
                    + published.address();
        }
        return item.day().isBefore(days.today(plan.jurisdiction())) ? "не вышло в свой день" : "ожидается";
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

    private PlanRow row(PlanItem item, String remark) {
        return new PlanRow(
                item.number(),
                Russian.day(item.day()),
                pages.name(item.accountId()),
                item.topic(),
                item.format().title(),
                item.author(),
                remark.isEmpty() ? "—" : remark);
    }

    private String moment(Instant at, ContentPlan plan) {
        return Russian.moment(at.atZone(days.zone(plan.jurisdiction())));
    }
}
