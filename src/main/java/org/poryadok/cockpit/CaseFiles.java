package org.poryadok.cockpit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.poryadok.act.Procedure;
import org.poryadok.control.CaseCorrespondence;
import org.poryadok.control.CaseFacts;
import org.poryadok.control.VacantRole;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.supervision.CaseBodies;
import org.poryadok.supervision.CaseReminders;
import org.poryadok.supervision.OpenTask;
import org.poryadok.supervision.Supervision;
import org.springframework.stereotype.Component;

/** Cases as a supervisor finds them, running or over: those of others are not there for him. */
@Component
class CaseFiles {

    private final HistoryService history;
    private final CaseBodies bodies;
    private final List<CaseFacts> facts;
    private final CaseCorrespondence correspondence;
    private final CaseReminders reminders;
    private final Supervision supervision;
    private final People people;

    CaseFiles(
            HistoryService history,
            CaseBodies bodies,
            List<CaseFacts> facts,
            CaseCorrespondence correspondence,
            CaseReminders reminders,
            Supervision supervision,
            People people) {
        this.history = history;
        this.bodies = bodies;
        this.facts = facts;
        this.correspondence = correspondence;
        this.reminders = reminders;
        this.supervision = supervision;
        this.people = people;
    }

    /** @throws Refused when there is no such case for him */
    CaseSummary file(Supervisor user, String id) {
        HistoricProcessInstance found = found(user, id);
        List<CaseFacts.Fact> said =
                facts.stream().flatMap(some -> some.of(id).stream()).toList();
        return new CaseSummary(
                Procedure.titleOf(found.getProcessDefinitionKey()),
                bodies.of(id).map(Body::name),
                said,
                said.isEmpty()
                        ? List.of()
                        : supervision.openTasks(id).stream().map(this::task).toList(),
                correspondence.of(id, letter -> true).stream()
                        .map(told -> new CaseSummary.Letter(
                                told.at(), told.subject(), String.join("; ", told.to()), told.state()))
                        .toList(),
                user.may(Deed.ESCALATE, found.getTenantId()) && reminders.isOffered(id));
    }

    /**
     * Reminds those at work on the case.
     *
     * @throws Refused when there is no such case for him, or he may not
     * @throws org.poryadok.casework.Refusal when it cannot be done
     */
    void remind(Supervisor user, String id) {
        String jurisdiction = found(user, id).getTenantId();
        user.require(Deed.ESCALATE, jurisdiction);
        reminders.remind(id, jurisdiction, user.userId());
    }

    private HistoricProcessInstance found(Supervisor user, String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .filter(one -> one.getTenantId() != null && user.sees(one.getTenantId()))
                .orElseThrow(() -> Refused.notFound("Такого дела нет."));
    }

    private CaseSummary.Task task(OpenTask task) {
        return new CaseSummary.Task(
                task.id(),
                task.name(),
                people.of(task.assignee())
                        .orElseGet(() -> task.entitled().isEmpty()
                                ? "никто: " + VacantRole.NOBODY_HOLDS_IT
                                : "ещё никто не взял; могут: "
                                        + task.entitled().stream()
                                                .map(Official::fullName)
                                                .collect(Collectors.joining(", "))));
    }
}
