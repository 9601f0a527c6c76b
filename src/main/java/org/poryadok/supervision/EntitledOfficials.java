package org.poryadok.supervision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.RoleGroup;
import org.springframework.stereotype.Component;

/**
 * To whom a task is offered: the holders of the roles that its candidate groups stand for and who stand in for them; nobody
 * who is away.
 */
@Component
public class EntitledOfficials {

    private final TaskService tasks;
    private final Organisation organisation;
    private final Absences absences;

    EntitledOfficials(TaskService tasks, Organisation organisation, Absences absences) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.absences = absences;
    }

    List<Official> of(String taskId) {
        return of(tasks.getIdentityLinksForTask(taskId));
    }

    /** @param links of a task that arises, which the engine has not kept yet */
    List<Official> of(Collection<IdentityLink> links) {
        return links.stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .flatMap(link -> link.getGroupId() == null
                        ? organisation.official(link.getUserId()).stream()
                        : members(link.getGroupId()))
                .filter(official -> absences.today(official).isEmpty() && organisation.works(official.userId()))
                .distinct()
                .toList();
    }

    /** Whoever is away too. A group is a body, a role of a body or a role of a jurisdiction; see {@link Organisation#groupOf}. */
    public Stream<Official> members(String group) {
        Optional<Body> wholeBody = organisation.findBody(group);
        if (wholeBody.isPresent()) {
            return organisation.officialsOf(group).stream();
        }
        return RoleGroup.of(group).map(organisation::holders).orElseGet(() -> organisation.officials(group)).stream();
    }
}
