package org.poryadok.host.tasklist;

import java.util.List;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** Lists and counts the tasks that somebody may read. */
class TasksOfReaders extends TaskManager {

    @Override
    @SuppressWarnings("unchecked")
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return RightsFirst.mayBeAsked(query.getAuthCheck())
                ? RightsFirst.ask(
                        getDbEntityManager(),
                        query,
                        reader(query),
                        () -> getDbEntityManager().selectList(RightsFirst.statement("selectTasksOfReader"), query))
                : getDbEntityManager().selectList("selectTaskByQueryCriteria", query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        configureQuery(query);
        return RightsFirst.mayBeAsked(query.getAuthCheck())
                ? RightsFirst.ask(getDbEntityManager(), query, reader(query), () ->
                        (Long) getDbEntityManager().selectOne(RightsFirst.statement("countTasksOfReader"), query))
                : (Long) getDbEntityManager().selectOne("selectTaskCountByQueryCriteria", query);
    }

    private static Reader reader(TaskQueryImpl query) {
        return Reader.ofTasks(query.getAuthCheck(), mayRepeat(query), isByTerm(query));
    }

    /** The engine itself would put an internal term that has passed above a term of an act that has passed later. */
    private static boolean isByTerm(TaskQueryImpl query) {
        return query.getOrderingProperties().stream()
                .limit(1)
                .anyMatch(order -> TaskQueryProperty.DUE_DATE.equals(order.getQueryProperty())
                        && Direction.ASCENDING.equals(order.getDirection()));
    }

    /** Whoever is offered a task may have several links to it, and a task several variables by which it is ordered. */
    private static boolean mayRepeat(TaskQueryImpl query) {
        return query.getOrderingProperties().stream().anyMatch(order -> order.getRelation() != null)
                || query.getQueries().stream()
                        .anyMatch(one -> one.getCandidateUser() != null
                                || one.getCandidateGroups() != null
                                || one.getCandidateGroupLike() != null
                                || one.getInvolvedUser() != null
                                || Boolean.TRUE.equals(one.isWithCandidateGroups())
                                || Boolean.TRUE.equals(one.isWithCandidateUsers()));
    }
}
