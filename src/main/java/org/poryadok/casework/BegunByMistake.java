package org.poryadok.casework;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.control.CaseFacts;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Whoever has begun a procedure by mistake gives it up himself while its first task is all there is of it: a model says of
 * that task, by {@code givenUp}, that nothing has been recorded or told to anybody before it. What has put a card under control
 * is released by the controller.
 */
@Component
public class BegunByMistake implements CaseFacts {

    private static final String GIVEN_UP = "givenUp";
    private static final String REASON = "Начато по ошибке, прекращено: ";

    private final CardTasks tasks;
    private final CaseEnding ending;
    private final HistoryService history;
    private final Organisation organisation;

    BegunByMistake(CardTasks tasks, CaseEnding ending, HistoryService history, Organisation organisation) {
        this.tasks = tasks;
        this.ending = ending;
        this.history = history;
        this.organisation = organisation;
    }

    /** Whether he has begun it himself, nobody has done anything in it, and nobody else is at work on its task. */
    public boolean mayGiveUp(String userId, Task task) {
        return tasks.modelled(task)
                        .flatMap(model -> CardTasks.property(model, GIVEN_UP))
                        .isPresent()
                && (task.getAssignee() == null || task.getAssignee().equals(userId))
                && isBegunBy(userId, task.getProcessInstanceId())
                && history.createHistoricTaskInstanceQuery()
                                .processInstanceId(task.getProcessInstanceId())
                                .finished()
                                .count()
                        == 0;
    }

    /** @throws Refusal when he may not, or somebody was quicker */
    public void giveUp(String userId, Task task) {
        String who = organisation.official(userId).map(Official::withPost).orElse(userId);
        if (!mayGiveUp(userId, task) || !ending.end(task.getProcessInstanceId(), REASON + who)) {
            throw new Refusal(
                    null,
                    "Прекратить процедуру уже нельзя: по ней что-то внесено или задачу взял другой сотрудник. Обновите"
                            + " страницу.");
        }
    }

    @Override
    public List<Fact> of(String processInstanceId) {
        return Optional.ofNullable(instance(processInstanceId).getDeleteReason())
                .filter(why -> why.startsWith(REASON))
                .stream()
                .map(why -> Fact.of("Начато по ошибке", "Прекратил тот, кто начал: " + why.substring(REASON.length())))
                .toList();
    }

    private boolean isBegunBy(String userId, String processInstanceId) {
        HistoricProcessInstance begun = instance(processInstanceId);
        return begun.getSuperProcessInstanceId() == null && userId.equals(begun.getStartUserId());
    }

    private HistoricProcessInstance instance(String id) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }
}
