package org.poryadok.desk.tasklist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.casework.CardTasks;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NamedDay;
import org.poryadok.control.TermEnd;
import org.poryadok.control.TermWeight;
import org.poryadok.host.access.SignedIn;
import org.poryadok.term.ProductionCalendar;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** How near the ends of the terms of tasks are, for somebody who sees these tasks. */
@Component
class TermsOfTasks {

    /** @param task id of the task */
    record Told(String task, Nearness.State state, String words) {}

    private final TaskService tasks;
    private final IdentityService identity;
    private final CardTasks cardTasks;
    private final ControlCards cards;
    private final Acts acts;
    private final ProductionCalendar calendar;
    private final Clock clock;

    TermsOfTasks(
            TaskService tasks,
            IdentityService identity,
            CardTasks cardTasks,
            ControlCards cards,
            Acts acts,
            ProductionCalendar calendar,
            Clock clock) {
        this.tasks = tasks;
        this.identity = identity;
        this.cardTasks = cardTasks;
        this.cards = cards;
        this.acts = acts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Of the tasks that he sees and that have a term; the others are left out. */
    List<Told> told(SignedIn reader, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return reader
                .membership()
                .acting(
                        identity,
                        () -> tasks.createTaskQuery()
                                .taskIdIn(ids.toArray(String[]::new))
                                .list())
                .stream()
                .filter(task -> task.getDueDate() != null)
                .flatMap(task -> acts.jurisdictions().stream()
                        .filter(known -> known.id().equals(task.getTenantId()))
                        .map(jurisdiction -> told(task, jurisdiction)))
                .toList();
    }

    private Told told(Task task, Jurisdiction jurisdiction) {
        Nearness nearness = Nearness.of(
                TermEnd.ofDue(task.getDueDate(), jurisdiction.zone()),
                TermWeight.INTERNAL.isOf(task.getPriority()),
                clock.instant(),
                calendar,
                jurisdiction.region());
        Nearness said = waits(task, jurisdiction.zone()).orElse(nearness);
        return new Told(task.getId(), said.state(), said.words());
    }

    /** What was sent waits for whoever checks it: the term of the body has not to be met by him. */
    private Optional<Nearness> waits(Task task, ZoneId zone) {
        return cardTasks
                .cardOf(task)
                .map(cards::card)
                .filter(card -> card.state() == CardState.SUBMITTED)
                .map(card -> new Nearness(
                        Nearness.State.CALM, "отправлено на проверку " + whenSent(card) + told(card, zone)));
    }

    /** A day of sending that lies before the day on which it was handed in is what the body says. */
    private static String told(ControlCard card, ZoneId zone) {
        return card.toldLater(zone)
                .map(told -> ": по сведениям органа — "
                        + Russian.day(LocalDate.ofInstant(card.submittedAt().orElseThrow(), zone))
                        + NamedDay.told(Optional.of(told)))
                .orElse("");
    }

    private String whenSent(ControlCard card) {
        if (!card.isLateAt(clock.instant())) {
            return "в срок";
        }
        return card.internalTerm() ? "позже внутреннего срока" : "с опозданием";
    }
}
