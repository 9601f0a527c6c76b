package org.poryadok.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.demo.mail.CaughtLetters;
import org.poryadok.mail.Dispatcher;
import org.poryadok.mail.LetterState;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server is away when the escalations of Kuzbass fall due: for an hour, and for good. */
@PoryadokTest
class MailOutageTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZonedDateTime LETTER_HOUR = ZonedDateTime.of(2020, 3, 3, 9, 0, 0, 0, KEMEROVO);
    private static final String CONTROLLER = "kuzbass.controller";

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Desk desk;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private MailJournal journal;

    @Autowired
    private CaughtLetters caught;

    @Autowired
    private JavaMailSenderImpl mailServer;

    @Autowired
    private TestRestTemplate http;

    private int portOfTheServer;

    @BeforeEach
    void rememberTheServer() {
        dispatcher.dispatchNow();
        portOfTheServer = mailServer.getPort();
    }

    @AfterEach
    void serverIsBack() {
        mailServer.setPort(portOfTheServer);
    }

    @Test
    void afterAnHourWithoutServerEachLetterGoesOutOnce() throws IOException {
        String procedure = overdueProcedureWithServerAway();

        passHalfHours(2);
        assertThat(letters(procedure)).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.state()).isEqualTo(LetterState.QUEUED);
            assertThat(letter.attempts()).isGreaterThan(1);
        });
        serverIsBack();
        passHalfHours(1);

        assertThat(letters(procedure)).allSatisfy(letter -> {
            assertThat(letter.state()).isEqualTo(LetterState.SENT);
            assertThat(timesCaught(letter)).isOne();
        });
        assertThat(incidents(procedure)).isEmpty();
    }

    @Test
    void serverThatStaysAwayIsAnIncidentThatTheControllerSeesAndTheLetterGoesOutAfterMending() throws IOException {
        String procedure = overdueProcedureWithServerAway();

        passHalfHours(50);
        assertThat(letters(procedure)).hasSize(2).allMatch(letter -> letter.state() == LetterState.FAILED);
        List<Map<String, Object>> incidents = incidents(procedure);
        assertThat(incidents).hasSize(2).allSatisfy(incident -> {
            assertThat(incident).containsEntry("incidentType", "mail").containsEntry("tenantId", "kuzbass");
            assertThat((String) incident.get("incidentMessage"))
                    .startsWith("Письмо «")
                    .contains("не доставлено")
                    .contains("Почтовый сервер 127.0.0.1:" + mailServer.getPort() + " недоступен");
        });

        serverIsBack();
        incidents.forEach(
                incident -> http.withBasicAuth("admin", "admin").delete("/engine-rest/incident/" + incident.get("id")));
        dispatcher.dispatchNow();

        assertThat(letters(procedure)).allSatisfy(letter -> {
            assertThat(letter.state()).isEqualTo(LetterState.SENT);
            assertThat(timesCaught(letter)).isOne();
        });
        assertThat(incidents(procedure)).isEmpty();
    }

    /** The procedure of one body; its responsible officer and its head are owed a letter each. */
    private String overdueProcedureWithServerAway() throws IOException {
        engine.setClock(ZonedDateTime.of(2020, 2, 14, 10, 0, 0, 0, KEMEROVO));
        ProcessInstance act = acts.enact("kuzbass-66-2020", "66", "2020-02-14", null, "2020-02-14");
        String procedure =
                desk.task(act, "kuzbass.culture.responsible", "choose-network").getProcessInstanceId();
        engine.passTimeUntil(act, LETTER_HOUR.minusMinutes(1));
        dispatcher.dispatchNow();
        try (ServerSocket nobodyListens = new ServerSocket(0)) {
            mailServer.setPort(nobodyListens.getLocalPort());
        }
        engine.passTimeUntil(act, LETTER_HOUR.plusMinutes(1));
        return procedure;
    }

    /** The dispatcher looks into the outbox every half an hour. */
    private void passHalfHours(int number) {
        for (int passed = 0; passed < number; passed++) {
            dispatcher.dispatchNow();
            engine.setClock(engine.now().plus(Duration.ofMinutes(30)).atZone(KEMEROVO));
        }
        dispatcher.dispatchNow();
    }

    private List<OutboxEntry> letters(String procedure) {
        return journal.ofReference(procedure).stream()
                .filter(entry -> !entry.createdAt().isBefore(LETTER_HOUR.toInstant()))
                .toList();
    }

    private long timesCaught(OutboxEntry letter) throws IOException {
        long times = 0;
        for (var headline : caught.headlines(letter.letter().toAddress())) {
            if (letter.letter()
                    .key()
                    .equals(caught.find(headline.id()).orElseThrow().headers().get("X-Poryadok-Key"))) {
                times++;
            }
        }
        return times;
    }

    private List<Map<String, Object>> incidents(String procedure) {
        return http.withBasicAuth(CONTROLLER, CONTROLLER)
                .exchange(
                        "/engine-rest/incident?processInstanceId=" + procedure,
                        HttpMethod.GET,
                        null,
                        new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .getBody();
    }
}
