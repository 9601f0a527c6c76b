package org.poryadok.cockpit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.casework.Refusal;
import org.poryadok.cockpit.DeedPlan.Effect;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.OpenTask;
import org.poryadok.supervision.Supervision;
import org.springframework.stereotype.Component;

/** Gives the open tasks of a card to one person, or to whoever carries out tasks in the body of the card. */
@Component
class Handover {

    /** Instead of a person: the executor of each card's own body, where it has none its responsible person. */
    static final String EXECUTOR_OF_THE_BODY = "*";

    private final Supervision supervision;
    private final Organisation organisation;

    Handover(Supervision supervision, Organisation organisation) {
        this.supervision = supervision;
        this.organisation = organisation;
    }

    /** @throws Refusal when no task of the card can be given to him */
    Effect hand(ControlCard card, Entered entered, String by) {
        String wanted = entered.text("assignee");
        List<OpenTask> open = supervision.openTasks(card);
        if (open.isEmpty()) {
            throw new Refusal(null, "Открытых задач у карточки нет: передавать нечего.");
        }
        boolean byBody = wanted.equals(EXECUTOR_OF_THE_BODY);
        String person = byBody ? executor(card, open.get(0)).userId() : wanted;
        List<OpenTask> his =
                open.stream().filter(task -> isEntitled(task, person)).toList();
        if (!his.isEmpty() && his.stream().allMatch(task -> task.isWith(person))) {
            throw new Refusal(null, "Уже у этого лица: передавать нечего.");
        }
        // What cannot go to him is refused by the rule of the single deed, in its words.
        List<OpenTask> given = his.isEmpty()
                ? open.subList(0, 1)
                : his.stream().filter(task -> !task.isWith(person)).toList();
        List<String> told = given.stream()
                .flatMap(task -> supervision.handOverAmongMany(task.id(), person, entered.text("reason"), by).stream())
                .distinct()
                .toList();
        return new Effect(
                given.stream().map(OpenTask::name).distinct().collect(Collectors.joining(", ")) + ": "
                        + organisation.official(person).map(Official::shortName).orElse(person),
                told);
    }

    private static boolean isEntitled(OpenTask task, String person) {
        return task.entitled().stream().anyMatch(official -> official.userId().equals(person));
    }

    private Official executor(ControlCard card, OpenTask task) {
        List<Official> executors = Stream.of(Role.EXECUTOR, Role.RESPONSIBLE)
                .map(role -> entitled(card, task, role))
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        null,
                        "Задача «" + task.name() + "» не для исполнителя и не для ответственного лица органа: выберите"
                                + " сотрудника по имени."));
        if (executors.size() > 1) {
            throw new Refusal(null, "Исполнителей у органа несколько: выберите сотрудника по имени.");
        }
        return executors.get(0);
    }

    private List<Official> entitled(ControlCard card, OpenTask task, Role role) {
        Set<String> holders = organisation.holdersInBody(card.bodyId(), role.id()).stream()
                .map(Official::userId)
                .collect(Collectors.toSet());
        return task.entitled().stream()
                .filter(official -> holders.contains(official.userId()))
                .toList();
    }
}
