package org.poryadok.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.SubmissionReturned;
import org.poryadok.control.TermEnd;
import org.poryadok.control.TermWeight;
import org.poryadok.organisation.PartsByOrder;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens with every user task when it arises, when its form is opened and when it is completed; the host calls it for each of them. */
@Component
public class UserTasks {

    /** The event of a task whose form is opened, beside those that the engine has. */
    public static final String OPENED = "opened";

    /** The event of a task that somebody wants to do to whom it is not offered. */
    public static final String REFUSED = "refused";

    private static final String FILE = "File";
    private static final String LINK = "Link";

    private final BeanFactory steps;
    private final ControlCards cards;
    private final ControlStart control;
    private final CardTimers timers;
    private final DeputyTasks deputies;
    private final AbsenceNotes absences;
    private final StandIns standIns;
    private final TaskInList list;
    private final PartsByOrder byOrder;
    private final JurisdictionDays days;
    private final ActingUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    UserTasks(
            BeanFactory steps,
            ControlCards cards,
            ControlStart control,
            CardTimers timers,
            DeputyTasks deputies,
            AbsenceNotes absences,
            StandIns standIns,
            TaskInList list,
            PartsByOrder byOrder,
            JurisdictionDays days,
            ActingUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.steps = steps;
        this.cards = cards;
        this.control = control;
        this.timers = timers;
        this.deputies = deputies;
        this.absences = absences;
        this.standIns = standIns;
        this.list = list;
        this.byOrder = byOrder;
        this.days = days;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** A task arises. */
    public void start(DelegateTask task, TaskProperties properties) {
        CaseFile file = CaseFile.of(task);
        properties.fresh().stream().filter(file::has).forEach(field -> file.set(field, null));
        ownCard(file, properties).ifPresent(card -> control.basis(card).forEach(file::setLocal));
        open(task, properties);
        step(properties).ifPresent(step -> step.show(file));
        properties.person().flatMap(file::text).ifPresent(task::addCandidateUser);
        describe(task, properties);
        properties
                .returns()
                .flatMap(remarks -> cardOf(task, properties))
                .ifPresent(card -> cards.handedIn(card, stage(task), task.getName(), user.id()));
        deputies.offer(task);
        list.assigned(task);
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

    /** Says what a task is about and until when it is to be done, for the list, the form and the engine alike. */
    public void describe(DelegateTask task, TaskProperties properties) {
        term(task, properties).ifPresent(task::setDueDate);
        task.setPriority(weight(task, properties).priority());
        list.describe(task, properties.title().map(TaskTitle::new), ownCard(CaseFile.of(task), properties));
    }

    /** The card whose clause the task shows as its own; empty where it shows that of the case. */
    private Optional<ControlCard> ownCard(CaseFile file, TaskProperties properties) {
        return properties
                .card()
                .filter(card -> properties.ownBasis())
                .flatMap(file::text)
                .map(UUID::fromString)
                .map(cards::card);
    }

    /** The form of a task is opened. */
    public void open(DelegateTask task, TaskProperties properties) {
        step(properties).ifPresent(step -> step.offer(CaseFile.of(task)));
    }

    /**
     * Somebody wants to do a task to whom it is not offered.
     *
     * @throws Refusal when an order would make it his
     */
    public void refuse(DelegateTask task) {
        List<String> groups = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        user.id().flatMap(person -> byOrder.howToBecome(person, groups)).ifPresent(sentence -> {
            throw new Refusal(null, sentence);
        });
    }

    /** A task is taken, given back or passed on. */
    public void assigned(DelegateTask task) {
        list.assigned(task);
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
        properties.returns().flatMap(file::text).ifPresent(remarks -> noteReturn(task, properties, remarks));
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

    /** Beside the next task it stands where whoever follows the term looks, and those who will mend it are told. */
    private void noteReturn(DelegateTask task, TaskProperties properties, String remarks) {
        cardOf(task, properties).ifPresent(card -> {
            cards.givenBack(card, stage(task), "«" + task.getName() + "»: " + remarks, actor(task));
            events.publishEvent(new SubmissionReturned(card, actor(task)));
        });
    }

    private static Optional<UUID> cardOf(DelegateTask task, TaskProperties properties) {
        return properties
                .card()
                .or(() -> Optional.of(CaseVariables.CARD_ID))
                .flatMap(CaseFile.of(task)::text)
                .map(UUID::fromString);
    }

    /** A task of a sub-process, of which there may be several at once, comes again in the same one. */
    private static String stage(DelegateTask task) {
        return task.getTaskDefinitionKey() + "@" + task.getExecution().getParentActivityInstanceId();
    }

    private Optional<TaskStep> step(TaskProperties properties) {
        return properties.step().map(name -> steps.getBean(name, TaskStep.class));
    }

    /** A day of the task's own is never the act's: it is set by the product or by the administration. */
    private TermWeight weight(DelegateTask task, TaskProperties properties) {
        CaseFile file = CaseFile.of(task);
        boolean own = properties.until().filter(file::has).isPresent();
        Optional<String> card = properties.card().flatMap(file::text);
        if (!own && card.isPresent()) {
            return TermWeight.of(cards.card(UUID.fromString(card.get())));
        }
        return own || properties.dueBy().filter(file::has).isPresent() ? TermWeight.INTERNAL : TermWeight.OF_THE_ACT;
    }

    /** One term is the task's, and its form, its line in the list and its due date say the same last day. */
    private Optional<Date> term(DelegateTask task, TaskProperties properties) {
        CaseFile file = CaseFile.of(task);
        Optional<String> card = properties.card().flatMap(file::text);
        Optional<TermEnd> own = properties
                .until()
                .flatMap(file::date)
                .or(() ->
                        card.isPresent() ? Optional.empty() : properties.dueBy().flatMap(file::date))
                .map(end -> TermEnd.ofDue(end, days.zone(file.jurisdiction())));
        if (own.isEmpty() && card.isEmpty()) {
            noTerm(task);
            return Optional.empty();
        }
        file.setLocal(
                CaseVariables.LAST_DAY_TEXT,
                own.map(TermEnd::textAndClock)
                        .orElseGet(() -> control.lastDayOfTask(cards.card(UUID.fromString(card.orElseThrow())))));
        if (own.isPresent()) {
            file.text(CaseVariables.MODALITY_TEXT)
                    .ifPresent(
                            said -> file.setLocal(CaseVariables.MODALITY_TEXT, ControlStart.underInternalTerm(said)));
        }
        if (card.isEmpty()) {
            file.setLocal(
                    CaseVariables.TERM_EXPLANATION,
                    "Внутренний срок: до " + own.orElseThrow().text() + ". Акт срока не устанавливает.");
            return own.map(TermEnd::due);
        }
        // A recommendation, and what was released, is never overdue, whatever day is named.
        return card.map(timers::dueDate).map(due -> own.map(TermEnd::due).orElse(due));
    }

    /** The last day of the procedure, if there is one, runs for others, unless its step has shown another. */
    private static void noTerm(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        if (file.has(CaseVariables.LAST_DAY_TEXT) && !task.hasVariableLocal(CaseVariables.LAST_DAY_TEXT)) {
            file.setLocal(CaseVariables.LAST_DAY_TEXT, ControlStart.NO_TERM);
            file.setLocal(CaseVariables.TERM_EXPLANATION, ControlStart.NO_EXPLANATION);
        }
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
