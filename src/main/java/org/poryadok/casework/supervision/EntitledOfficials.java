package org.poryadok.casework.supervision;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** To whom a task is offered: the holders of the roles that its candidate groups stand for. */
@Component
class EntitledOfficials {

    private final TaskService tasks;
    private final Organisation organisation;

    EntitledOfficials(TaskService tasks, Organisation organisation) {
        this.tasks = tasks;
        this.organisation = organisation;
    }

    List<Official> of(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .map(IdentityLink::getGroupId)
                .flatMap(group -> Optional.ofNullable(group).stream())
                .flatMap(this::members)
                .distinct()
                .toList();
    }

    /** A group is a body, a role of a body or a role of a jurisdiction; see {@link Organisation#groupOf}. */
    private Stream<Official> members(String group) {
        Optional<Body> wholeBody = organisation.findBody(group);
        if (wholeBody.isPresent()) {
            return organisation.officialsOf(group).stream();
        }
        int dot = group.lastIndexOf('.');
        if (dot < 0) {
            return organisation.officials(group).stream();
        }
        String place = group.substring(0, dot);
        String role = group.substring(dot + 1);
        return (organisation.findBody(place).isPresent()
                        ? organisation.holdersInBody(place, role)
                        : organisation.holders(place, role))
                .stream();
    }
}
