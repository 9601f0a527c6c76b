package org.poryadok.cockpit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.control.TestBody;
import org.poryadok.mail.Letter;
import org.poryadok.mail.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mail journal over HTTP. */
@PoryadokTest
class LettersResourceTest {

    @LocalServerPort
    int port;

    @Autowired
    Outbox outbox;

    @Autowired
    JdbcClient database;

    private final String mark = "x" + UUID.randomUUID().toString().replace("-", "");
    private CockpitSession controller;

    @BeforeEach
    void threeLettersOfKuzbassAndOneOfTomsk() {
        put("kuzbass", "first." + mark + "@example.org", "Иванов Иван");
        put("kuzbass", "second." + mark + "@example.org", "Петров Пётр");
        put("kuzbass", "", "Сидоров " + mark);
        put("tomsk", "third." + mark + "@example.org", "Иванов Иван");
        controller = CockpitSession.of(port, "kuzbass.controller", "cockpit");
    }

    @Test
    void journalIsOfHisJurisdictionTheNewestFirst() {
        JsonNode page = controller.read("letters?text=" + mark);

        assertThat(page.get("total").asLong()).isEqualTo(3);
        assertThat(page.get("more").asBoolean()).isFalse();
        assertThat(page.get("lines").findValuesAsText("toName"))
                .containsExactly("Сидоров " + mark, "Петров Пётр", "Иванов Иван");
        JsonNode newest = page.at("/lines/0");
        assertThat(newest.get("state").asText()).isEqualTo("UNDELIVERABLE");
        assertThat(newest.get("stateTitle").asText()).isEqualTo("некуда доставить");
        assertThat(newest.get("why").asText()).isNotBlank();
        assertThat(newest.get("sentAt").isNull()).isTrue();
        assertThat(page.at("/lines/1/processInstanceId").asText()).isEqualTo("case-" + mark);
    }

    @Test
    void wordsAreFoundByTheirBeginningsInNameAddressAndSubject() {
        assertThat(names("letters?text=" + CockpitSession.encoded(mark + " петр")))
                .containsExactly("Петров Пётр");
        assertThat(names("letters?text=" + CockpitSession.encoded("SECOND." + mark)))
                .containsExactly("Петров Пётр");
        assertThat(names("letters?text=" + CockpitSession.encoded(mark.substring(0, 20) + " о сроке")))
                .hasSize(3);
        assertThat(names("letters?text=" + CockpitSession.encoded(mark + " Козлов")))
                .isEmpty();
    }

    @Test
    void journalIsFilteredByStateAndTurnedPageByPage() {
        assertThat(names("letters?state=UNDELIVERABLE&text=" + mark)).containsExactly("Сидоров " + mark);
        assertThat(names("letters?size=2&page=1&text=" + mark)).containsExactly("Иванов Иван");
        assertThat(names("letters?size=2&page=7&text=" + mark)).isEmpty();
    }

    @Test
    void journalIsFilteredByOccasionAndByTheBodyOfTheRecipient() {
        TestBody body = TestBody.create(database, "kuzbass");
        put("digest:" + mark, "kuzbass", body.id() + "@example.org", "Министр");

        assertThat(names("letters?occasion=DIGEST&text=" + mark)).isEmpty();
        assertThat(names("letters?occasion=DIGEST&body=" + body.id())).containsExactly("Министр");
        assertThat(names("letters?occasion=CARD&body=" + body.id())).isEmpty();
        assertThat(names(
                        "letters?body=" + TestBody.deserted(database, "kuzbass").id()))
                .isEmpty();
        JsonNode choices = controller.read("letters/choices");
        assertThat(choices.get("occasions").findValuesAsText("title"))
                .contains("утренние сводки", "об отмене выбытия", "напоминания сразу о многих сроках");
        assertThat(choices.get("bodies").findValuesAsText("id"))
                .contains(body.id())
                .noneMatch(id -> id.startsWith("tomsk."));
    }

    @Test
    void administratorReadsAllOthersOnlyTheirOwn() {
        assertThat(CockpitSession.of(port, "admin")
                        .read("letters?text=" + mark)
                        .get("total")
                        .asLong())
                .isEqualTo(4);
        assertThat(CockpitSession.of(port, "admin")
                        .read("letters?jurisdiction=tomsk&text=" + mark)
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(controller.get("letters?jurisdiction=tomsk").statusCode()).isEqualTo(404);
        assertThat(CockpitSession.of(port, "kuzbass.health.head").get("letters").statusCode())
                .isEqualTo(403);
    }

    @Test
    void unknownStateIsRefusedInWords() {
        HttpResponse<byte[]> answer = controller.get("letters?state=lost");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(CockpitSession.json(answer).get("message").asText())
                .isEqualTo("Значение «lost» не подходит: возможны queued, sent, failed, undeliverable, withdrawn.");
    }

    private List<String> names(String path) {
        return controller.read(path).get("lines").findValuesAsText("toName");
    }

    private void put(String jurisdiction, String address, String name) {
        put(UUID.randomUUID().toString(), jurisdiction, address, name);
    }

    private void put(String key, String jurisdiction, String address, String name) {
        outbox.put(new Letter(
                key, jurisdiction, address, name, "О сроке", "Текст", "<p>Текст</p>", Optional.of("case-" + mark)));
    }
}
