package org.poryadok.desk.tasklist;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.KeptValues;
import org.poryadok.control.ControlCards;
import org.poryadok.host.access.SignedIn;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.supervision.CaseProgress;
import org.poryadok.supervision.UrgentAdvice;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * What followed from a task that somebody has completed, or from a procedure that he has begun, read from what the engine
 * and the outbox have written since. Only his own deeds are told of, and of other people's tasks no more than whose they
 * are and until when.
 */
@Component
class Outcomes {

    private static final String COMPLETED = "completed";
    private static final int SHOWN = 10;
    private static final int MOST = 500;

    /** A deed is noted at its end; what its own steps have written in the same transaction is a little older. */
    private static final Duration OF_ONE_DEED = Duration.ofSeconds(2);

    private final HistoryService history;
    private final KeptValues kept;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final CaseAround around;
    private final StepWords words;
    private final DecidedInTask decided;
    private final MailJournal letters;
    private final ControlCards cards;
    private final List<UrgentAdvice> advice;
    private final List<CaseProgress> progress;

    Outcomes(
            HistoryService history,
            KeptValues kept,
            TaskService tasks,
            ManagementService jobs,
            CaseAround around,
            StepWords words,
            DecidedInTask decided,
            MailJournal letters,
            ControlCards cards,
            List<UrgentAdvice> advice,
            List<CaseProgress> progress) {
        this.progress = progress;
        this.history = history;
        this.kept = kept;
        this.tasks = tasks;
        this.jobs = jobs;
        this.around = around;
        this.words = words;
        this.decided = decided;
        this.letters = letters;
        this.cards = cards;
        this.advice = advice;
    }

    /** Empty when he has not completed this task. */
    Optional<Outcome> ofTask(SignedIn user, String taskId) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery()
                        .taskId(taskId)
                        .taskAssignee(user.userId())
                        .finished()
                        .singleResult())
                .filter(task -> COMPLETED.equals(task.getDeleteReason()))
                .filter(task -> task.getProcessInstanceId() != null)
                .map(task ->
                        since(user, decided.of(task), task.getName(), task.getProcessInstanceId(), task.getEndTime()));
    }

    /** Empty when he has not begun this procedure. */
    Optional<Outcome> ofStart(SignedIn user, String instanceId) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instanceId)
                        .startedBy(user.userId())
                        .singleResult())
                .map(instance ->
                        since(user, "", instance.getProcessDefinitionName(), instanceId, instance.getStartTime()));
    }

    private Outcome since(SignedIn user, String done, String name, String instance, Date deed) {
        List<String> instances = around.of(instance, deed, user.userId());
        Instant from = deed.toInstant().minus(OF_ONE_DEED);
        List<OutboxEntry> written = Stream.concat(instances.stream(), cardsOf(instance))
                .distinct()
                .flatMap(id -> letters.ofReference(id).stream())
                .filter(entry -> !entry.createdAt().isBefore(from))
                .toList();
        List<Outcome.NextStep> next = next(user, instances, deed);
        Optional<UrgentAdvice.Advice> urgent = advice.stream()
                .flatMap(one -> one.of(instance, user.userId()).stream())
                .findFirst();
        Optional<CaseProgress.Begun> progress = this.progress.stream()
                .flatMap(one -> one.since(instance, deed.toInstant()).stream())
                .findFirst();
        return new Outcome(
                done,
                name,
                isSettling(instances),
                around.isOver(instance),
                progress.map(CaseProgress.Begun::begun).orElse(0),
                progress.map(CaseProgress.Begun::outOf).orElse(0),
                progress.flatMap(CaseProgress.Begun::from).map(Russian::day).orElse(""),
                next.stream().limit(SHOWN).toList(),
                Math.max(0, next.size() - SHOWN),
                recipients(written, entry -> entry.state() != LetterState.UNDELIVERABLE),
                recipients(written, entry -> entry.state() == LetterState.UNDELIVERABLE),
                urgent.filter(said -> next.stream().allMatch(step -> step.task().isEmpty()))
                        .map(UrgentAdvice.Advice::measures)
                        .orElse(List.of()),
                urgent.map(UrgentAdvice.Advice::contacts).orElse(List.of()));
    }

    /** A request is about a card of another procedure, and letters about it belong there. */
    private Stream<String> cardsOf(String instance) {
        return kept.of(instance, CaseVariables.CARD_ID, String.class)
                .map(id -> cards.card(UUID.fromString(id)))
                .flatMap(card -> card.processInstanceId().stream());
    }

    private boolean isSettling(List<String> instances) {
        return instances.stream()
                .anyMatch(id ->
                        jobs.createJobQuery().processInstanceId(id).executable().count() > 0);
    }

    private List<Outcome.NextStep> next(SignedIn user, List<String> instances, Date deed) {
        String[] ids = instances.toArray(String[]::new);
        List<Task> arisen = tasks
                .createTaskQuery()
                .processInstanceIdIn(ids)
                .taskCreatedAfter(new Date(deed.getTime() - 1))
                .active()
                .orderByTaskCreateTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(task -> task.getTenantId() == null || user.tenants().contains(task.getTenantId()))
                .toList();
        Set<String> own = words.own(user, arisen);
        return arisen.stream()
                .sorted(Comparator.comparing((Task task) -> !own.contains(task.getId())))
                .map(task -> words.of(user, task, own.contains(task.getId())))
                .toList();
    }

    private static List<String> recipients(List<OutboxEntry> written, Predicate<OutboxEntry> kind) {
        return written.stream()
                .filter(kind)
                .map(entry -> entry.letter().toName())
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
    }
}
