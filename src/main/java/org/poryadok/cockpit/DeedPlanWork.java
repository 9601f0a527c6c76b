package org.poryadok.cockpit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.poryadok.casework.Refusal;
import org.poryadok.cockpit.DeedPlan.Effect;
import org.poryadok.cockpit.DeedPlan.Line;
import org.poryadok.cockpit.DeedPlan.State;
import org.poryadok.control.CardChanges;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries a plan on, card by card, each in a transaction of its own: a kill loses nothing and repeats nothing, and two who are at
 * one plan share its cards. To try a card is to do the deed and roll it back, so what the dry run says is what happens.
 */
@Component
class DeedPlanWork {

    private final DeedPlanTable plans;
    private final DeedsOfMany deeds;
    private final DeedLetters letters;
    private final ControlCards cards;
    private final CardChanges changes;
    private final People people;
    private final Answers answers;
    private final TransactionTemplate transaction;

    DeedPlanWork(
            DeedPlanTable plans,
            DeedsOfMany deeds,
            DeedLetters letters,
            ControlCards cards,
            CardChanges changes,
            People people,
            Answers answers,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.deeds = deeds;
        this.letters = letters;
        this.cards = cards;
        this.changes = changes;
        this.people = people;
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Tries the next cards of a plan, or does them when it is confirmed, and after the last one sends the letters.
     *
     * @param user the supervisor whose plan it is, with the rights that he has now
     * @param most how many cards
     */
    void carryOn(DeedPlan plan, Supervisor user, int most) {
        int left = most;
        while (left > 0 && (plan.confirmed() ? doNext(plan, user) : tryNext(plan, user))) {
            left--;
        }
        if (plan.confirmed() && left > 0) {
            finish(plan);
        }
    }

    private boolean tryNext(DeedPlan plan, Supervisor user) {
        AtomicReference<Line> tried = new AtomicReference<>();
        try {
            Effect effect = transaction.execute(status -> {
                status.setRollbackOnly();
                return next(plan, State.FOUND, tried, line -> does(plan, user, line));
            });
            return moved(plan, tried.get(), State.READY, () -> effect);
        } catch (RuntimeException why) {
            return moved(plan, of(tried, why), State.REFUSED, () -> Effect.of(answers.why(why)));
        }
    }

    private boolean doNext(DeedPlan plan, Supervisor user) {
        AtomicReference<Line> done = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> next(plan, State.READY, done, line -> {
                Effect effect = does(plan, user, line);
                plans.move(plan.id(), line, State.DONE, effect);
                return effect;
            }));
            return done.get() != null;
        } catch (RuntimeException why) {
            return moved(plan, of(done, why), State.LEFT, () -> Effect.of(answers.why(why)));
        }
    }

    /** What went wrong before there was a card is no card's fault. */
    private static Line of(AtomicReference<Line> found, RuntimeException why) {
        if (found.get() == null) {
            throw why;
        }
        return found.get();
    }

    private interface Work {
        Effect on(Line line);
    }

    private Effect next(DeedPlan plan, State state, AtomicReference<Line> found, Work work) {
        plans.next(plan.id(), state).ifPresent(found::set);
        return found.get() == null ? Effect.of("") : work.on(found.get());
    }

    private boolean moved(DeedPlan plan, Line line, State to, Supplier<Effect> effect) {
        if (line == null) {
            return false;
        }
        plans.move(plan.id(), line, to, effect.get());
        return true;
    }

    private Effect does(DeedPlan plan, Supervisor user, Line line) {
        List<CardEvent> since = changes.since(line.card(), line.seenEvent());
        ControlCard card = cards.card(line.card());
        if (!user.sees(card.jurisdiction())) {
            throw Refused.forbidden(plan.deed().whoMay());
        }
        if (!since.isEmpty()) {
            throw new Refusal(
                    null,
                    "Карточка изменилась после проверки: "
                            + since.stream().map(this::said).distinct().collect(Collectors.joining(", ")) + ".");
        }
        return deeds.does(user, plan.deed(), card, plan.entered());
    }

    private String said(CardEvent event) {
        String title = event.kind() == CardEventKind.ESCALATED
                ? "о сроке напомнили"
                : event.kind().title();
        return title + people.of(event.by()).map(name -> " (" + name + ")").orElse("");
    }

    /** Once, when nothing is left to be done; whoever comes second finds it finished. */
    private void finish(DeedPlan plan) {
        transaction.executeWithoutResult(status -> {
            if (plans.hold(plan.id()).finished() || plans.counts(plan.id()).containsKey(State.READY)) {
                return;
            }
            Map<UUID, String> words =
                    plans.lines(plan.id()).stream().collect(Collectors.toMap(Line::card, Line::words));
            plans.owed(plan.id())
                    .forEach((recipient, ids) -> letters.tell(
                            plan, recipient, ids.stream().collect(Collectors.toMap(Function.identity(), words::get))));
            plans.finish(plan.id());
        });
    }
}
