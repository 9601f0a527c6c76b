package org.poryadok.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.poryadok.control.ControlCards;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** What happens with every user task when it arises, when its form is opened and when it is completed; the host calls it for each of them. */
@Component
public class UserTasks {

    /** The event of a task whose form is opened, beside those that the engine has. */
    public static final String OPENED = "opened";

    /**
     * Kept with the task itself: an official may read the variables of his task, but not those of the instance, and the
     * list of tasks shows them under each title.
     */
    private static final List<String> IN_THE_LIST = List.of(
            CaseVariables.PAGE_TITLE,
            CaseVariables.CLAUSE_CITATION,
            CaseVariables.BODY_NAME,
            CaseVariables.LAST_DAY_TEXT);

    private static final String FILE = "File";
    private static final String LINK = "Link";

    private final BeanFactory steps;
    private final ControlCards cards;
    private final ControlStart control;
    private final CardTimers timers;
    private final DeputyTasks deputies;
    private final AbsenceNotes absences;
    private final StandIns standIns;
    private final ActingUser user;
    private final Clock clock;

    UserTasks(
            BeanFactory steps,
            ControlCards cards,
            ControlStart control,
            CardTimers timers,
            DeputyTasks deputies,
            AbsenceNotes absences,
            StandIns standIns,
            ActingUser user,
            Clock clock) {
        this.steps = steps;
        this.cards = cards;
        this.control = control;
        this.timers = timers;
        this.deputies = deputies;
        this.absences = absences;
        this.standIns = standIns;
        this.user = user;
        this.clock = clock;
    }

    /** A task arises. */
    public void start(DelegateTask task, TaskProperties properties) {
        CaseFile file = CaseFile.of(task);
        properties.fresh().stream().filter(file::has).forEach(field -> file.set(field, null));
        properties
                .card()
                .filter(card -> properties.ownBasis())
                .flatMap(file::text)
                .map(UUID::fromString)
                .ifPresent(card -> control.basis(cards.card(card)).forEach(file::setLocal));
        open(task, properties);
        step(properties).ifPresent(step -> step.show(file));
        IN_THE_LIST.stream()
                .filter(file::has)
                .filter(variable -> !task.hasVariableLocal(variable))
                .forEach(variable -> file.setLocal(variable, file.known(variable)));
        due(file, properties).ifPresent(task::setDueDate);
        deputies.offer(task);
        lastDay(file, properties)
                .filter(day -> task.getTenantId() != null)
                .flatMap(day -> absences.of(task.getTenantId(), day, task.getCandidates(), Optional.empty()))
                .ifPresent(note -> file.setLocal(CaseVariables.ABSENCE_NOTE, note));
        properties.documents().stream()
                .filter(file::has)
                .forEach(document -> file.setLocal(
                        linkTo(document),
                        "/camunda/api/engine/engine/default/task/" + task.getId() + "/variables/" + document
                                + "/data"));
    }

    /** The form of a task is opened. */
    public void open(DelegateTask task, TaskProperties properties) {
        step(properties).ifPresent(step -> step.offer(CaseFile.of(task)));
    }

    /**
     * A task is completed.
     *
     * @throws Refusal when its step does not accept what was entered, or somebody completes it who has not taken it
     */
    public void complete(DelegateTask task, TaskProperties properties) {
        CaseFile file = CaseFile.of(task);
        user.id().ifPresent(actor -> standIns.completes(task, actor));
        step(properties).ifPresent(step -> step.complete(file, actor(task)));
        properties.actor().ifPresent(variable -> file.done(variable, actor(task), clock.instant()));
    }

    /**
     * The authenticated user, never a name that stands on the task alone. The host lets nobody complete what he has not
     * taken, so history names the same person.
     */
    private String actor(DelegateTask task) {
        return user.id()
                .filter(id -> id.equals(task.getAssignee()))
                .orElseThrow(() -> new Refusal(
                        null, "Сначала возьмите задачу в работу: в журнале должно быть видно, кто её исполнил."));
    }

    private Optional<TaskStep> step(TaskProperties properties) {
        return properties.step().map(name -> steps.getBean(name, TaskStep.class));
    }

    private Optional<Date> due(CaseFile file, TaskProperties properties) {
        Optional<String> card = properties.card().flatMap(file::text);
        return card.isPresent() ? card.map(timers::dueDate) : properties.dueBy().flatMap(file::date);
    }

    private Optional<LocalDate> lastDay(CaseFile file, TaskProperties properties) {
        return properties
                .card()
                .flatMap(file::text)
                .map(UUID::fromString)
                .flatMap(card -> cards.card(card).lastDay());
    }

    private static String linkTo(String document) {
        return document.substring(0, document.length() - FILE.length()) + LINK;
    }
}
