package org.poryadok.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.casework.cycle.Cycles;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.Outbox;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.supervision.dailydigest.DailyDigest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoomTest
class MailIncidentsTest {

    @Autowired
    private MailIncidents incidents;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Outbox outbox;

    @Autowired
    private MailJournal journal;

    @Autowired
    private Engine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ControlCards cards;

    @Autowired
    private JdbcClient database;

    private ControlledStep step;

    @BeforeEach
    void runningStep() {
        engine.setClock(LocalDateTime.parse("2020-02-14T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        step = ControlledStep.start(
                repository,
                runtime,
                cards,
                TestBody.create(database, "kuzbass"),
                "kuzbass-66-2020",
                "KUZ-3a",
                LocalDate.of(2020, 2, 14));
        engine.runDueJobs(step.instance());
    }

    @Test
    void undeliverableLetterIsAnIncidentOfItsProcedureUntilItHasGoneOut() {
        OutboxEntry entry = entry(step.instance().getProcessInstanceId());

        incidents.undeliverable(entry, "У получателя «Иванов» не указан адрес электронной почты.");
        incidents.undeliverable(entry, "У получателя «Иванов» не указан адрес электронной почты.");

        List<Incident> open = open(entry);
        assertThat(open).hasSize(1);
        assertThat(open.get(0).getProcessInstanceId()).isEqualTo(step.instance().getProcessInstanceId());
        assertThat(open.get(0).getIncidentType()).isEqualTo("mail");
        assertThat(open.get(0).getIncidentMessage())
                .isEqualTo(
                        "Письмо «Просрочено» не доставлено. У получателя «Иванов» не указан адрес электронной почты.");

        incidents.delivered(entry);
        assertThat(open(entry)).isEmpty();
    }

    @Test
    void letterOfAProcedureThatIsOverIsShownOnTheDigestOfItsJurisdiction() {
        OutboxEntry entry = entry(UUID.randomUUID().toString());

        incidents.undeliverable(entry, "Почтовый сервер письмо не принял.");

        assertThat(open(entry))
                .extracting(Incident::getProcessInstanceId)
                .containsExactly(cycles.find(DailyDigest.KEY, "kuzbass").orElseThrow());
        incidents.delivered(entry);
        assertThat(open(entry)).isEmpty();
    }

    @Test
    void quotesOfTheSubjectAreInnerOnes() {
        OutboxEntry entry = entry(step.instance().getProcessInstanceId(), "Срок «Направить уведомление» истекает");
        incidents.undeliverable(entry, "Почтовый сервер письмо не принял.");
        assertThat(open(entry))
                .extracting(Incident::getIncidentMessage)
                .containsExactly(
                        "Письмо «Срок „Направить уведомление“ истекает» не доставлено. Почтовый сервер письмо не принял.");
    }

    private OutboxEntry entry(String reference) {
        return entry(reference, "Просрочено");
    }

    private OutboxEntry entry(String reference, String subject) {
        String key = "test:" + UUID.randomUUID();
        outbox.put(new Letter(
                key,
                "kuzbass",
                "nobody@example.org",
                "Иванов",
                subject,
                "текст",
                "<p>текст</p>",
                Optional.of(reference)));
        return journal.find(key).orElseThrow();
    }

    private List<Incident> open(OutboxEntry entry) {
        return runtime.createIncidentQuery().configuration(entry.letter().key()).list();
    }
}
