package org.poryadok.cockpit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.poryadok.cockpit.DeedPlan.Line;
import org.poryadok.cockpit.DeedPlan.State;
import org.poryadok.cockpit.DeedPlanView.Card;
import org.poryadok.cockpit.DeedPlanView.Group;
import org.poryadok.control.CardChanges;
import org.poryadok.oversight.overview.CardFilter;
import org.poryadok.oversight.overview.CardLine;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.CardSort;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans of deeds to many cards: made, confirmed and shown to the one supervisor whose they are. */
@Component
class DeedPlans {

    /** More than a thousand letters and decisions nobody oversees; the filter is to be narrowed. */
    static final int MOST_CARDS = 5_000;

    /** Of each group; the rest is a number. */
    private static final int CARDS_SHOWN = 100;

    private final DeedPlanTable plans;
    private final CardOverview overview;
    private final CardChanges changes;

    DeedPlans(DeedPlanTable plans, CardOverview overview, CardChanges changes) {
        this.plans = plans;
        this.overview = overview;
        this.changes = changes;
    }

    /**
     * Settles what is to be done to which cards; nothing is tried yet.
     *
     * @throws Refused when he may not, when nothing or too much is found, or when something has to be entered
     */
    @Transactional
    DeedPlan plan(Supervisor user, Deed deed, Entered entered, CardFilter filter, CardSort sort) {
        if (!user.may(deed)) {
            throw Refused.forbidden(deed.whoMay());
        }
        DeedsOfMany.check(deed, entered);
        List<UUID> found = overview.ids(filter, sort, MOST_CARDS + 1);
        if (found.isEmpty()) {
            throw Refused.invalid(null, "Под этот отбор не подходит ни одна карточка.");
        }
        if (found.size() > MOST_CARDS) {
            throw Refused.invalid(
                    null,
                    "Отобрано больше " + RussianCount.of(MOST_CARDS, "карточки", "карточек", "карточек")
                            + ". Сузьте отбор: например, выберите орган или пункт.");
        }
        DeedPlan plan = new DeedPlan(UUID.randomUUID(), deed, entered, user.userId(), false, false);
        plans.insert(plan, found, changes.latest(found));
        return plan;
    }

    /** @throws Refused when it is none of his */
    DeedPlan find(Supervisor user, String id) {
        try {
            return plans.find(UUID.fromString(id))
                    .filter(plan -> plan.by().equals(user.userId()))
                    .orElseThrow(DeedPlans::noSuchPlan);
        } catch (IllegalArgumentException notAnId) {
            throw noSuchPlan();
        }
    }

    /**
     * Says yes to what the dry run has found; again it changes nothing.
     *
     * @throws Refused when not every card has been tried
     */
    void confirm(DeedPlan plan) {
        if (plans.counts(plan.id()).containsKey(State.FOUND)) {
            throw Refused.invalid(null, "Проверка ещё идёт: дождитесь её конца.");
        }
        plans.confirm(plan.id());
    }

    DeedPlanView view(UUID id) {
        DeedPlan plan = plans.find(id).orElseThrow(DeedPlans::noSuchPlan);
        Map<State, Integer> counts = plans.counts(id);
        Function<State, Integer> count = state -> counts.getOrDefault(state, 0);
        int waiting = plan.confirmed() ? count.apply(State.READY) : count.apply(State.FOUND);
        return new DeedPlanView(
                id,
                plan.deed().word(),
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                waiting,
                count.apply(State.READY),
                count.apply(State.REFUSED),
                count.apply(State.DONE),
                count.apply(State.LEFT),
                plans.letters(id),
                plan.confirmed(),
                plan.finished(),
                waiting > 0 ? List.of() : groups(plans.lines(id)));
    }

    private List<Group> groups(List<Line> lines) {
        Map<String, List<Line>> byReason = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> isDone(line) ? "" : line.words(), LinkedHashMap::new, Collectors.toList()));
        List<UUID> shown = byReason.values().stream()
                .flatMap(alike -> alike.stream().limit(CARDS_SHOWN))
                .map(Line::card)
                .toList();
        Map<UUID, CardLine> known =
                overview.lines(shown).stream().collect(Collectors.toMap(CardLine::id, Function.identity()));
        return byReason.entrySet().stream()
                .map(alike -> new Group(
                        alike.getKey().isEmpty(),
                        alike.getKey(),
                        alike.getValue().size(),
                        alike.getValue().stream()
                                .limit(CARDS_SHOWN)
                                .filter(line -> known.containsKey(line.card()))
                                .map(line -> card(line, known.get(line.card())))
                                .toList()))
                .sorted(Comparator.comparing((Group group) -> !group.isDone())
                        .thenComparing(Group::count, Comparator.reverseOrder()))
                .toList();
    }

    private static boolean isDone(Line line) {
        return line.state() == State.READY || line.state() == State.DONE;
    }

    private static Card card(Line line, CardLine known) {
        return new Card(line.card(), known.body(), known.step(), isDone(line) ? line.words() : "");
    }

    private static Refused noSuchPlan() {
        return Refused.notFound("Этой проверки больше нет. Начните её заново.");
    }
}
