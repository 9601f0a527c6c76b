package org.poryadok.login;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.gate.Session;
import org.poryadok.organisation.Organisation;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may act and under which name follows from the staff list and designations, and not from an administrator's will. */
@PoryadokTest
@EachTestAlone
class AdministratorsDeedsTest {

    private static final String PERSON = "tomsk.health.head";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private AuthorizationService rights;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Session administrator;

    @BeforeEach
    void administratorIsThere() {
        administrator = Session.withPassword(port, "admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Tomsk.health.head", "tomsk-health-head", "tomsk.hea1th.head", "t0msk.health.head", "Admin"})
    void nobodyGetsALogInThatLooksLikeAnothers(String login) throws Exception {
        isRefused(create(login, "Новый", "Сотрудник"), "Логин «" + login + "» легко принять за «");
        assertThat(user(login)).isNull();
    }

    @Test
    void nobodyGetsTheNameOfAnOfficialOrOfAnotherUser() throws Exception {
        String name = organisation.official(PERSON).orElseThrow().fullName();
        String surname = name.split(" ")[0];
        String rest = name.substring(surname.length() + 1);
        String refused = "Так зовут того, у кого логин «" + PERSON + "»";
        isRefused(create("newcomer", surname, rest), refused);
        isRefused(create("newcomer", rest, surname), refused);
        isRefused(create("newcomer", surname.replace('о', 'o').replace('а', 'a'), rest), refused);
        isRefused(create("newcomer", surname, rest.charAt(0) + "."), refused);
        isRefused(create("newcomer", surname, ""), refused);
        isRefused(create("newcomer", "системы", "администратор"), "у кого логин «admin»");
        assertThat(user("newcomer")).isNull();

        assertThat(create("newcomer", surname, rest + " (администратор)").statusCode())
                .isEqualTo(204);
        isRefused(rename("newcomer", surname, rest, ""), refused);
        assertThat(user("newcomer").getFirstName()).endsWith("(администратор)");
        assertThat(rename("newcomer", "Наблюдатель", "Сторонний", "a@example.org")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void nameAndAddressOfAnOfficialAreThoseOfTheStaffList() throws Exception {
        User before = user(PERSON);
        String refused = "Имя и почта сотрудника ведутся по оргструктуре";
        isRefused(rename(PERSON, "Другой", before.getFirstName(), before.getEmail()), refused);
        isRefused(rename(PERSON, before.getLastName(), before.getFirstName(), "thief@example.org"), refused);
        assertThat(rename(PERSON, before.getLastName(), before.getFirstName(), before.getEmail())
                        .statusCode())
                .isEqualTo(204);
        assertThat(user(PERSON).getLastName()).isEqualTo(before.getLastName());
        assertThat(user(PERSON).getEmail()).isEqualTo(before.getEmail());
    }

    @Test
    void logInOfWhoHasLeftIsGivenToNobodyElse() throws Exception {
        String left = "tomsk.health.executor";
        jdbc.sql("update official set active = false where user_id = ?")
                .param(left)
                .update();
        identity.deleteUser(left);
        isRefused(create(left, "Новый", "Сотрудник"), "принадлежит сотруднику из оргструктуры");
        isRefused(create("tomsk.health_executor", "Новый", "Сотрудник"), "легко принять за «" + left + "»");
        assertThat(user(left)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, tomsk.coordinator, admin",
        "PUT, tomsk.coordinator, tomsk.health.head",
        "PUT, tomsk.health.head, kirov.health.head",
        "DELETE, tomsk.health.head, tomsk.health.head"
    })
    void rolesAndBodiesAreNeitherGivenNorTakenByHand(String method, String group, String member) throws Exception {
        long before = identity.createUserQuery().memberOfGroup(group).count();
        isRefused(
                administrator.ask(method, "/engine-rest/group/" + group + "/members/" + member, "{}"),
                "Группа ведётся по оргструктуре");
        assertThat(identity.createUserQuery().memberOfGroup(group).count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /tenant/tomsk/user-members/admin",
        "PUT, /tenant/tomsk/group-members/kirov",
        "DELETE, /tenant/tomsk/group-members/tomsk",
        "DELETE, /tenant/tomsk",
        "DELETE, /tenant/tomsk/user-members/tomsk.health.head",
        "POST, /tenant/create"
    })
    void jurisdictionsAreThoseOfTheActs(String method, String address) throws Exception {
        HttpResponse<String> answer = administrator.ask(method, "/engine-rest" + address, "{\"id\": \"omsk\"}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("У вас нет права на это действие.");
    }

    /** Without them nobody of the region could begin or read anything. */
    @Test
    void rightsThatFollowFromTheOrganisationAreNeitherTakenNorForbidden() throws Exception {
        Authorization start = rights.createAuthorizationQuery()
                .groupIdIn("tomsk.health.responsible")
                .resourceType(Resources.PROCESS_DEFINITION)
                .resourceId("create-account")
                .singleResult();
        String address = "/engine-rest/authorization/" + start.getId();
        String refused = "следуют из оргструктуры";
        isRefused(administrator.ask("DELETE", address, null), refused);
        isRefused(administrator.ask("PUT", address, right("[\"READ\"]", "tomsk.health.responsible")), refused);
        isRefused(administrator.ask("PUT", address, right("[\"ALL\"]", Groups.CAMUNDA_ADMIN)), refused);
        isRefused(
                administrator.ask(
                        "POST",
                        "/engine-rest/authorization/create",
                        "{\"type\": 2, \"permissions\": [\"ALL\"], \"userId\": \"" + PERSON
                                + "\", \"resourceType\": 6, \"resourceId\": \"*\"}"),
                refused);
        assertThat(rights.createAuthorizationQuery()
                        .authorizationId(start.getId())
                        .singleResult()
                        .isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE))
                .isTrue();
        assertThat(rights.createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_REVOKE)
                        .count())
                .isZero();
    }

    /** A procedure that somebody else began would stand beside the one of those whom the act names. */
    @ParameterizedTest
    @ValueSource(strings = {"CREATE_INSTANCE", "ALL"})
    void nobodyIsLetBeginAProcedureByHand(String permission) throws Exception {
        long before = rights.createAuthorizationQuery().count();
        isRefused(
                administrator.ask(
                        "POST",
                        "/engine-rest/authorization/create",
                        "{\"type\": 1, \"permissions\": [\"" + permission + "\"], \"userId\": \"" + PERSON
                                + "\", \"resourceType\": 6, \"resourceId\": \"request-reports\"}"),
                "Кто начинает процедуру, следует из оргструктуры");
        assertThat(rights.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void ofAPasswordThatWasNotSetTheLogSaysNothing() throws Exception {
        List<String> lines = linesWhile(() -> {
            done(create("newcomer", "Наблюдатель", "Сторонний"));
            assertThat(create("newcomer", "Другой", "Человек").statusCode()).isEqualTo(409);
            isRefused(create(PERSON, "Другой", "Человек"), "принадлежит сотруднику из оргструктуры");
            User user = user("newcomer");
            user.setPassword("lilac and gooseberry too");
            identity.setAuthentication("admin", List.of(Groups.CAMUNDA_ADMIN));
            try {
                transaction.executeWithoutResult(failing -> {
                    identity.saveUser(user);
                    failing.setRollbackOnly();
                });
            } finally {
                identity.clearAuthentication();
            }
        });
        assertThat(lines)
                .filteredOn(line -> line.contains("outcome=password-set"))
                .containsExactly("login=newcomer outcome=password-set by=admin");
    }

    private interface Deeds {
        void done() throws Exception;
    }

    private static List<String> linesWhile(Deeds deeds) throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger("org.poryadok.login");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        logger.addAppender(lines);
        logger.setLevel(Level.INFO);
        try {
            deeds.done();
        } finally {
            logger.setLevel(null);
            logger.detachAppender(lines);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static String right(String permissions, String group) {
        return "{\"permissions\": " + permissions + ", \"groupId\": \"" + group
                + "\", \"resourceType\": 6, \"resourceId\": \"create-account\"}";
    }

    @Test
    void whatIsLeftToHimStandsInTheLogAndInTheEngines() throws Exception {
        List<String> lines = linesWhile(() -> {
            done(create("newcomer", "Наблюдатель", "Сторонний"));
            done(administrator.ask("PUT", "/engine-rest/group/" + Groups.CAMUNDA_ADMIN + "/members/newcomer", "{}"));
            done(administrator.ask(
                    "POST",
                    "/engine-rest/authorization/create",
                    "{\"type\": 1, \"permissions\": [\"ACCESS\"], \"userId\": \"newcomer\", \"resourceType\": 0,"
                            + " \"resourceId\": \"cockpit\"}"));
            String own = rights.createAuthorizationQuery()
                    .userIdIn("newcomer")
                    .resourceType(Resources.APPLICATION)
                    .singleResult()
                    .getId();
            done(administrator.ask("DELETE", "/engine-rest/authorization/" + own, null));
        });

        assertThat(lines)
                .contains("login=admin outcome=administered deed=Create what=User userId=newcomer")
                .contains("login=admin outcome=administered deed=Create what=Group-membership groupId=camunda-admin"
                        + " userId=newcomer")
                .anyMatch(line -> line.matches(
                        "login=admin outcome=administered deed=Create what=Authorization .*userId=newcomer"));
        String address = "/engine-rest/history/user-operation?category=Admin";
        assertThat(administrator.ask("GET", address, null).body())
                .contains("\"newValue\":\"newcomer\"", "\"userId\":\"admin\"");
        assertThat(Session.withPassword(port, "tomsk.controller")
                        .ask("GET", address, null)
                        .body())
                .isEqualTo("[]");
    }

    private HttpResponse<String> create(String login, String surname, String names) throws Exception {
        return administrator.ask(
                "POST",
                "/engine-rest/user/create",
                "{\"profile\": " + profile(login, surname, names, "")
                        + ", \"credentials\": {\"password\": \"lilac and gooseberry\"}}");
    }

    private HttpResponse<String> rename(String login, String surname, String names, String email) throws Exception {
        return administrator.ask(
                "PUT", "/engine-rest/user/" + login + "/profile", profile(login, surname, names, email));
    }

    private static String profile(String login, String surname, String names, String email) {
        return "{\"id\": \"%s\", \"lastName\": \"%s\", \"firstName\": \"%s\", \"email\": \"%s\"}"
                .formatted(login, surname, names, email);
    }

    private User user(String login) {
        return identity.createUserQuery().userId(login).singleResult();
    }

    private static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private static void isRefused(HttpResponse<String> answer, String sentence) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }
}
