package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two production nodes on one database: one story, of which each step finds what the step before has left. */
class TwoNodesIT {

    private static final String ADMIN_PASSWORD = "administrator-secret";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int CALM = 40;
    private static final int FIRST_STORM = 140;
    private static final int SECOND_STORM = 240;
    private static final int BODIES = 300;
    /** With the mail server, of each node: the default. */
    private static final int CONVERSATIONS = 10;

    /** When a node was killed, by Message-ID. */
    private final Set<String> inHand = new HashSet<>();

    private OverdueAct act;
    private Database database;
    private PostOffice post;
    private Node east;
    private Node west;
    private Node heir;
    private OffsetDateTime begun;

    @BeforeEach
    void startBothAtOnce(@TempDir Path folder) throws IOException {
        act = new OverdueAct(folder);
        database = new Database();
        post = new PostOffice();
        begun = OffsetDateTime.now(ZoneOffset.UTC);
        east = start("east", "Asia/Kamchatka");
        west = start("west", "America/New_York");
        east.awaitReady();
        west.awaitReady();
    }

    @AfterEach
    void stopAll() throws IOException {
        for (Node node : new Node[] {east, west, heir}) {
            if (node != null) {
                node.close();
            }
        }
        post.close();
        database.close();
    }

    @Test
    void twoNodesFromTheirFirstCommonStartToTheDeathOfBothInMidStorm() throws Exception {
        nodesThatStartTogetherOnAnEmptyDatabaseDoEverythingOnce();
        productionHasNothingOfTheDemo();
        draftTypedOnOneNodeStandsInTheFormOnTheOther();
        timersAreSharedAndEachLetterGoesOutOnce();
        momentsAreWrittenInOneZoneWhateverTheZoneOfTheNode();
        killOfOneNodeInMidStormLosesNothingAndLogsNobodyOut();
        killOfTheLastNodeInMidStormLosesNothingOverTheRestart();
        nodeThatIsAskedToStopInMidStormFinishesWhatItHasInHand();
        noSecretIsInAnyLog();
    }

    private void nodesThatStartTogetherOnAnEmptyDatabaseDoEverythingOnce() {
        assertThat(database.count("select count(*) from act_re_deployment")).isOne();
        assertThat(numbers("select key_, count(*) from act_re_procdef group by key_")
                        .values())
                .containsOnly(1L);
        assertThat(numbers("select id_, count(*) from act_id_user group by id_"))
                .isEqualTo(Map.of("admin", 1L));
        assertThat(numbers("select name_, count(*) from act_ru_filter group by name_")
                        .values())
                .containsOnly(1L);
        Map<String, Long> announced = running("enact-act");
        assertThat(announced).containsKeys(OverdueAct.ID, "kuzbass-66-2020", "spb-draft-2020");
        assertThat(announced.values()).containsOnly(1L);
        Map<String, Long> digests = running("daily-digest");
        assertThat(digests.keySet()).isEqualTo(Set.of("zimny", "kuzbass", "spb", "tomsk", "kirov", "shpakovsky"));
        assertThat(digests.values()).containsOnly(1L);
        assertThat(running("monthly-report")).isEqualTo(digests);
        assertThat(running("yearly-audit")).isEqualTo(digests);
        assertThat(running("security-cycle")).isEqualTo(digests);
        assertThat(running("norm-weeks")).isEqualTo(digests);
    }

    private void productionHasNothingOfTheDemo() {
        Browser visitor = new Browser(east);
        for (String page : List.of("/demo/mail", "/demo/mail.json", "/demo/clock")) {
            assertThat(visitor.status(page)).as(page).isEqualTo(404);
        }
        assertThat(visitor.page("/")).doesNotContain("kuzbass.coordinator").doesNotContain("/demo/");
        assertThat(visitor.rest("kuzbass.coordinator", "kuzbass.coordinator", "GET", "/engine", "")
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.rest("demo", "demo", "GET", "/engine", "").statusCode())
                .isEqualTo(401);
        assertThat(visitor.status("/engine-rest/engine")).isEqualTo(401);
        assertThat(database.count("select count(*) from body")).isZero();
        assertThat(database.count("select count(*) from official")).isZero();
    }

    private void draftTypedOnOneNodeStandsInTheFormOnTheOther() {
        OverdueAct.employ(database.sql(), "zimny.lawyer", "legal");
        String draft = "/desk/tasks/" + OverdueAct.task("enter-requisites", database) + "/draft";
        Browser atTheOffice = new Browser(east);
        assertThat(atTheOffice.logIn("zimny.lawyer", ADMIN_PASSWORD)).isEqualTo(200);
        assertThat(atTheOffice.put(draft, "{\"signatory\": \"Глава округа Зимин\"}"))
                .isEqualTo(200);

        Browser nextMorning = new Browser(west);
        assertThat(nextMorning.logIn("zimny.lawyer", ADMIN_PASSWORD)).isEqualTo(200);
        assertThat(nextMorning.page(draft)).contains("\"signatory\":\"Глава округа Зимин\"", "savedAt");
        Browser somebodyElse = new Browser(west);
        assertThat(somebodyElse.logIn("admin", ADMIN_PASSWORD)).isEqualTo(200);
        assertThat(somebodyElse.page(draft)).as("his alone").doesNotContain("Зимин");

        assertThat(nextMorning
                        .rest(
                                "zimny.lawyer",
                                ADMIN_PASSWORD,
                                "POST",
                                "/task/" + OverdueAct.task("enter-requisites", database) + "/unclaim",
                                "")
                        .statusCode())
                .isEqualTo(204);
    }

    private void timersAreSharedAndEachLetterGoesOutOnce() {
        OverdueAct.fillOrganisation(database.sql(), BODIES);
        enact();

        // While nobody can finish with a card, one node cannot do the work of both.
        database.holding("select 1 from control_card where jurisdiction = 'zimny' for update", () -> {
            strikeTheHour(1, CALM);
            await("both nodes have taken timers")
                    .atMost(PATIENCE)
                    .until(() -> database.count("select count(distinct lock_owner_) from act_ru_job") == 2);
        });

        awaitLetters(CALM);
        assertThat(post.repeated()).isEmpty();
        assertThat(post.lettersByRecipient().keySet())
                .containsExactlyInAnyOrderElementsOf(OverdueAct.addressesOf(1, CALM));
        assertThat(escalationsOfEachCard()).hasSize(CALM).allMatch(times -> times == 1);
        assertThat(numbers("""
                select hostname_, count(*) from act_hi_job_log
                where act_id_ = 'term-expired' and job_state_ = 2 group by hostname_
                """).keySet()).isEqualTo(Set.of("east", "west"));
    }

    private void momentsAreWrittenInOneZoneWhateverTheZoneOfTheNode() {
        // The engine's columns have no zone: a node that wrote local time would be hours off.
        assertThat(database.sql()
                        .sql("select create_time_ from act_ru_task")
                        .query(java.time.LocalDateTime.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(created -> assertThat(created)
                        .isBetween(
                                begun.toLocalDateTime(),
                                OffsetDateTime.now(ZoneOffset.UTC).toLocalDateTime()));
    }

    private void killOfOneNodeInMidStormLosesNothingAndLogsNobodyOut() throws InterruptedException {
        Browser official = new Browser(east);
        assertThat(official.logIn("admin", ADMIN_PASSWORD)).isEqualTo(200);
        post.fallSilentAfter(30);
        strikeTheHour(CALM + 1, FIRST_STORM);
        awaitALetterInHand(0);

        east.kill();
        rememberWhatIsInHand(2 * CONVERSATIONS);
        post.answerAgain();
        official.turnTo(west);

        assertThat(official.whoAmI()).contains("\"userId\":\"admin\"");
        awaitLetters(FIRST_STORM);
        assertNothingLost(FIRST_STORM);
    }

    private void killOfTheLastNodeInMidStormLosesNothingOverTheRestart() throws Exception {
        int before = post.unanswered().size();
        post.fallSilentAfter(30);
        strikeTheHour(FIRST_STORM + 1, SECOND_STORM);
        awaitALetterInHand(before);

        west.kill();
        rememberWhatIsInHand(CONVERSATIONS);
        post.answerAgain();
        heir = start("heir", "UTC").awaitReady();

        awaitLetters(SECOND_STORM);
        assertNothingLost(SECOND_STORM);
        assertThat(database.count("select count(*) from act_ru_incident")).isZero();
    }

    private void nodeThatIsAskedToStopInMidStormFinishesWhatItHasInHand() throws InterruptedException {
        long before = post.taken().size();
        strikeTheHour(SECOND_STORM + 1, BODIES);
        await("letters on their way").atMost(PATIENCE).until(() -> post.taken().size() > before);

        heir.stop();

        assertThat(heir.log())
                .contains("Graceful shutdown complete")
                .doesNotContain(" ERROR ")
                .doesNotContain("\tat ");
        assertThat(database.count("select count(*) from letter where claimed_by is not null"))
                .isZero();
        assertThat(post.taken()).hasSize((int)
                (before + database.count("select count(*) from letter where state = 'SENT'") - 2 * SECOND_STORM));
    }

    private void noSecretIsInAnyLog() {
        assertThat(List.of(east, west, heir))
                .allSatisfy(node ->
                        assertThat(node.log()).doesNotContain(ADMIN_PASSWORD).doesNotContain(Database.PASSWORD));
    }

    private Node start(String name, String zone) throws IOException {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(post.environment());
        environment.putAll(Map.of(
                "PORYADOK_ADMIN_PASSWORD",
                ADMIN_PASSWORD,
                "PORYADOK_ACTS",
                act.acts(),
                "PORYADOK_CALENDAR",
                act.calendar(),
                "TZ",
                zone));
        return Node.production(
                name,
                environment,
                "--camunda.bpm.generic-properties.properties.hostname=" + name,
                // What a dead node held is taken over after this time; the defaults are minutes.
                "--camunda.bpm.job-execution.lock-time-in-millis=15000",
                "--poryadok.mail.lease=15s");
    }

    private void enact() {
        act.enact(database, new Browser(west), ADMIN_PASSWORD);
        await("a card for every body")
                .atMost(PATIENCE)
                .until(() -> database.count("select count(*) from control_card where jurisdiction = 'zimny'") == BODIES
                        && database.count("select count(*) from act_ru_task where task_def_key_ = 'choose-network'")
                                == BODIES);
    }

    /** Tomorrow morning's escalation is due now: production has no clock to move. */
    private void strikeTheHour(int firstBody, int lastBody) {
        int due = database.sql().sql("""
                update act_ru_job job set duedate_ = now() at time zone 'UTC'
                from act_ru_jobdef def, control_card card
                where def.id_ = job.job_def_id_ and def.act_id_ = 'term-expired'
                  and card.process_instance_id = job.process_instance_id_
                  and substring(card.body_id from '\\d+$')::int between ? and ?
                """).param(firstBody).param(lastBody).update();
        assertThat(due).isEqualTo(lastBody - firstBody + 1);
    }

    /** Two letters for every body up to this one. */
    private void awaitLetters(int bodies) {
        await("letters of " + bodies + " bodies")
                .atMost(PATIENCE)
                .until(() -> post.lettersByRecipient().size() == 2 * bodies
                        && database.count("select count(*) from letter where state = 'SENT'") == 2L * bodies);
    }

    private void awaitALetterInHand(int unansweredBefore) {
        await("a letter in hand").atMost(PATIENCE).until(() -> post.unanswered().size() > unansweredBefore);
    }

    /** What the server has taken, answered or not, and the database does not know to be sent: one for each conversation at most. */
    private void rememberWhatIsInHand(int conversations) {
        Set<String> unsent = Set.copyOf(database.sql()
                .sql("select to_address from letter where state = 'QUEUED'")
                .query(String.class)
                .list());
        List<String> taken = post.taken().stream()
                .filter(letter -> unsent.contains(letter.recipient()))
                .map(PostOffice.Taken::messageId)
                .toList();
        assertThat(taken).as("letters in hand").hasSizeBetween(1, conversations);
        inHand.addAll(taken);
    }

    private void assertNothingLost(int bodies) {
        assertThat(post.lettersByRecipient().keySet())
                .containsExactlyInAnyOrderElementsOf(OverdueAct.addressesOf(1, bodies));
        assertThat(post.lettersByRecipient().values())
                .as("different letters to one person")
                .containsOnly(1L);
        // What a dead node had handed to the network arrives after its death, and stays unanswered.
        inHand.addAll(post.unanswered());
        assertThat(inHand).as("only what was in hand at the kill came twice").containsAll(post.repeated());
        assertThat(database.count("select count(*) from letter")).isEqualTo(2L * bodies);
        assertThat(database.count("select count(*) from control_card where jurisdiction = 'zimny' and state = 'OPEN'"))
                .isEqualTo(BODIES);
        assertThat(escalationsOfEachCard()).hasSize(bodies).allMatch(times -> times == 1);
        assertThat(database.count("""
                select count(*) from act_ru_job job join act_ru_jobdef def on def.id_ = job.job_def_id_
                where def.act_id_ = 'term-expired' and job.duedate_ > now() at time zone 'UTC'
                  and job.lock_owner_ is null
                """))
                .as("cards that wait for their next morning, held by no node")
                .isEqualTo(BODIES);
    }

    /** Of each card that was told of, in how many transactions: of many at once the engine's log of jobs has no line. */
    private List<Long> escalationsOfEachCard() {
        return List.copyOf(numbers("""
                select card_id::text, count(distinct xmin::text) from control_card_event
                where kind = 'ESCALATED' group by card_id
                """).values());
    }

    private Map<String, Long> running(String process) {
        return numbers("""
                select business_key_, count(*) from act_ru_execution
                where parent_id_ is null and proc_def_id_ like '%s:%%' group by business_key_
                """.formatted(process));
    }

    private Map<String, Long> numbers(String query) {
        return database
                .sql()
                .sql(query)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
