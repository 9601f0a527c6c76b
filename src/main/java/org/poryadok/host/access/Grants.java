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
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.PersonnelStart;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;

/**
 * The rights that follow from the organisation. Process-level rights are the same in every jurisdiction; it is the
 * engine's tenant check that keeps a group to its own instances. An official sees single tasks through the engine's
 * own rights of candidates and assignees.
 */
final class Grants {

    private static final List<String> STARTED_BY_BODY = List.of(
            Procedure.CREATE_ACCOUNT.key(),
            Procedure.ENTER_ACCOUNTS.key(),
            Procedure.REPORT_EXECUTION.key(),
            Procedure.APPOINT_OFFICIALS.key(),
            Procedure.ADOPT_OWN_ACT.key(),
            Procedure.VERIFY_ACCOUNT.key(),
            Procedure.PLAN_CONTENT.key(),
            Procedure.SECURE_ACCOUNT.key());
    /** What anybody who keeps a page comes across. */
    private static final List<String> STARTED_BY_EXECUTOR_TOO =
            List.of(Procedure.MODERATE_COMMENT.key(), Procedure.CONSULT.key(), Procedure.ASK_ABOUT_CARD);

    private static final List<String> STARTED_BY_HEAD =
            List.of(Procedure.CLOSE_ACCOUNT.key(), Procedure.EXEMPT_FROM_ACCOUNT.key());
    /** In an incident minutes count: whoever notices it reports. */
    private static final List<String> STARTED_BY_ANYBODY = List.of(Procedure.ACCOUNT_COMPROMISED.key());

    private static final List<String> STARTED_BY_COORDINATOR = List.of(
            Procedure.ENTER_ACCOUNTS.key(),
            Procedure.VERIFY_ACCOUNT.key(),
            Procedure.RECHECK_CAMPAIGN.key(),
            Procedure.PUBLISH_REGISTRY.key(),
            Procedure.PLAN_CONTENT.key(),
            Procedure.AUDIT_REGISTRY.key());
    /** Decisions of a working group, requests of a coordinator and joint ones with the regional centre. */
    private static final List<String> STARTED_BY_DECIDERS = List.of(Procedure.COORDINATE_DECISION.key());

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
        SUPERVISORS.forEach(role -> grants.addAll(ofSupervisor(groupOf(jurisdiction.id(), role))));
        grants.add(start(groupOf(jurisdiction.id(), Role.LEGAL), Procedure.ENACT_ACT.key()));
        STARTED_BY_COORDINATOR.forEach(key -> grants.add(start(groupOf(jurisdiction.id(), Role.COORDINATOR), key)));
        // For bodies of which nobody is at work who would: which, the procedures ask when they begin.
        PersonnelStart.PROCEDURES.forEach(key -> grants.add(start(groupOf(jurisdiction.id(), Role.COORDINATOR), key)));
        grants.add(start(groupOf(jurisdiction.id(), Role.CONTROLLER), Procedure.REQUEST_REPORTS));
        grants.add(start(groupOf(jurisdiction.id(), Role.SECURITY), Procedure.SECURE_ACCOUNT.key()));
        DECIDERS.forEach(role ->
                STARTED_BY_DECIDERS.forEach(key -> grants.add(start(groupOf(jurisdiction.id(), role), key))));
        for (Body body : bodies) {
            STARTED_BY_ANYBODY.forEach(key -> grants.add(start(Organisation.groupOf(body), key)));
            for (Role role : STARTERS_IN_BODY) {
                STARTED_BY_BODY.forEach(key -> grants.add(start(groupOf(body.id(), role), key)));
            }
            Stream.of(Role.HEAD, Role.RESPONSIBLE, Role.EXECUTOR)
                    .forEach(role ->
                            STARTED_BY_EXECUTOR_TOO.forEach(key -> grants.add(start(groupOf(body.id(), role), key))));
            Stream.of(Role.HR, Role.HEAD)
                    .forEach(role ->
                            PersonnelStart.PROCEDURES.forEach(key -> grants.add(start(groupOf(body.id(), role), key))));
            STARTED_BY_HEAD.forEach(key -> grants.add(start(groupOf(body.id(), Role.HEAD), key)));
        }
        return grants;
    }

    /** People of a jurisdiction know each other by name. */
    static Grant toKnow(Jurisdiction jurisdiction, Official official) {
        return Grant.of(jurisdiction.id(), Resources.USER, official.userId(), Permissions.READ);
    }

    /** Groups that see the whole of a jurisdiction. */
    static List<String> supervisorsOf(String jurisdiction) {
        return SUPERVISORS.stream().map(role -> groupOf(jurisdiction, role)).toList();
    }

    private static String groupOf(String place, Role role) {
        return Organisation.groupOf(place, role.id());
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
