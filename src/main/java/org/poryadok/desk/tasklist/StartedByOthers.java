package org.poryadok.desk.tasklist;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.poryadok.act.Role;
import org.poryadok.casework.PersonnelStart;
import org.poryadok.host.access.SignedIn;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PersonnelMatters;
import org.springframework.stereotype.Component;

/** Who begins what somebody may not begin himself: people of his body, or of his jurisdiction, by the rights they have. */
@Component
class StartedByOthers {

    /**
     * @param key         of the procedure
     * @param description what its model says of it
     * @param who         «кадровая служба: Иванова Л. О.»; only those whom he can turn to, so never empty
     */
    record Told(String key, String name, String description, List<String> who) {}

    private static final int NAMES_AT_MOST = 3;

    private final OfficialsTasks tasks;
    private final RepositoryService repository;
    private final AuthorizationService rights;
    private final Organisation organisation;
    private final PersonnelMatters matters;

    StartedByOthers(
            OfficialsTasks tasks,
            RepositoryService repository,
            AuthorizationService rights,
            Organisation organisation,
            PersonnelMatters matters) {
        this.matters = matters;
        this.tasks = tasks;
        this.repository = repository;
        this.rights = rights;
        this.organisation = organisation;
    }

    List<Told> told(SignedIn user) {
        Optional<Official> reader = organisation.official(user.userId());
        if (reader.isEmpty()) {
            return List.of();
        }
        Set<String> own = tasks.startable(user);
        return repository.createProcessDefinitionQuery().latestVersion().active().startableInTasklist().list().stream()
                .filter(definition -> !own.contains(definition.getKey()))
                .map(definition -> told(definition, reader.get()))
                .filter(told -> !told.who().isEmpty())
                .toList();
    }

    private Told told(ProcessDefinition definition, Official reader) {
        Set<String> groups = rights
                .createAuthorizationQuery()
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(definition.getKey())
                .hasPermission(Permissions.CREATE_INSTANCE)
                .list()
                .stream()
                .map(Authorization::getGroupId)
                .collect(Collectors.toSet());
        return new Told(
                definition.getKey(),
                definition.getName(),
                Optional.ofNullable(definition.getDescription()).orElse(""),
                PersonnelStart.PROCEDURES.contains(definition.getKey())
                        ? onStaff(groups, reader)
                        : Arrays.stream(Role.values())
                                .flatMap(role -> holders(role, groups, reader).stream())
                                .toList());
    }

    /** Who begins it for the reader's body depends on who is at work there. */
    private List<String> onStaff(Set<String> groups, Official reader) {
        List<Official> beside = reader.bodyId().map(matters::beside).orElse(List.of());
        return Stream.concat(
                        Stream.of(Role.HR, Role.HEAD).flatMap(role -> holders(role, groups, reader).stream()),
                        beside.stream().map(official -> official.post() + ": " + official.shortName()))
                .toList();
    }

    private Optional<String> holders(Role role, Set<String> groups, Official reader) {
        List<Official> inBody = reader.bodyId()
                .filter(body -> groups.contains(Organisation.groupOf(body, role.id())))
                .map(body -> organisation.holdersInBody(body, role.id()))
                .orElse(List.of());
        List<Official> holders =
                !inBody.isEmpty() || !groups.contains(Organisation.groupOf(reader.jurisdiction(), role.id()))
                        ? inBody
                        : organisation.holders(reader.jurisdiction(), role.id());
        return holders.isEmpty() ? Optional.empty() : Optional.of(role.holder() + ": " + names(holders));
    }

    private static String names(List<Official> holders) {
        String names =
                holders.stream().limit(NAMES_AT_MOST).map(Official::shortName).collect(Collectors.joining(", "));
        return holders.size() > NAMES_AT_MOST ? names + " и другие" : names;
    }
}
