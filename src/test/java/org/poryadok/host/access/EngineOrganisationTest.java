package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.poryadok.AtOnce;
import org.poryadok.PoryadokTest;
import org.poryadok.organisation.ImportReport;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@PoryadokTest
class EngineOrganisationTest {

    @Autowired
    private EngineOrganisation engine;

    @Autowired
    private Organisation organisation;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private FilterService filters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyJurisdictionIsATenantAndEveryOfficialAUserOfIt() {
        for (String jurisdiction : List.of("spb", "kuzbass", "shpakovsky", "tomsk", "kirov")) {
            assertThat(identity.createTenantQuery().tenantId(jurisdiction).count())
                    .isEqualTo(1);
            for (Official official : organisation.officials(jurisdiction)) {
                assertThat(identity.checkPassword(official.userId(), official.userId()))
                        .isTrue();
                assertThat(identity.createTenantQuery()
                                .userMember(official.userId())
                                .includingGroupsOfUser(true)
                                .list())
                        .extracting(Tenant::getId)
                        .containsExactly(jurisdiction);
            }
        }
    }

    @Test
    void groupsFollowFromPostsAndRoles() {
        assertThat(groupsOf("kuzbass.health.head"))
                .containsExactlyInAnyOrder("kuzbass", "kuzbass.health", "kuzbass.health.head");
        assertThat(groupsOf("kuzbass.coordinator"))
                .containsExactlyInAnyOrder("kuzbass", "kuzbass.media", "kuzbass.coordinator");
        assertThat(identity.createGroupQuery()
                        .groupId("kuzbass.coordinator")
                        .singleResult()
                        .getName())
                .isEqualTo("координатор — Кемеровская область – Кузбасс");
        User user = identity.createUserQuery().userId("kuzbass.health.head").singleResult();
        Official official = organisation.official("kuzbass.health.head").orElseThrow();
        assertThat(user.getLastName() + " " + user.getFirstName()).isEqualTo(official.fullName());
    }

    @Test
    void secondBootstrapChangesNothing() {
        engine.synchronise();
        List<String> before = fingerprint();
        engine.synchronise();
        assertThat(fingerprint()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void twoNodesMayBootstrapAtOnce() throws Exception {
        engine.synchronise();
        List<String> before = fingerprint();
        transaction.executeWithoutResult(status -> jdbc.sql("""
                delete from act_id_membership where user_id_ like 'tomsk.museum.%'""").update());
        transaction.executeWithoutResult(status -> jdbc.sql("""
                delete from act_id_user where id_ like 'tomsk.museum.%'""").update());
        transaction.executeWithoutResult(status -> jdbc.sql("""
                delete from act_ru_authorization
                where user_id_ like 'tomsk.museum.%' or group_id_ like 'tomsk.museum.%' and resource_type_ = 6""").update());
        assertThat(fingerprint()).isNotEqualTo(before);

        AtOnce.times(2, Executors.callable(engine::synchronise));
        assertThat(fingerprint()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    @Transactional
    void passwordThatAPersonHasSetIsNeverOverwritten() {
        User user = identity.createUserQuery().userId("tomsk.museum.head").singleResult();
        user.setPassword("a better one");
        identity.saveUser(user);
        jdbc.sql("update official set full_name = 'Новая Фамилия' where user_id = 'tomsk.museum.head'")
                .update();
        engine.synchronise();
        assertThat(identity.checkPassword("tomsk.museum.head", "a better one")).isTrue();
        assertThat(identity.createUserQuery()
                        .userId("tomsk.museum.head")
                        .singleResult()
                        .getLastName())
                .isEqualTo("Новая");
    }

    @Test
    @Transactional
    void whoHasLeftCanNoLongerLogIn() {
        jdbc.sql("update official set active = false where user_id = 'tomsk.museum.specialist'")
                .update();
        engine.synchronise();
        assertThat(identity.createUserQuery().userId("tomsk.museum.specialist").count())
                .isZero();
        assertThat(organisation.official("tomsk.museum.specialist")).isPresent();
    }

    @Test
    @Transactional
    void roleThatIsTakenAwayTakesTheGroupAway() {
        jdbc.sql("update official set roles = '{}' where user_id = 'tomsk.museum.executor'")
                .update();
        engine.synchronise();
        assertThat(groupsOf("tomsk.museum.executor")).containsExactlyInAnyOrder("tomsk", "tomsk.museum");
    }

    @Test
    @Transactional
    void rightThatHasLostAPermissionGetsItBack() {
        Authorization cockpit = authorizations
                .createAuthorizationQuery()
                .groupIdIn("tomsk.controller")
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId(Authorization.ANY)
                .singleResult();
        cockpit.removePermission(ProcessDefinitionPermissions.READ_TASK);
        authorizations.saveAuthorization(cockpit);

        engine.synchronise();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .authorizationId(cockpit.getId())
                        .singleResult()
                        .isPermissionGranted(ProcessDefinitionPermissions.READ_TASK))
                .isTrue();
    }

    @Test
    @Transactional
    void fewPeopleOfAnImportFollowWithoutEverybodyElse() {
        jdbc.sql("update official set roles = '{}', full_name = 'Новая Анна' where user_id = 'tomsk.museum.executor'")
                .update();
        jdbc.sql("update official set active = false where user_id = 'tomsk.museum.specialist'")
                .update();
        jdbc.sql("""
                insert into official (user_id, jurisdiction, body_id, full_name, post, post_rank, civil_service, roles)
                values ('tomsk.museum.newcomer', 'tomsk', 'tomsk.museum', 'Новый Иван', 'начальник', 'HEAD', true,
                        array['head'])""").update();
        engine.follow(new ImportReport(
                List.of(),
                new ImportReport.Count(0, 0, 0),
                new ImportReport.Count(1, 2, 0),
                new ImportReport.Count(0, 0, 0),
                Set.of("tomsk.museum.executor", "tomsk.museum.specialist", "tomsk.museum.newcomer")));

        assertThat(groupsOf("tomsk.museum.executor")).containsExactlyInAnyOrder("tomsk", "tomsk.museum");
        assertThat(identity.createUserQuery()
                        .userId("tomsk.museum.executor")
                        .singleResult()
                        .getLastName())
                .isEqualTo("Новая");
        assertThat(identity.createUserQuery().userId("tomsk.museum.specialist").count())
                .isZero();
        assertThat(groupsOf("tomsk.museum.newcomer"))
                .containsExactlyInAnyOrder("tomsk", "tomsk.museum", "tomsk.museum.head");
        assertThat(authorizations.isUserAuthorized(
                        "tomsk.coordinator",
                        List.of("tomsk"),
                        Permissions.READ,
                        Resources.USER,
                        "tomsk.museum.newcomer"))
                .isTrue();
    }

    @Test
    @Transactional
    void nobodyStaysInAGroupToWhichTheOrganisationDoesNotCallHim() {
        User helper = identity.newUser("helper");
        identity.saveUser(helper);
        identity.createMembership("helper", "tomsk.coordinator");
        identity.createMembership("helper", Groups.CAMUNDA_ADMIN);
        identity.createMembership("kirov.health.head", "tomsk.coordinator");
        engine.synchronise();
        assertThat(groupsOf("helper")).containsExactly(Groups.CAMUNDA_ADMIN);
        assertThat(groupsOf("kirov.health.head"))
                .containsExactlyInAnyOrder("kirov", "kirov.health", "kirov.health.head");
    }

    @Test
    @Transactional
    void productionGivesNobodyAPassword() {
        new Passwords(identity, new MockEnvironment()).saveNew(identity.newUser("newcomer"));

        assertThat(jdbc.sql("select pwd_ is null from act_id_user where id_ = 'newcomer'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        for (String guess : List.of("newcomer", "", "null")) {
            assertThat(identity.checkPassword("newcomer", guess)).isFalse();
        }
    }

    @Test
    void controllersAndCoordinatorsUseCockpitAndOfficialsDoNot() {
        assertThat(may("kuzbass.controller", Permissions.ACCESS, "cockpit")).isTrue();
        assertThat(may("kuzbass.coordinator", Permissions.ACCESS, "cockpit")).isTrue();
        assertThat(may("kuzbass.health.head", Permissions.ACCESS, "cockpit")).isFalse();
        assertThat(may("kuzbass.health.head", Permissions.ACCESS, "tasklist")).isTrue();
        assertThat(may("kuzbass.controller", Permissions.ACCESS, "admin")).isFalse();
    }

    @Test
    void onlyLegalEnactsAnActAndOnlyBodiesStartTheirProcedures() {
        assertThat(mayStart("kuzbass.legal", "enact-act")).isTrue();
        assertThat(mayStart("kuzbass.coordinator", "enact-act")).isFalse();
        assertThat(mayStart("kuzbass.health.head", "enact-act")).isFalse();
        for (String key : List.of("create-account", "report-execution", "appoint-officials")) {
            assertThat(mayStart("kuzbass.health.head", key)).isTrue();
            assertThat(mayStart("kuzbass.health.responsible", key)).isTrue();
            assertThat(mayStart("kuzbass.health.specialist", key)).isFalse();
        }
        for (String key : List.of("close-account", "exempt-from-account")) {
            assertThat(mayStart("kuzbass.health.head", key)).isTrue();
            assertThat(mayStart("kuzbass.health.responsible", key)).isFalse();
        }
        assertThat(mayStart("kuzbass.coordinator", "publish-registry")).isTrue();
        assertThat(mayStart("kuzbass.publisher", "publish-registry")).isFalse();
    }

    private boolean may(String user, Permissions permission, String application) {
        return authorizations.isUserAuthorized(user, groupsOf(user), permission, Resources.APPLICATION, application);
    }

    private boolean mayStart(String user, String processKey) {
        return authorizations.isUserAuthorized(
                user,
                groupsOf(user),
                ProcessDefinitionPermissions.CREATE_INSTANCE,
                Resources.PROCESS_DEFINITION,
                processKey);
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** Everything that a bootstrap writes, without the rights to single tasks that running procedures leave. */
    private List<String> fingerprint() {
        return Stream.of(
                        jdbc.sql("select user_id_ || '@' || group_id_ from act_id_membership")
                                .query(String.class)
                                .list(),
                        authorizations.createAuthorizationQuery().list().stream()
                                .filter(right -> right.getResourceType() != Resources.TASK.resourceType())
                                .map(EngineOrganisationTest::text)
                                .toList(),
                        identity.createUserQuery().list().stream()
                                .map(User::getId)
                                .toList(),
                        identity.createGroupQuery().list().stream()
                                .map(Group::getId)
                                .toList(),
                        filters.createFilterQuery().list().stream()
                                .map(Filter::getName)
                                .toList())
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    private static String text(Authorization right) {
        return right.getUserId() + "|" + right.getGroupId() + "|" + right.getResourceType() + "|"
                + right.getResourceId() + "|" + right.getAuthorizationType();
    }
}
