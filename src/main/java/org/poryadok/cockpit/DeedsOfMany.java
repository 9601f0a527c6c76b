package org.poryadok.cockpit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.casework.Refusal;
import org.poryadok.cockpit.DeedPlan.Effect;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.VacantRole;
import org.poryadok.supervision.Supervision;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What may be done to many cards at once, each by the rules of the single deed, and what it brings about. */
@Component
class DeedsOfMany {

    private static final Set<Deed> KNOWN = EnumSet.of(Deed.EXTEND, Deed.RELEASE, Deed.REASSIGN, Deed.ESCALATE);

    private interface Act {
        Effect on(ControlCard card, Entered entered, String by);
    }

    private final Supervision supervision;
    private final People people;
    private final Map<Deed, Act> acts = new EnumMap<>(Deed.class);

    DeedsOfMany(Handover handover, Supervision supervision, People people) {
        this.supervision = supervision;
        this.people = people;
        acts.put(Deed.EXTEND, this::extend);
        acts.put(Deed.RELEASE, this::release);
        acts.put(Deed.REASSIGN, handover::hand);
        acts.put(Deed.ESCALATE, this::remind);
    }

    /** @throws Refused when it cannot be done to many */
    static Deed named(String word) {
        return Deed.find(word)
                .filter(KNOWN::contains)
                .orElseThrow(() -> Refused.invalid("deed", "Такого действия сразу для многих карточек нет."));
    }

    /**
     * Asks for what all cards need, before any is looked at.
     *
     * @throws Refused naming the field that is to be mended
     */
    static void check(Deed deed, Entered entered) {
        String kept = "Укажите причину: она останется в истории каждой карточки.";
        switch (deed) {
            case EXTEND -> {
                entered.day("lastDay", "Укажите новый последний день срока.");
                entered.document();
                entered.required("reason", kept);
            }
            case RELEASE -> entered.required("note", kept);
            case REASSIGN -> {
                entered.required("assignee", "Выберите, кому передать задачи.");
                entered.required("reason", kept);
            }
            default -> {
                // Nothing is entered for it.
            }
        }
    }

    /**
     * @throws Refused when he may not
     * @throws Refusal when it cannot be done to this card
     */
    Effect does(Supervisor user, Deed deed, ControlCard card, Entered entered) {
        user.require(deed, card.jurisdiction());
        return acts.get(deed).on(card, entered, user.userId());
    }

    private Effect extend(ControlCard card, Entered entered, String by) {
        LocalDate lastDay = entered.day("lastDay", "");
        return new Effect(
                Russian.day(card.lastDay().orElseThrow()) + " → " + Russian.day(lastDay),
                List.copyOf(supervision.extendAmongMany(
                        card.id(), lastDay, entered.document(), entered.text("reason"), by)));
    }

    /** What a body has sent is answered first: among many nobody would see that it was there. */
    private Effect release(ControlCard card, Entered entered, String by) {
        if (card.state() == CardState.SUBMITTED) {
            throw new Refusal(
                    null, "Сведения об исполнении на проверке: сначала примите их или верните с замечаниями.");
        }
        return new Effect("", List.copyOf(supervision.releaseAmongMany(card.id(), entered.text("note"), by)));
    }

    private Effect remind(ControlCard card, Entered entered, String by) {
        List<String> told = supervision.noteReminder(card.id(), by);
        return new Effect(
                told.stream()
                        .map(id -> VacantRole.find(id)
                                .map(VacantRole::name)
                                .or(() -> people.of(Optional.of(id)))
                                .orElseThrow())
                        .collect(Collectors.joining(", ")),
                new ArrayList<>(told));
    }
}
