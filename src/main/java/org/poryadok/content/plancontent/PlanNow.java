package org.poryadok.content.plancontent;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.poryadok.casework.Option;
import org.poryadok.content.PlanItem;
import org.poryadok.content.Publication;
import org.poryadok.term.Russian;

/**
 * What has become of a plan by now, as the forms of its log show it. Everything is read once: a year has hundreds of
 * publications, and the log shows them in five ways.
 *
 * @param done      the publication of an item, by id of the item
 * @param published whatever appeared in the plan's period on the body's pages
 * @param names     of pages, by id
 * @param zone      of the jurisdiction
 * @param today     in that zone
 */
record PlanNow(
        List<PlanItem> items,
        Map<UUID, Publication> done,
        List<Publication> published,
        Function<UUID, String> names,
        ZoneId zone,
        LocalDate today) {

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

    List<PlanRow> followed() {
        return items.stream().map(item -> row(item, state(item), names)).toList();
    }

    List<PlanRow> missed() {
        return waiting().map(item -> row(item, "не вышло", names)).toList();
    }

    /** What was published in the period without an item of the plan, the latest first. */
    List<LogRow> unplanned() {
        return published.stream()
                .filter(one -> one.planItemId().isEmpty())
                .sorted(Comparator.comparing(Publication::publishedAt).reversed())
                .map(one -> new LogRow(
                        moment(one),
                        names.apply(one.accountId()),
                        one.address(),
                        one.repost() ? "репост" : "нет",
                        one.topic(),
                        one.source().title()))
                .toList();
    }

    /** Items that wait for their publication, and the choice of an unplanned one. */
    List<Option> open() {
        return Stream.concat(
                        Stream.of(new Option("Инфоповод — вне плана", UNPLANNED)),
                        waiting()
                                .map(item -> new Option(
                                        "№ " + item.number() + ", " + Russian.day(item.day()) + ": " + item.topic(),
                                        String.valueOf(item.number()))))
                .toList();
    }

    Standing standing() {
        return new Standing(
                items.size(),
                done.size(),
                (int) waiting().filter(item -> item.day().isBefore(today)).count(),
                (int) published.stream()
                        .filter(one -> one.planItemId().isEmpty())
                        .count(),
                (int) published.stream().filter(Publication::repost).count());
    }

    static PlanRow row(PlanItem item, String remark, Function<UUID, String> names) {
        return new PlanRow(
                item.number(),
                Russian.day(item.day()),
                names.apply(item.accountId()),
                item.topic(),
                item.format().title(),
                item.author(),
                remark.isEmpty() ? "—" : remark);
    }

    private Stream<PlanItem> waiting() {
        return items.stream().filter(item -> !done.containsKey(item.id()));
    }

    private String state(PlanItem item) {
        Publication one = done.get(item.id());
        if (one != null) {
            return "вышло " + moment(one) + (one.repost() ? ", репост: " : ": ") + one.address();
        }
        return item.day().isBefore(today) ? "не вышло в свой день" : "ожидается";
    }

    private String moment(Publication one) {
        return Russian.moment(one.publishedAt().atZone(zone));
    }
}
