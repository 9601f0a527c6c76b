package org.poryadok.desk.tasklist;

import java.time.Duration;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.KeptValues;
import org.springframework.stereotype.Component;

/**
 * The instances in which something may follow from a deed: its own, those that this one has called, those that have called
 * it, and those that have begun for the same body within a minute of it, unless another person has begun them. Procedures
 * begin each other without keeping which began which.
 */
@Component
class CaseAround {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int DEEPEST = 4;
    /** At one depth: an act calls hundreds of procedures; a deed in one of them calls a few. */
    private static final int MOST = 100;

    private final HistoryService history;
    private final KeptValues kept;

    CaseAround(HistoryService history, KeptValues kept) {
        this.history = history;
        this.kept = kept;
    }

    List<String> of(String instance, Date deed, String user) {
        Set<String> around = new LinkedHashSet<>(Set.of(instance));
        List<String> callers = List.of(instance);
        for (int depth = 0; depth < DEEPEST && !callers.isEmpty(); depth++) {
            callers = callers.stream()
                    .flatMap(caller -> called(caller).stream())
                    .limit(MOST)
                    .toList();
            around.addAll(callers);
        }
        Stream.iterate(caller(instance), Optional::isPresent, one -> caller(one.orElseThrow()))
                .forEach(one -> around.add(one.orElseThrow()));
        around.addAll(begun(instance, deed, user));
        return List.copyOf(around);
    }

    private List<String> begun(String instance, Date deed, String user) {
        return kept.of(instance, CaseVariables.BODY_ID, String.class)
                .distinct()
                .flatMap(body -> history
                        .createHistoricProcessInstanceQuery()
                        .startedAfter(new Date(deed.getTime() - 1))
                        .startedBefore(Date.from(deed.toInstant().plus(MINUTE)))
                        .rootProcessInstances()
                        .variableValueEquals(CaseVariables.BODY_ID, body)
                        .listPage(0, MOST)
                        .stream())
                .filter(begun ->
                        begun.getStartUserId() == null || begun.getStartUserId().equals(user))
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    boolean isOver(String instance) {
        return find(instance).map(HistoricProcessInstance::getEndTime).isPresent();
    }

    private List<String> called(String instance) {
        return history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .unfinished()
                .listPage(0, MOST)
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private Optional<String> caller(String instance) {
        return find(instance).map(HistoricProcessInstance::getSuperProcessInstanceId);
    }

    private Optional<HistoricProcessInstance> find(String instance) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult());
    }
}
