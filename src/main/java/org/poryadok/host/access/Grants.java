package org.poryadok.host.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.Role;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;

/**
 * The rights that follow from the organisation. Process-level rights are the same in every jurisdiction; it is the
 * engine's tenant check that keeps a group to its own instances. An official sees single tasks through the engine's
 * own rights of candidates and assignees.
 */
final class Grants {

    private static final List<String> STARTED_BY_LEGAL = List.of("enact-act");
    private static final List<String> STARTED_BY_BODY = List.of(
            "create-account",
            "enter-accounts",
            "report-execution",
            "appoint-officials",
            "adopt-own-act",
            "verify-account",
            "plan-content",
            "secure-account");
    /** What anybody who keeps a page comes across. */
    private static final List<String> STARTED_BY_EXECUTOR_TOO =
            List.of("moderate-comment", "consult", "ask-about-card");

    private static final List<String> STARTED_BY_HEAD =
            List.of("close-account", "exempt-from-account", "replace-official", "report-absence");
    private static final List<String> STARTED_BY_HR = List.of("replace-official", "report-absence");
    /** In an incident minutes count: whoever notices it reports. */
    private static final List<String> STARTED_BY_ANYBODY = List.of("account-compromised");

    private static final List<String> STARTED_BY_SECURITY = List.of("secure-account");
    private static final List<String> STARTED_BY_COORDINATOR = List.of(
            "enter-accounts",
            "verify-account",
            "recheck-campaign",
            "publish-registry",
            "plan-content",
            "audit-registry");
    private static final List<String> STARTED_BY_CONTROLLER = List.of("request-reports");
    /** Decisions of a working group, requests of a coordinator and joint ones with the regional centre. */
    private static final List<String> STARTED_BY_DECIDERS = List.of("coordinate-decision");

    private static final List<Role> DECIDERS = List.of(Role.WORKING_GROUP, Role.COORDINATOR, Role.REGIONAL_CENTRE);
    private static final List<Role> SUPERVISORS =
            Stream.of(Role.values()).filter(Role::oversees).toList();
    private static final List<Role> STARTERS_IN_BODY = List.of(Role.HEAD, Role.RESPONSIBLE);

    private Grants() {}

    static List<Grant> ofEveryone() {
        return List.of(
                Grant.of(Grant.EVERYONE, Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                Grant.of(Grant.EVERYONE, Resources.APPLICATION, "welcome", Permissions.ACCESS),
                Grant.of(Grant.EVERYONE, Resources.PROCESS_DEFINITION, Grant.ANY, ProcessDefinitionPermissions.READ),
                // Starting needs this and CREATE_INSTANCE on the definition, which few have.
                Grant.of(Grant.EVERYONE, Resources.PROCESS_INSTANCE, Grant.ANY, Permissions.CREATE));
    }

    static List<Grant> ofJurisdiction(
            Jurisdiction jurisdiction, List<Body> bodies, List<Official> officials, Collection<String> groups) {
        List<Grant> grants = new ArrayList<>();
        String everyoneHere = jurisdiction.id();
        officials.forEach(official -> grants.add(toKnow(jurisdiction, official)));
        groups.forEach(group -> grants.add(Grant.of(everyoneHere, Resources.GROUP, group, Permissions.READ)));
        SUPERVISORS.forEach(role -> grants.addAll(ofSupervisor(supervisors(jurisdiction.id(), role))));
        STARTED_BY_LEGAL.forEach(key ->
                grants.add(start(Organisation.groupOf(jurisdiction.id(), Role.LEGAL.id()), key)));
        STARTED_BY_COORDINATOR.forEach(key -> grants.add(start(supervisors(jurisdiction.id(), Role.COORDINATOR), key)));
        STARTED_BY_CONTROLLER.forEach(key -> grants.add(start(supervisors(jurisdiction.id(), Role.CONTROLLER), key)));
        STARTED_BY_SECURITY.forEach(key ->
                grants.add(start(Organisation.groupOf(jurisdiction.id(), Role.SECURITY.id()), key)));
        DECIDERS.forEach(role -> STARTED_BY_DECIDERS.forEach(
                key -> grants.add(start(Organisation.groupOf(jurisdiction.id(), role.id()), key))));
        for (Body body : bodies) {
            STARTED_BY_ANYBODY.forEach(key -> grants.add(start(Organisation.groupOf(body), key)));
            for (Role role : STARTERS_IN_BODY) {
                STARTED_BY_BODY.forEach(key -> grants.add(start(Organisation.groupOf(body.id(), role.id()), key)));
            }
            Stream.of(Role.HEAD, Role.RESPONSIBLE, Role.EXECUTOR)
                    .forEach(role -> STARTED_BY_EXECUTOR_TOO.forEach(
                            key -> grants.add(start(Organisation.groupOf(body.id(), role.id()), key))));
            STARTED_BY_HR.forEach(key -> grants.add(start(Organisation.groupOf(body.id(), Role.HR.id()), key)));
            STARTED_BY_HEAD.forEach(key -> grants.add(start(Organisation.groupOf(body.id(), Role.HEAD.id()), key)));
        }
        return grants;
    }

    /** People of a jurisdiction know each other by name. */
    static Grant toKnow(Jurisdiction jurisdiction, Official official) {
        return Grant.of(jurisdiction.id(), Resources.USER, official.userId(), Permissions.READ);
    }

    /** Groups that see the whole of a jurisdiction. */
    static List<String> supervisorsOf(String jurisdiction) {
        return SUPERVISORS.stream().map(role -> supervisors(jurisdiction, role)).toList();
    }

    private static String supervisors(String jurisdiction, Role role) {
        return Organisation.groupOf(jurisdiction, role.id());
    }

    private static List<Grant> ofSupervisor(String group) {
        return List.of(
                Grant.of(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                new Grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        Grant.ANY,
                        Set.of(
                                ProcessDefinitionPermissions.READ, ProcessDefinitionPermissions.READ_INSTANCE,
                                ProcessDefinitionPermissions.READ_TASK, ProcessDefinitionPermissions.READ_HISTORY)),
                Grant.of(group, Resources.DECISION_DEFINITION, Grant.ANY, Permissions.READ),
                // Cockpit's count of tasks by group wants this; the tenant check applies to it too.
                Grant.of(group, Resources.TASK, Grant.ANY, TaskPermissions.READ));
    }

    private static Grant start(String group, String processKey) {
        return Grant.of(group, Resources.PROCESS_DEFINITION, processKey, ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
}
