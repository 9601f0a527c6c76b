package org.poryadok.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TestBody;
import org.poryadok.mail.Dispatcher;
import org.poryadok.mail.Letter;
import org.poryadok.mail.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Figures against data counted by hand; other tests have left data of their own, so what counts is the difference. */
@PoryadokTest
@EachTestAlone
class FiguresTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    /** A scrape that Prometheus gives up. */
    private static final Duration SCRAPE_TIMEOUT = Duration.ofSeconds(10);

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private Engine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void cardsOpenAndOverdueAreCountedByJurisdiction() {
        at("2020-02-27T10:00");
        Scrape before = Scrape.of(http);

        // The term of what happened on 14.02.2020 ended on 25.02.2020.
        notice("2020-02-14");
        notice("2020-02-14");
        ControlCard sentInTime = notice("2020-02-14");
        cards.submit(sentInTime.id(), moment("2020-02-25T23:59"), "kuzbass.health.responsible");
        ControlCard sentLate = notice("2020-02-14");
        cards.submit(sentLate.id(), moment("2020-02-26T00:01"), "kuzbass.health.responsible");
        ControlCard fulfilledLate = notice("2020-02-14");
        cards.fulfil(fulfilledLate.id(), engine.now(), "kuzbass.health.responsible");
        ControlCard released = notice("2020-02-14");
        cards.release(released.id(), "kuzbass.controller", "Орган ликвидирован");
        notice("2020-02-26");

        Scrape after = Scrape.of(http);
        assertThat(difference(before, after, "poryadok_cards_open", "jurisdiction=kuzbass"))
                .isEqualTo(5);
        assertThat(difference(before, after, "poryadok_cards_overdue", "jurisdiction=kuzbass"))
                .isEqualTo(3);
        assertThat(difference(before, after, "poryadok_cards_open", "jurisdiction=tomsk"))
                .isZero();
        assertThat(after.value("poryadok_cards_overdue", "jurisdiction=kuzbass"))
                .isEqualTo(cards.overdue("kuzbass").size());
    }

    @Test
    void recommendationIsOpenAndNeverOverdue() {
        at("2027-05-04T10:00");
        Scrape before = Scrape.of(http);
        cards.open(new NewCard(
                "tomsk-132r-2023",
                "TOM-5",
                TestBody.create(database, "tomsk").id(),
                "adopt-own-act",
                Optional.empty(),
                "Исполнить",
                LocalDate.of(2023, 5, 4),
                Optional.empty()));

        Scrape after = Scrape.of(http);
        assertThat(difference(before, after, "poryadok_cards_open", "jurisdiction=tomsk"))
                .isEqualTo(1);
        assertThat(difference(before, after, "poryadok_cards_overdue", "jurisdiction=tomsk"))
                .isZero();
    }

    @Test
    void jurisdictionIsNamedInRussian() {
        assertThat(Scrape.of(http).text())
                .contains("poryadok_cards_open{jurisdiction=\"kuzbass\",name=\"Кемеровская область");
    }

    @Test
    void lettersAreCountedByTheirState() {
        Scrape before = Scrape.of(http);
        put("nobody@example.org");
        put("nobody@example.org");
        put("");
        failed(put("nobody@example.org"));

        Scrape after = Scrape.of(http);
        assertThat(difference(before, after, "poryadok_letters", "state=queued"))
                .isEqualTo(2);
        assertThat(difference(before, after, "poryadok_letters", "state=undeliverable"))
                .isEqualTo(1);
        assertThat(difference(before, after, "poryadok_letters", "state=failed"))
                .isEqualTo(1);
    }

    @Test
    void eachLetterThatGoesOutIsCountedOnce() {
        Scrape before = Scrape.of(http);
        put("ivanova@example.org");
        int sent = dispatcher.dispatchNow();
        dispatcher.dispatchNow();

        assertThat(sent).isPositive();
        assertThat(difference(before, Scrape.of(http), "poryadok_letter_attempts_total", "outcome=sent"))
                .isEqualTo(sent);
    }

    @Test
    void oldestWaitingLetterTellsItsAge() {
        // Long before the letters of any other test.
        at("1990-01-10T10:00");
        put("nobody@example.org");
        at("1990-01-10T11:30");

        assertThat(Scrape.of(http).value("poryadok_letters_oldest_queued_seconds"))
                .isCloseTo(90 * 60.0, within(60.0));
    }

    @Test
    void jobThatFailsForGoodIsDueThenFailedAndAnIncident() {
        ZonedDateTime start = engine.now().atZone(KEMEROVO);
        Scrape before = Scrape.of(http);
        repository
                .createDeployment()
                .addModelInstance(
                        "always-fails.bpmn",
                        Bpmn.createExecutableProcess("always-fails")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("fail")
                                .camundaAsyncBefore()
                                .camundaExpression("${nobodyKnows.this()}")
                                .endEvent()
                                .done())
                .deploy();
        ProcessInstance instance = runtime.startProcessInstanceByKey("always-fails");

        Scrape waiting = Scrape.of(http);
        assertThat(difference(before, waiting, "poryadok_jobs_due")).isEqualTo(1);
        assertThat(difference(before, waiting, "poryadok_jobs_failed")).isZero();

        engine.exhaustRetries(instance, "fail");
        // Timers of other cases may have come due while the retries waited for theirs.
        engine.setClock(start);
        Scrape failed = Scrape.of(http);
        assertThat(difference(before, failed, "poryadok_jobs_due")).isZero();
        assertThat(difference(before, failed, "poryadok_jobs_failed")).isEqualTo(1);
        assertThat(difference(before, failed, "poryadok_incidents_open", "type=failedJob"))
                .isEqualTo(1);
        assertThat(difference(before, failed, "poryadok_incidents_open", "type=mail"))
                .isZero();
        runtime.deleteProcessInstance(instance.getId(), "test");
    }

    @Test
    void clockOfTheDatabaseOnTheSameMachineAgrees() {
        assertThat(Scrape.of(http).value("poryadok_clock_ahead_seconds")).isCloseTo(0, within(1.0));
    }

    @Test
    void everyFigureSaysWhatItIs() {
        Scrape scrape = Scrape.of(http);
        assertThat(scrape.names())
                .filteredOn(name -> name.startsWith("poryadok_"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(scrape.text()).contains("# HELP " + name + " "));
    }

    @Test
    void recentPrometheusIsAnsweredInAFormThatItReads() {
        HttpHeaders headers = new HttpHeaders();
        headers.setBasicAuth("prometheus", "metrics-secret");
        headers.set(
                HttpHeaders.ACCEPT,
                "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,"
                        + "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.3,text/plain;version=0.0.4;q=0.2,*/*;q=0.1");
        ResponseEntity<String> answer =
                http.exchange("/actuator/prometheus", HttpMethod.GET, new HttpEntity<>(headers), String.class);

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                .startsWith("application/openmetrics-text;version=1.0.0");
        assertThat(answer.getBody()).contains("poryadok_cards_overdue{").endsWith("# EOF\n");
    }

    @Test
    void databaseThatDoesNotAnswerHoldsNoScrapeUp() {
        Scrape scrape = new TransactionTemplate(transactions).execute(status -> {
            database.sql("lock table letter in access exclusive mode").update();
            long begun = System.nanoTime();
            Scrape blocked = Scrape.of(http);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SCRAPE_TIMEOUT);
            return blocked;
        });

        assertThat(scrape.value("poryadok_database_up")).isZero();
        assertThat(scrape.value("poryadok_cards_open", "jurisdiction=kuzbass")).isNaN();
        assertThat(scrape.value("poryadok_jobs_failed")).isNaN();
        assertThat(scrape.names()).contains("jvm_memory_used_bytes");
        await().until(() -> Scrape.of(http).value("poryadok_database_up") == 1);
    }

    private static double difference(Scrape before, Scrape after, String name, String... labels) {
        return after.value(name, labels) - before.value(name, labels);
    }

    private ControlCard notice(String event) {
        return cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                TestBody.create(database, "kuzbass").id(),
                "notify-coordinator",
                Optional.empty(),
                "Уведомить о странице",
                LocalDate.parse(event),
                Optional.empty()));
    }

    private String put(String address) {
        String key = "figures:" + UUID.randomUUID();
        outbox.put(new Letter(key, "kuzbass", address, "Иванова", "Тема", "Текст", "<p>Текст</p>", Optional.empty()));
        return key;
    }

    private void failed(String key) {
        database.sql("update letter set state = 'FAILED' where key = :key")
                .param("key", key)
                .update();
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KEMEROVO));
    }

    private static Instant moment(String localTime) {
        return LocalDateTime.parse(localTime).atZone(KEMEROVO).toInstant();
    }
}
