package org.poryadok.desk.tasklist;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.poryadok.host.access.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many open tasks each filter of Tasklist holds for somebody: all at one moment. */
@Component
class FilterCounts {

    private final FilterService filters;
    private final TaskService tasks;
    private final IdentityService identity;

    FilterCounts(FilterService filters, TaskService tasks, IdentityService identity) {
        this.filters = filters;
        this.tasks = tasks;
        this.identity = identity;
    }

    /**
     * Filter id → tasks, of the filters that he may read.
     *
     * @param among ids of those that are counted alone
     */
    @Transactional(readOnly = true)
    public Map<String, Long> of(SignedIn reader, Optional<Collection<String>> among) {
        return reader.membership()
                .acting(
                        identity,
                        () -> filters.createFilterQuery().filterResourceType(EntityTypes.TASK).list().stream()
                                .collect(Collectors.toMap(Filter::getId, filter -> count(filter, among))));
    }

    private long count(Filter filter, Optional<Collection<String>> among) {
        if (among.filter(Collection::isEmpty).isPresent()) {
            return 0;
        }
        TaskQuery open = tasks.createTaskQuery().active();
        among.ifPresent(ids -> open.taskIdIn(ids.toArray(String[]::new)));
        return filters.count(filter.getId(), open);
    }
}
