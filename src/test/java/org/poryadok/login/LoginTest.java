package org.poryadok.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PoryadokTest
@ExtendWith(OutputCaptureExtension.class)
class LoginTest {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final String PASSWORD = "lilac and gooseberry";
    private static final String REST = "/engine-rest/engine";
    private static final int ATTEMPTS = 5;
    private static final int OF_ADDRESS = 50;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String login = "login." + UUID.randomUUID();

    @BeforeEach
    void somebodyWithAPasswordOfHisOwn() {
        User user = identity.newUser(login);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(login, "tomsk");
        identity.createMembership(login, Groups.CAMUNDA_ADMIN);
    }

    @AfterEach
    void leaves() {
        identity.deleteUser(login);
    }

    @ParameterizedTest
    @ValueSource(strings = {REST, "/admin/import", "/actuator/prometheus"})
    void strangerWhoGuessesIsStoppedAndTheOwnerIsNot(String door) {
        Visitor stranger = visitor();
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(stranger.basic(door, login, "guess " + i).statusCode()).isEqualTo(401);
        }
        HttpResponse<String> refused = stranger.basic(door, login, PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        int seconds =
                Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(seconds).isBetween(30, 60);
        assertThat(refused.body())
                .contains("Несколько раз подряд введён неверный пароль. Подождите " + seconds
                        + " с: до этого не подойдёт и верный.");
        assertThat(visitor().basic(door, login, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void strangerAtTheLoginPageIsStoppedAndTheOwnerIsNot() {
        Visitor stranger = visitor();
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(stranger.logIn("tasklist", login, "guess " + i).statusCode())
                    .isEqualTo(401);
        }
        HttpResponse<String> refused = stranger.logIn("tasklist", login, PASSWORD);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"message\":\"Несколько раз подряд введён неверный пароль. Подождите ");
        assertThat(stranger.whoAmI()).isEmpty();
        Visitor owner = visitor();
        assertThat(owner.logIn("tasklist", login, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(owner.whoAmI()).contains(login);
    }

    @Test
    void whatThePageAsksAtOnceAfterTheLogInIsAnswered() {
        Visitor owner = visitor();
        String before = owner.token();
        owner.logIn("tasklist", login, PASSWORD);
        String token = owner.token();

        assertThat(owner.atOnce(12, "/camunda/api/engine/engine/default/user/" + login + "/profile"))
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).isEqualTo(200);
                    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
                });
        assertThat(token).isNotEmpty().isNotEqualTo(before).isEqualTo(owner.token());
        assertThat(owner.post("/camunda/api/engine/engine/default/task/count", "{}")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswordsOfDifferentDoorsAreCountedTogether() {
        Visitor stranger = visitor();
        stranger.logIn("tasklist", login, "guess");
        stranger.basic(REST, login, "guess");
        stranger.basic("/admin/import", login, "guess");
        stranger.basic("/actuator/prometheus", login, "guess");
        stranger.submit("/password", change("guess", "another long password"));

        assertThat(stranger.basic(REST, login, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void anAddressThatTriesManyLoginsIsSlowed() {
        Visitor sprayer = visitor();
        IntStream.range(0, OF_ADDRESS).forEach(i -> sprayer.basic(REST, "nobody." + i, "spring2026"));

        HttpResponse<String> refused = sprayer.basic(REST, login, PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 6);
        assertThat(visitor().basic(REST, login, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void rightPasswordGivesTheAttemptsBack() {
        Visitor owner = visitor();
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < ATTEMPTS; i++) {
                assertThat(owner.logIn("tasklist", login, "mistyped").statusCode())
                        .isEqualTo(401);
            }
            assertThat(owner.logIn("tasklist", login, PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void programThatIsKnownGoesOnWhileItsNeighbourGuesses() {
        Visitor office = visitor();
        assertThat(office.basic(REST, login, PASSWORD).statusCode()).isEqualTo(200);
        IntStream.rangeClosed(0, ATTEMPTS).forEach(i -> office.basic(REST, login, "guess " + i));

        assertThat(office.basic(REST, login, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void passwordOfTheCollectorCannotBeGuessedEither() {
        Visitor stranger = visitor();
        for (int i = 0; i < ATTEMPTS; i++) {
            assertThat(stranger.basic("/actuator/prometheus", "prometheus", "guess " + i)
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(stranger.basic("/actuator/prometheus", "prometheus", "metrics-secret")
                        .statusCode())
                .isEqualTo(429);
        assertThat(visitor()
                        .basic("/actuator/prometheus", "prometheus", "metrics-secret")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void passwordGivenByAnAdministratorOpensNothingUntilItsOwnerHasSetAnother() {
        HttpResponse<String> given = visitor()
                .basic(
                        "PUT",
                        "/engine-rest/user/" + login + "/credentials",
                        "admin",
                        "admin",
                        "{\"password\": \"given by the administrator\", \"authenticatedUserPassword\": \"admin\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(204);
        Visitor owner = visitor();

        HttpResponse<String> atThePage = owner.logIn("tasklist", login, "given by the administrator");
        assertThat(atThePage.statusCode()).isEqualTo(403);
        assertThat(atThePage.body()).contains("\"type\":\"PasswordToSet\"", "Этот пароль дал администратор");
        assertThat(owner.whoAmI()).isEmpty();
        for (String door : List.of(REST, "/admin/import", "/actuator/prometheus")) {
            HttpResponse<String> refused = owner.basic(door, login, "given by the administrator");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("Этот пароль дал администратор. Задайте свой на странице /password");
        }

        HttpResponse<String> set =
                owner.submit("/password", change("given by the administrator", "моя собственная фраза"));
        assertThat(set.statusCode()).isEqualTo(200);
        assertThat(set.body()).contains("Пароль изменён");
        assertThat(owner.basic(REST, login, "given by the administrator").statusCode())
                .isEqualTo(401);
        assertThat(owner.basic(REST, login, "моя собственная фраза").statusCode())
                .isEqualTo(200);
        assertThat(owner.logIn("tasklist", login, "моя собственная фраза").statusCode())
                .isEqualTo(200);
    }

    @Test
    void pageForAnOwnPasswordSaysWhatIsWrongWithTheNewOne() {
        Visitor owner = visitor();
        assertThat(owner.get("/password").body()).contains("Смена пароля", "Не меньше 12 знаков");
        assertThat(fault(owner, PASSWORD, "short", "short")).contains("нужно не меньше 12 знаков");
        assertThat(fault(owner, PASSWORD, "\u200B".repeat(12), "\u200B".repeat(12)))
                .contains("нужно не меньше 12 знаков");
        assertThat(fault(owner, PASSWORD, login, login)).contains("не должен совпадать с логином");
        assertThat(fault(owner, PASSWORD, PASSWORD, PASSWORD)).contains("должен отличаться от прежнего");
        assertThat(fault(owner, PASSWORD, "another long password", "another lond password"))
                .contains("не совпадают");
        assertThat(fault(owner, "guess", "another long password", "another long password"))
                .contains("Неверный логин или пароль");
        assertThat(fault(owner, "guess", "short", "other"))
                .contains("Неверный логин или пароль", "нужно не меньше 12 знаков", "не совпадают");
        assertThat(fault(owner, "", login, login)).contains("Укажите прежний пароль.", "не должен совпадать с логином");
        assertThat(owner.basic(REST, login, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void administratorCannotGiveAShortPassword() {
        HttpResponse<String> given = visitor()
                .basic(
                        "PUT",
                        "/engine-rest/user/" + login + "/credentials",
                        "admin",
                        "admin",
                        "{\"password\": \"only eleven\", \"authenticatedUserPassword\": \"admin\"}");

        assertThat(given.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(visitor().basic(REST, login, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void engineItselfKeepsToTheRule() {
        User user = identity.createUserQuery().userId(login).singleResult();
        user.setPassword("only eleven");

        assertThatThrownBy(() -> identity.saveUser(user)).isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void passwordsAreHashedWithBcryptAndOlderHashesGoOnToWork() {
        assertThat(stored()).startsWith("{bcrypt}$2");
        String older = new Sha512HashDigest()
                .encrypt("from before"
                        + jdbc.sql("select salt_ from act_id_user where id_ = ?")
                                .param(login)
                                .query(String.class)
                                .single());
        jdbc.sql("update act_id_user set pwd_ = ? where id_ = ?")
                .param("{SHA-512}" + older)
                .param(login)
                .update();

        assertThat(visitor().basic(REST, login, "from before").statusCode()).isEqualTo(200);
        assertThat(visitor().basic(REST, login, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void longPasswordsAreToldApartToTheirLastLetter() {
        String phrase = "очень длинная фраза из многих русских слов, которую никто не угадает";
        visitor().submit("/password", change(PASSWORD, phrase));

        assertThat(visitor().basic(REST, login, phrase).statusCode()).isEqualTo(200);
        assertThat(visitor().basic(REST, login, phrase + "!").statusCode()).isEqualTo(401);
    }

    @Test
    void webSessionEndsWhenThePasswordIsReset() {
        Visitor person = atWork();

        visitor()
                .basic(
                        "PUT",
                        "/engine-rest/user/" + login + "/credentials",
                        "admin",
                        "admin",
                        "{\"password\": \"given by the administrator\", \"authenticatedUserPassword\": \"admin\"}");

        assertThat(person.whoAmI()).isEmpty();
        assertThat(person.get("/knowledge").statusCode()).isEqualTo(401);
    }

    @Test
    void whoChangesHisOwnPasswordLogsInWithItAndNeedsNoOther() {
        Visitor person = atWork();

        HttpResponse<String> changed = person.put(
                "/camunda/api/engine/engine/default/user/" + login + "/credentials",
                "{\"password\": \"another long password\", \"authenticatedUserPassword\": \"" + PASSWORD + "\"}");

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(204);
        assertThat(person.whoAmI()).isEmpty();
        assertThat(person.logIn("tasklist", login, "another long password").statusCode())
                .isEqualTo(200);
    }

    @Test
    void wrongPasswordInOnesProfileIsSaidToBeOne() {
        String address = "/user/" + login + "/credentials";
        String change = "{\"password\": \"another long password\", \"authenticatedUserPassword\": \"guess\"}";
        Visitor person = atWork();
        for (HttpResponse<String> answer : List.of(
                person.put("/camunda/api/engine/engine/default" + address, change),
                visitor().basic("PUT", "/engine-rest" + address, login, PASSWORD, change))) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("\"message\":\"Действующий пароль указан неверно.\"");
        }
        assertThat(person.whoAmI()).isNotEmpty();
    }

    @Test
    void webSessionEndsWithTheLogOutWhateverIsStillRunning() {
        Visitor person = atWork();
        Visitor thief = person.copy();
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("lock table act_re_procdef in access exclusive mode").update();
            running.add(person.begun("/camunda/api/engine/engine/default/process-definition?latest=true"));
            Awaitility.await("the request waits for the table")
                    .until(() -> jdbc.sql("select count(*) from pg_stat_activity"
                                            + " where wait_event_type = 'Lock' and query ilike '%act_re_procdef%'")
                                    .query(Integer.class)
                                    .single()
                            > 0);
            assertThat(person.logOut().statusCode()).isEqualTo(200);
        });

        assertThat(running.get(0).join().statusCode()).isEqualTo(200);
        assertThat(thief.whoAmI()).isEmpty();
        assertThat(thief.get("/knowledge").statusCode()).isEqualTo(401);
        assertThat(person.logIn("tasklist", login, PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void sessionOfWhoeverOnlyLooksIsShort() {
        Visitor stranger = visitor();
        stranger.get("/camunda/app/tasklist/default/");
        atWork();

        assertThat(jdbc.sql("select distinct max_inactive_interval from spring_session where principal_name is null")
                        .query(Integer.class)
                        .list())
                .containsExactly(900);
        assertThat(jdbc.sql("select distinct max_inactive_interval from spring_session where principal_name = ?")
                        .param(login)
                        .query(Integer.class)
                        .list())
                .containsExactly(28_800);
    }

    @Test
    void webSessionEndsWhenARoleIsTakenAway() {
        Visitor person = atWork();

        identity.deleteMembership(login, Groups.CAMUNDA_ADMIN);

        assertThat(person.whoAmI()).isEmpty();
    }

    @Test
    void webSessionEndsWhenThePersonLeaves() {
        Visitor person = atWork();

        identity.deleteUser(login);

        assertThat(person.whoAmI()).isEmpty();
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = ?")
                        .param(login)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyIsDeletedWhoWorksOrWhoAloneAdministers() {
        assertThatThrownBy(() -> identity.deleteUser("tomsk.coordinator"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Сотрудник числится в оргструктуре");
        identity.deleteMembership(login, Groups.CAMUNDA_ADMIN);

        assertThatThrownBy(() -> identity.deleteUser("admin")).hasMessageContaining("единственный администратор");
        assertThatThrownBy(() -> identity.deleteMembership("admin", Groups.CAMUNDA_ADMIN))
                .hasMessageContaining("единственный администратор");
        assertThat(identity.createUserQuery()
                        .userIdIn("admin", "tomsk.coordinator")
                        .count())
                .isEqualTo(2);
    }

    @Test
    void administratorNeitherDeletesNorRenamesGroupsOfTheOrganisation() {
        for (String group : List.of("tomsk", "tomsk.health", "tomsk.health.head")) {
            String address = "/engine-rest/group/" + group;
            for (HttpResponse<String> answer : List.of(
                    visitor().basic("DELETE", address, "admin", "admin", ""),
                    visitor()
                            .basic(
                                    "PUT",
                                    address,
                                    "admin",
                                    "admin",
                                    "{\"id\": \"" + group + "\", \"name\": \"Чужие\", \"type\": \"WORKFLOW\"}"))) {
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
                assertThat(answer.body()).contains("Группа ведётся по оргструктуре");
            }
            assertThat(identity.createGroupQuery().groupId(group).singleResult().getName())
                    .isNotEqualTo("Чужие");
        }
        String own = "/engine-rest/group/";
        assertThat(visitor()
                        .basic(
                                "POST",
                                own + "create",
                                "admin",
                                "admin",
                                "{\"id\": \"observers\", \"name\": \"Наблюдатели\", \"type\": \"WORKFLOW\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(visitor()
                        .basic("DELETE", own + "observers", "admin", "admin", "")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void webSessionsOfOthersGoOn() {
        Visitor other = visitor();
        other.logIn("tasklist", "tomsk.coordinator", "tomsk.coordinator");

        identity.deleteUser(login);

        assertThat(other.whoAmI()).contains("tomsk.coordinator");
    }

    @Test
    void newRoleCountsAtOnceAndWithoutANewLogin() {
        identity.deleteMembership(login, Groups.CAMUNDA_ADMIN);
        Visitor person = atWork();
        assertThat(person.whoAmI()).doesNotContain("cockpit");

        identity.createMembership(login, Groups.CAMUNDA_ADMIN);

        assertThat(person.whoAmI()).contains("cockpit");
    }

    @Test
    void everyFailureIsOneLineWithLoginAndAddressAndWithoutThePassword(CapturedOutput output) {
        Visitor stranger = visitor();
        stranger.basic(REST, "no\none outcome=admitted", "my secret guess");
        stranger.logIn("tasklist", login, "my secret guess");

        List<String> lines = output.getAll()
                .lines()
                .filter(line -> line.contains("org.poryadok.login"))
                .toList();
        assertThat(lines)
                .hasSize(2)
                .noneMatch(line -> line.contains("secret"))
                .noneMatch(line -> line.contains("outcome=admitted"));
        assertThat(lines.get(0))
                .contains("login=no%Aone%20outcome%3Dadmitted address=203.0.113.", "outcome=wrong-password");
        assertThat(lines.get(1)).contains("login=" + login, "outcome=wrong-password");
    }

    private Visitor atWork() {
        Visitor person = visitor();
        assertThat(person.logIn("tasklist", login, PASSWORD).statusCode()).isEqualTo(200);
        assertThat(person.whoAmI()).contains(login);
        return person;
    }

    /** At an address from which nobody has come yet. */
    private Visitor visitor() {
        return new Visitor(port, "203.0.113." + ADDRESSES.incrementAndGet());
    }

    private Map<String, String> change(String old, String wanted) {
        return change(old, wanted, wanted);
    }

    private Map<String, String> change(String old, String wanted, String again) {
        return Map.of("login", login, "old", old, "wanted", wanted, "again", again);
    }

    private String fault(Visitor visitor, String old, String wanted, String again) {
        HttpResponse<String> answer = visitor.submit("/password", change(old, wanted, again));
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private String stored() {
        return jdbc.sql("select pwd_ from act_id_user where id_ = ?")
                .param(login)
                .query(String.class)
                .single();
    }
}
