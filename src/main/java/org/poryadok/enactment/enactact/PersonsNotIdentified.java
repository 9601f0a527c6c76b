package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.supervision.Supervision;
import org.poryadok.supervision.dailydigest.MorningNews;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Persons whom an act names and of whom it is still not said who they are, from the last day of the internal term on. */
@Component
class PersonsNotIdentified implements MorningNews {

    private final TaskService tasks;
    private final Supervision supervision;
    private final JurisdictionDays days;

    PersonsNotIdentified(TaskService tasks, Supervision supervision, JurisdictionDays days) {
        this.tasks = tasks;
        this.supervision = supervision;
        this.days = days;
    }

    @Override
    public String title() {
        return "Не установлено, кого назначил акт";
    }

    @Override
    public List<String> sentences(String jurisdiction) {
        return tasks
                .createTaskQuery()
                .tenantIdIn(jurisdiction)
                .processDefinitionKey(Procedure.ENACT_ACT.key())
                .taskDefinitionKeyIn("identify-person", "confirm-person")
                .dueBefore(Date.from(days.beginning(days.today(jurisdiction).plusDays(1), jurisdiction)))
                .orderByTaskCreateTime()
                .asc()
                .list()
                .stream()
                .map(task -> sentence(task, jurisdiction))
                .toList();
    }

    private String sentence(Task task, String jurisdiction) {
        LocalDate lastDay = LocalDate.ofInstant(task.getDueDate().toInstant(), days.zone(jurisdiction));
        return shown(task, CaseVariables.ACT_NAME) + ", " + shown(task, CaseVariables.CLAUSE_CITATION) + " ("
                + shown(task, Variables.NAMED_TEXT) + "): ждёт задача «" + task.getName() + "», внутренний срок "
                + (lastDay.isBefore(days.today(jurisdiction)) ? "истёк " : "истекает ") + Russian.day(lastDay) + ". "
                + holders(task);
    }

    private String holders(Task task) {
        List<String> people = supervision.openTasks(task.getProcessInstanceId()).stream()
                .filter(open -> open.id().equals(task.getId()))
                .flatMap(open -> open.entitled().stream())
                .map(official -> official.withPost())
                .toList();
        return people.isEmpty() ? "Решить её некому." : "Задача у: " + String.join("; ", people) + ".";
    }

    private Object shown(Task task, String variable) {
        return tasks.getVariable(task.getId(), variable);
    }
}
