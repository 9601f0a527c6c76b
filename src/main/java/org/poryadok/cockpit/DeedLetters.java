package org.poryadok.cockpit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.LetterOfMany;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.OpenTask;
import org.poryadok.supervision.Supervision;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** What a letter about a deed to many cards says to one of those whom it concerns: each gets one, whatever the number of cards. */
@Component
class DeedLetters {

    private static final String OF_THE_BODY = "обязанности лежат на вашем органе";

    private final Supervision supervision;
    private final ControlCards cards;
    private final LetterOfMany letters;
    private final Organisation organisation;

    DeedLetters(Supervision supervision, ControlCards cards, LetterOfMany letters, Organisation organisation) {
        this.supervision = supervision;
        this.cards = cards;
        this.letters = letters;
        this.organisation = organisation;
    }

    /** @param done by card, what the plan says of it */
    void tell(DeedPlan plan, String recipient, Map<UUID, String> done) {
        String key = "plan:" + plan.id() + ":" + recipient;
        switch (plan.deed()) {
            case REASSIGN -> handedOver(key, plan, recipient, done.keySet());
            case EXTEND -> extended(key, plan, recipient, done);
            case RELEASE -> released(key, plan, recipient, done.keySet());
            default -> supervision.remindOfMany(key, recipient, done.keySet(), plan.by());
        }
    }

    private void handedOver(String key, DeedPlan plan, String recipient, Collection<UUID> ids) {
        Map<UUID, List<OpenTask>> tasks = cards.cards(ids).stream()
                .collect(Collectors.toMap(ControlCard::id, card -> supervision.openTasks(card)));
        Map<UUID, String> said = new HashMap<>();
        tasks.forEach((card, open) -> said.put(
                card,
                open.stream()
                        .filter(task -> task.assignee().isPresent())
                        .map(task -> "Задача «" + task.name() + "»: исполняет "
                                + organisation.shortWithPost(task.assignee().get()))
                        .collect(Collectors.joining(". "))));
        boolean one = ids.size() == 1;
        boolean his = tasks.values().stream().flatMap(List::stream).anyMatch(task -> task.isWith(recipient));
        String words = letters.said(plan.by(), plan.entered().text("reason"));
        supervision.tellOfMany(
                key,
                recipient,
                his
                        ? new LetterOfMany.Deed(
                                one ? "Вам передана задача" : "Вам переданы задачи",
                                words,
                                one ? "Задача в вашем списке" : "Задачи в вашем списке",
                                one ? "задача передана вам" : "задачи переданы вам")
                        : new LetterOfMany.Deed(
                                one ? "Задача передана другому исполнителю" : "Задачи переданы другим исполнителям",
                                words,
                                "От вас ничего не требуется",
                                OF_THE_BODY),
                said);
    }

    private void extended(String key, DeedPlan plan, String recipient, Map<UUID, String> done) {
        Map<UUID, String> said = new HashMap<>();
        cards.cards(done.keySet())
                .forEach(card -> said.put(
                        card.id(),
                        "Последний день изменён: " + done.get(card.id())
                                + card.brokenTermOfAct()
                                        .map(missed -> ", " + missed.text())
                                        .orElse("")));
        supervision.tellOfMany(
                key,
                recipient,
                new LetterOfMany.Deed(
                        (done.size() == 1 ? "Срок продлён до " : "Сроки продлены до ")
                                + Russian.day(plan.entered().day("lastDay", "")),
                        letters.said(
                                plan.by(),
                                plan.entered().document().after(plan.entered().text("reason"))),
                        "Исполните до нового последнего дня",
                        OF_THE_BODY),
                said);
    }

    private void released(String key, DeedPlan plan, String recipient, Collection<UUID> ids) {
        supervision.tellOfMany(
                key,
                recipient,
                new LetterOfMany.Deed(
                        "Снято с контроля",
                        letters.said(plan.by(), plan.entered().text("note")),
                        "Писем об этих сроках больше не будет. Задачи, если они есть, остаются в списке без срока",
                        OF_THE_BODY),
                cards.cards(ids).stream()
                        .collect(Collectors.toMap(
                                ControlCard::id, card -> Russian.capitalised(cards.statusText(card)))));
    }
}
