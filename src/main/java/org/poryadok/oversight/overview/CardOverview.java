package org.poryadok.oversight.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.poryadok.oversight.overview.CardList.Entry;
import org.poryadok.oversight.overview.CardSort.Column;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists and figures of the terms under control. Whether the caller may see the jurisdictions is the caller's to check.
 *
 * <p>Figures take no notice of the statuses asked for: they say how the cards are spread over them.
 */
@Service
@Transactional(readOnly = true)
public class CardOverview {

    /** The longest page. */
    public static final int MAX_PAGE = 500;

    private static final CardSort BY_LAST_DAY = new CardSort(Column.LAST_DAY, false);
    private static final Set<ListStatus> UNDER_CONTROL = EnumSet.complementOf(EnumSet.of(ListStatus.FULFILLED_LATE));

    private final FilterNames filterNames;
    private final StatusCounts counts;
    private final CardList cards;
    private final CardLines lines;
    private final BodyCounts bodies;
    private final WeekCounts weeks;
    private final ChoiceLists choices;

    CardOverview(
            FilterNames filterNames,
            StatusCounts counts,
            CardList cards,
            CardLines lines,
            BodyCounts bodies,
            WeekCounts weeks,
            ChoiceLists choices) {
        this.filterNames = filterNames;
        this.counts = counts;
        this.cards = cards;
        this.lines = lines;
        this.bodies = bodies;
        this.weeks = weeks;
        this.choices = choices;
    }

    /**
     * @param page from 0; beyond the end it has no lines
     * @param size 1 to {@link #MAX_PAGE}; what lies outside is taken as the nearest of the two
     */
    public CardPage page(CardFilter filter, CardSort sort, int page, int size) {
        int limit = Math.max(1, Math.min(size, MAX_PAGE));
        int number = Math.max(page, 0);
        ResolvedFilter question = filterNames.of(filter);
        Map<ListStatus, Long> sizes = counts.of(question, statuses(filter));
        long total = statuses(filter).stream()
                .mapToLong(status -> sizes.getOrDefault(status, 0L))
                .sum();
        long offset = (long) number * limit;
        if (offset >= total) {
            return new CardPage(total, number, limit, List.of());
        }
        List<Entry> entries = sort.column() == Column.STATUS
                ? byStatus(question, sizes, sort, offset, limit)
                : cards.find(question, statuses(filter), sort, offset, limit);
        return new CardPage(total, number, limit, lines.of(entries));
    }

    /** Under the filter, whatever statuses it asks for. */
    public Totals totals(CardFilter filter) {
        Map<ListStatus, Long> found = counts.of(filterNames.of(filter), EnumSet.allOf(ListStatus.class));
        return new Totals(
                found.getOrDefault(ListStatus.ON_TIME, 0L),
                found.getOrDefault(ListStatus.DUE_SOON, 0L),
                found.getOrDefault(ListStatus.OVERDUE, 0L),
                found.getOrDefault(ListStatus.INTERNAL_OVERDUE, 0L),
                found.getOrDefault(ListStatus.FULFILLED_LATE, 0L),
                found.getOrDefault(ListStatus.RECOMMENDED, 0L));
    }

    /** Bodies with cards under control, those with the most overdue first; recommendations are left out. */
    public List<BodyFigures> byBody(CardFilter filter, int limit) {
        return bodies.of(filterNames.of(filter), limit);
    }

    /**
     * Obligations by the week of their last day, up to the present week of the latest of the jurisdictions, the earliest first.
     *
     * @param weeks how many
     */
    public List<WeekFigures> byWeek(CardFilter filter, int weeks) {
        return this.weeks.of(filterNames.of(filter), weeks);
    }

    /** What can be filtered by in these jurisdictions. */
    public FilterOptions choices(Set<String> jurisdictions) {
        return choices.of(jurisdictions);
    }

    /** Every line of a list: which cards, and in which order, is settled when it begins. */
    public void forEach(CardFilter filter, CardSort sort, Consumer<CardLine> reader) {
        List<Entry> entries = entries(filter, sort, CardList.ALL);
        for (int from = 0; from < entries.size(); from += MAX_PAGE) {
            lines.of(entries.subList(from, Math.min(from + MAX_PAGE, entries.size())))
                    .forEach(reader);
        }
    }

    /**
     * The cards of a list in its order.
     *
     * @param most how many of them
     */
    public List<UUID> ids(CardFilter filter, CardSort sort, int most) {
        return entries(filter, sort, most).stream().map(Entry::id).toList();
    }

    private List<Entry> entries(CardFilter filter, CardSort sort, long most) {
        ResolvedFilter question = filterNames.of(filter);
        if (sort.column() != Column.STATUS) {
            return cards.find(question, statuses(filter), sort, 0, most);
        }
        List<Entry> entries = new ArrayList<>();
        for (ListStatus status : inOrder(sort, statuses(filter))) {
            if (entries.size() < most) {
                entries.addAll(cards.find(question, Set.of(status), BY_LAST_DAY, 0, most - entries.size()));
            }
        }
        return entries;
    }

    /** A card by id, a closed one too; empty when there is none, or its act has been taken away. */
    public Optional<CardLine> line(UUID card) {
        return cards.entry(card).stream()
                .flatMap(entry -> lines.of(List.of(entry)).stream())
                .findFirst();
    }

    /** Cards by id, closed ones too; in the order given, unknown ids are left out. */
    public List<CardLine> lines(List<UUID> ids) {
        return lines.of(ids.stream().map(id -> new Entry(id, Optional.empty())).toList());
    }

    /** The cards of one status after those of the other: so the first page need not sort all of them. */
    private List<Entry> byStatus(
            ResolvedFilter question, Map<ListStatus, Long> sizes, CardSort sort, long offset, int size) {
        List<Entry> entries = new ArrayList<>();
        long before = 0;
        for (ListStatus status : inOrder(sort, statuses(question.filter()))) {
            long all = sizes.getOrDefault(status, 0L);
            long skip = Math.max(0, offset - before);
            if (all > skip && entries.size() < size) {
                entries.addAll(cards.find(question, Set.of(status), BY_LAST_DAY, skip, size - entries.size()));
            }
            before += all;
        }
        return entries;
    }

    private static List<ListStatus> inOrder(CardSort sort, Collection<ListStatus> asked) {
        List<ListStatus> order = Arrays.asList(ListStatus.values());
        if (sort.descending()) {
            Collections.reverse(order);
        }
        return order.stream().filter(asked::contains).toList();
    }

    private static Set<ListStatus> statuses(CardFilter filter) {
        return filter.statuses().isEmpty() ? UNDER_CONTROL : filter.statuses();
    }
}
