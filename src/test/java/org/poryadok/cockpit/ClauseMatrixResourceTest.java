package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clauses of the acts in force, with the state of each body today. */
@PoryadokTest
@EachTestAlone
class ClauseMatrixResourceTest {

    private static final String ACT = "kuzbass-66-2020";

    @LocalServerPort
    int port;

    @Autowired
    Engine engine;

    @Autowired
    Acts acts;

    @Autowired
    EnactedAct enacted;

    @Autowired
    ControlCards cards;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    private CockpitSession coordinator;
    private TestCards drawer;

    @BeforeEach
    void kuzbassIsInForce() {
        engine.setClock(LocalDateTime.parse("2020-03-10T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        enacted.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        coordinator = CockpitSession.of(port, "kuzbass.coordinator", "cockpit");
        drawer = new TestCards(database, acts, clock);
    }

    @Test
    void everyAddresseeOfAClauseHasOneStateTheMostUrgentOfItsCards() {
        drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 3, 2)));
        drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 6, 1)));
        drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.education", LocalDate.of(2020, 3, 11)));
        UUID done = drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 3, 31)));
        cards.fulfil(done, clock.instant(), "test");

        JsonNode line = line("KUZ-3a");
        assertThat(line.get("citation").asText()).isEqualTo("абзац второй пункта 3");
        assertThat(line.get("modality").asText()).isEqualTo("обязательно");
        assertThat(line.get("addressees").asText())
                .isEqualTo("исполнительный орган отраслевой и специальной компетенции");
        assertThat(line.get("term").asText()).isEqualTo("до 01.03.2020");
        assertThat(line.get("procedures").get(0).asText()).isEqualTo("Создание и оформление официальной страницы");
        assertThat(line.at("/states/OVERDUE").asLong()).isEqualTo(1);
        assertThat(line.at("/states/DUE_SOON").asLong()).isEqualTo(1);
        assertThat(line.at("/states/FULFILLED").asLong()).isEqualTo(1);
        assertThat(line.at("/states/NO_CARD").asLong())
                .as("the ministry of construction")
                .isEqualTo(1);

        assertThat(coordinator.read("matrix/" + ACT + "/KUZ-5").findValuesAsText("body"))
                .as("who controls as the act calls him, while legal has not said who that is, and not his body")
                .anyMatch(name -> name.contains(", Заместитель Губернатора"))
                .doesNotContain("Правительство Кемеровской области – Кузбасса");
        JsonNode bodies = coordinator.read("matrix/" + ACT + "/KUZ-3a");
        assertThat(bodies).hasSize(4);
        assertThat(bodies.get(0).get("bodyId").asText()).as("the worst first").isEqualTo("kuzbass.health");
        assertThat(bodies.get(0).get("progress").asText())
                .isEqualTo("создано 0 из 1: нет страницы (настройка: достаточно одной страницы на любой площадке "
                        + "акта)");
        assertThat(bodies.get(0).at("/card/lastDay").asText())
                .as("of the card that is late")
                .isEqualTo("2020-03-02");
        assertThat(bodies.get(2).at("/card/id").asText()).isEqualTo(done.toString());
        assertThat(bodies.get(3).get("stateText").asText()).isEqualTo("карточки нет");
        assertThat(bodies.get(3).get("card").isNull()).isTrue();
    }

    @Test
    void lateFulfilmentIsCalledLateAndStaysSoWhenTheCardIsReleased() {
        UUID late = drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 3, 2)));
        cards.fulfil(late, clock.instant(), "test");
        cards.release(late, "kuzbass.controller", "Сверено");
        UUID later = drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 6, 1)));
        cards.fulfil(later, clock.instant(), "test");

        assertThat(line("KUZ-3a").at("/states/FULFILLED_LATE").asLong())
                .as("what was done later in time does not hide it")
                .isEqualTo(1);
        assertThat(line("KUZ-3a").at("/states/FULFILLED").isMissingNode()).isTrue();
        JsonNode health = coordinator
                .read("matrix/" + ACT + "/KUZ-3a?state=fulfilled-late")
                .get(0);
        assertThat(health.get("stateText").asText()).isEqualTo("исполнено с нарушением срока");
        assertThat(health.at("/card/lastDay").asText()).isEqualTo("2020-03-02");
    }

    @Test
    void missedTermIsNamedBesideWhatWaitsAgain() {
        UUID late = drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 3, 2)));
        cards.fulfil(late, clock.instant(), "test");
        drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 6, 1)));
        UUID inTime = drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 3, 31)));
        cards.fulfil(inTime, clock.instant(), "test");
        drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 6, 1)));

        JsonNode waiting = coordinator.read("matrix/" + ACT + "/KUZ-3a?state=on-time");
        assertThat(waiting.findValuesAsText("bodyId")).containsOnly("kuzbass.health", "kuzbass.culture");
        for (JsonNode body : waiting) {
            assertThat(body.get("stateText").asText()).isEqualTo("на контроле, в срок");
            assertThat(body.get("earlier").asText("—"))
                    .isEqualTo(
                            body.get("bodyId").asText().equals("kuzbass.health")
                                    ? "ранее исполнено с нарушением срока (последний день 02.03.2020, "
                                            + "исполнено 10.03.2020)"
                                    : "—");
        }
    }

    @Test
    void laterThanTheAdministrationWantedIsNoBreachOfTheAct() {
        UUID internal = drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 3, 2))
                .withoutTerm());
        cards.setInternalTerm(internal, LocalDate.of(2020, 3, 12), "поручение", "kuzbass.controller");
        engine.setClock(LocalDateTime.parse("2020-03-16T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        cards.fulfil(internal, clock.instant(), "test");

        assertThat(line("KUZ-3a").at("/states/FULFILLED_LATE_INTERNAL").asLong())
                .isEqualTo(1);
        assertThat(line("KUZ-3a").at("/states/FULFILLED_LATE").isMissingNode()).isTrue();
    }

    @Test
    void releasedObligationAndRecommendationAreTold() {
        UUID released = drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 3, 31)));
        cards.release(released, "kuzbass.controller", "Орган упразднён");
        drawer.open(Draft.due(ACT, "KUZ-4a", "kuzbass.zarechny", LocalDate.of(2020, 3, 2))
                .procedure("adopt-own-act")
                .modality(Modality.RECOMMENDED));
        drawer.open(Draft.due(ACT, "KUZ-4a", "kuzbass.zarechny", LocalDate.of(2020, 3, 2))
                .procedure("appoint-officials"));

        assertThat(line("KUZ-3a").at("/states/RELEASED").asLong()).isEqualTo(1);
        assertThat(line("KUZ-4a").at("/states/RECOMMENDED").asLong())
                .as("never overdue")
                .isEqualTo(1);
        assertThat(line("KUZ-4a").at("/states/OVERDUE").isMissingNode())
                .as("what no clause asks for is no case of the clause beside which it stands")
                .isTrue();
        assertThat(coordinator
                        .read("matrix/" + ACT + "/KUZ-4a")
                        .get(0)
                        .get("progress")
                        .isNull())
                .as("it demands no pages")
                .isTrue();
    }

    @Test
    void stateNarrowsTheClausesAndTheBodies() {
        drawer.open(Draft.due(ACT, "KUZ-3a", "kuzbass.health", LocalDate.of(2020, 3, 2)));

        JsonNode overdue =
                coordinator.read("matrix?act=" + ACT + "&state=overdue").get("lines");
        assertThat(overdue.findValuesAsText("clauseId")).contains("KUZ-3a").doesNotContain("KUZ-4a", "KUZ-0");
        JsonNode bodies = coordinator.read("matrix/" + ACT + "/KUZ-3a?state=overdue");
        assertThat(bodies.findValuesAsText("bodyId")).containsOnly("kuzbass.health");
        HttpResponse<byte[]> wrong = coordinator.get("matrix?state=late");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(CockpitSession.json(wrong).get("message").asText()).startsWith("Значение «late» не подходит");
    }

    @Test
    void everyClauseOfTheActInForceIsThereTheSilentOnesToo() {
        assertThat(coordinator.read("matrix").get("lines").findValuesAsText("clauseId"))
                .containsExactlyElementsOf(acts.act(ACT).clauses().stream()
                        .map(clause -> clause.id())
                        .toList());
        assertThat(line("KUZ-0").get("states")).as("it obliges nobody").isEmpty();
    }

    @Test
    void supervisorSeesHisJurisdictionOnly() {
        CockpitSession tomsk = CockpitSession.of(port, "tomsk.coordinator", "cockpit");
        assertThat(tomsk.read("matrix").get("lines").findValuesAsText("jurisdiction"))
                .doesNotContain("kuzbass");
        assertThat(tomsk.get("matrix?jurisdiction=kuzbass").statusCode()).isEqualTo(404);
        assertThat(tomsk.get("matrix/" + ACT + "/KUZ-3a").statusCode()).isEqualTo(404);
        assertThat(coordinator.get("matrix/" + ACT + "/KUZ-99").statusCode()).isEqualTo(404);
        assertThat(CockpitSession.of(port, "kuzbass.health.executor")
                        .get("matrix")
                        .statusCode())
                .isEqualTo(403);
    }

    private JsonNode line(String clause) {
        return StreamSupport.stream(
                        coordinator.read("matrix?act=" + ACT).get("lines").spliterator(), false)
                .filter(found -> found.get("clauseId").asText().equals(clause))
                .findFirst()
                .orElseThrow();
    }
}
