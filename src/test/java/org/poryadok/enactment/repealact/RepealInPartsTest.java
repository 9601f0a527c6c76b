package org.poryadok.enactment.repealact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.ActFiles;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Repeal;
import org.poryadok.casework.EnactedAct;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCards;
import org.poryadok.control.MorningDigest;
import org.poryadok.control.NewCard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A repeal that was cut off in the middle goes on with what is left. */
@PoryadokTest
@EachTestAlone
class RepealInPartsTest {

    private static final String ACT = "kuzbass-66-2020";
    private static final List<String> BODIES = List.of("health", "education", "culture");

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct enacted;

    @Autowired
    private Acts acts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private ReleaseCards release;

    @Autowired
    private MorningDigest digest;

    @Autowired
    private Repeals repeals;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private ActFiles files;
    private List<UUID> open;

    @BeforeEach
    void cardsAreLateWhenTheActIsRepealed() {
        files = new ActFiles(acts);
        at("2020-02-17T10:00");
        enacted.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        open = BODIES.stream()
                .map(body -> cards.open(new NewCard(
                                ACT,
                                "KUZ-3a",
                                "kuzbass." + body,
                                "create-account",
                                Optional.empty(),
                                "Создать аккаунты органа",
                                LocalDate.of(2020, 2, 14),
                                Optional.empty()))
                        .id())
                .toList();
        at("2020-03-12T09:20");
        files.say(ACT, Map.of("repeal", Optional.of(new Repeal(LocalDate.of(2020, 3, 12), "постановление № 100"))));
    }

    @AfterEach
    void fileIsAsItWas() {
        files.restore();
    }

    @Test
    void whatWasReleasedBeforeTheNodeWasKilledIsNotReleasedTwice() {
        release.release(open.get(0).toString());
        assertThat(cards.card(open.get(1)).state().isUnderControl()).isTrue();

        ProcessInstance repeal = repealGoesOn();

        assertThat(open).allSatisfy(card -> {
            assertThat(cards.card(card).state().isUnderControl()).isFalse();
            assertThat(cards.history(card))
                    .filteredOn(event -> event.kind() == CardEventKind.RELEASED)
                    .hasSize(1);
        });
        String task = tasks.createTaskQuery()
                .processInstanceId(repeal.getId())
                .taskDefinitionKey("settle-repeal")
                .singleResult()
                .getId();
        assertThat(tasks.getVariable(task, "repealText").toString())
                .as("what the first part has released is told as well")
                .contains("снято: 3 карточки", "Срок к этому дню был нарушен: 3");
    }

    @Test
    void digestOfThatMomentNamesNothingThatIsBeingReleased() {
        digest.send("kuzbass", List.of(), UUID.randomUUID().toString());
        assertThat(database.sql("select count(*) from letter where key like 'digest:kuzbass:%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void handingOverAccessStaysUnderControlWhetherItBeganBeforeTheRepealOrAfter() {
        at("2020-02-17T10:00");
        UUID before = handingOver("kuzbass.health", "2020-03-04");
        at("2020-03-12T09:20");

        ProcessInstance repeal = repealGoesOn();
        UUID after = handingOver("kuzbass.education", "2020-03-13");

        assertThat(List.of(before, after))
                .allSatisfy(card -> assertThat(cards.card(card).state()).isEqualTo(CardState.OPEN));
        assertThat(runtime.getVariable(repeal.getId(), "repealText").toString()).contains("снято: 3 карточки");
        digest.send("kuzbass", List.of(), UUID.randomUUID().toString());
        assertThat(database.sql("select text_body from letter where key like 'digest:kuzbass:%'")
                        .query(String.class)
                        .list())
                .as("it is late, and the act has nothing to do with it")
                .isNotEmpty()
                .allSatisfy(
                        text -> assertThat(text).contains("Передать доступ").doesNotContain("Создать аккаунты органа"));
    }

    private UUID handingOver(String body, String lastDay) {
        UUID card = cards.open(new NewCard(
                        ACT,
                        "KUZ-3a",
                        body,
                        "replace-official",
                        Optional.empty(),
                        "Передать доступ к страницам",
                        LocalDate.of(2020, 2, 17),
                        false,
                        Optional.empty()))
                .id();
        cards.setInternalTerm(card, LocalDate.parse(lastDay), "доступ передаётся в последний рабочий день", "test");
        return card;
    }

    @Test
    void pageOfClausesShowsTheRepealedActWithWhatHadBecomeOfItsClauses() {
        repealGoesOn();
        JsonNode matrix =
                CockpitSession.of(port, "kuzbass.coordinator", "cockpit").read("matrix");
        JsonNode line = lines(matrix).get("KUZ-3a");
        assertThat(line.get("act").asText()).endsWith(" № 66 (акт утратил силу с 12.03.2020)");
        assertThat(line.at("/states/RELEASED").asLong()).isEqualTo(3);
        assertThat(line.get("modality").asText()).isEqualTo("было обязательно");
        assertThat(line.get("reading").asText())
                .isEqualTo("настройка: достаточно одной страницы на любой площадке акта");
        assertThat(lines(matrix).get("KUZ-3b").get("reading").isNull()).isTrue();
        assertThat(matrix.get("readingText").asText())
                .isEqualTo("Настройка — так акт прочитан администрацией: прямо в нём этого не сказано.");
    }

    private static Map<String, JsonNode> lines(JsonNode matrix) {
        return matrix.get("lines").findParents("clauseId").stream()
                .collect(Collectors.toMap(line -> line.get("clauseId").asText(), line -> line));
    }

    private ProcessInstance repealGoesOn() {
        repeals.announce();
        ProcessInstance repeal = runtime.createProcessInstanceQuery()
                .processDefinitionKey("repeal-act")
                .singleResult();
        engine.runDueJobs(repeal);
        return repeal;
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Novokuznetsk")));
    }
}
