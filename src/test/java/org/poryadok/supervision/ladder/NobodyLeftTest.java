package org.poryadok.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Role;
import org.poryadok.casework.EnactedAct;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.MorningDigest;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.oversight.overview.ListStatus;
import org.poryadok.oversight.overview.OverdueBodies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever had to do it has left and has no successor: whoever looks or is told reads that nobody can, and what he can do. */
@PoryadokTest
@EachTestAlone
class NobodyLeftTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String EDUCATION = "kuzbass.education";
    private static final String NOBODY = "Исполнить некому: в роли никто не состоит";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Organisation organisation;

    @Autowired
    private ControlCards cards;

    @Autowired
    private CardOverview overview;

    @Autowired
    private OverdueBodies overdue;

    @Autowired
    private MorningDigest digest;

    @Autowired
    private MailJournal mail;

    @Autowired
    private JdbcClient database;

    private ProcessInstance obligation;

    @BeforeEach
    void bodyIsObliged() {
        engine.setClock(at("2020-02-14T10:00"));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        obligation = acts.obliges("kuzbass-66-2020", "KUZ-3a", EDUCATION, "create-account", "2020-02-14");
    }

    @Test
    @ForRuleOf("KUZ-3a")
    void headReadsThatNobodyCanActAndThatHeMayNameASuccessor() {
        officersLeaveOn("2020-02-28");
        engine.passTimeUntil(obligation, at("2020-03-03T12:00"));

        List<String> told = overdueLetters();
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter)
                        .contains(
                                NOBODY + ". Назначьте преемника: «Начать процедуру» – "
                                        + "«Определение ответственного и уполномоченного лиц»",
                                "/cases/" + obligation.getId())
                        .doesNotContain("исполнение поручено вам"));
        assertThat(told)
                .anySatisfy(letter -> assertThat(letter)
                        .contains("потому что исполнить некому, а за исполнение в вашем органе отвечаете вы"));
    }

    @Test
    @ForRuleOf("KUZ-3a")
    void supervisorsSeeNobodyFromTheDayAfterTheLastOneAndTheDigestSaysSo() {
        officersLeaveOn("2020-03-05");
        engine.passTimeUntil(obligation, at("2020-03-05T12:00"));
        assertThat(answering()).as("on the last working day").isNotNull();

        engine.passTimeUntil(obligation, at("2020-03-06T12:00"));

        assertThat(answering()).isNull();
        assertThat(overview.line(card().id()).orElseThrow().responsible()).isEmpty();
        digest.send("kuzbass", List.of(), obligation.getId());
        assertThat(mail.ofReference(obligation.getId()))
                .map(OutboxEntry::letter)
                .filteredOn(letter -> letter.key().startsWith("digest:"))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text()).contains(NOBODY));
    }

    @Test
    @ForRuleOf("KUZ-3a")
    void extensionThatNobodyCanUseSaysSoToTheHeadAndLeadsToThePageOnWhichHeNamesASuccessor() {
        officersLeaveOn("2020-02-28");
        engine.passTimeUntil(obligation, at("2020-03-02T12:00"));
        assertThat(CockpitSession.of(port, "kuzbass.controller", "cockpit")
                        .post(
                                "cards/" + card().id() + "/extend",
                                Map.of(
                                        "lastDay", "2020-04-30",
                                        "reason", "Нет людей",
                                        "documentKind", "Постановление",
                                        "documentNumber", "71",
                                        "documentDate", "2020-02-28"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(mail.ofReference(obligation.getId()).stream()
                        .map(OutboxEntry::letter)
                        .filter(letter -> letter.key().contains(":news:")))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.toAddress()).isEqualTo("education.head@kuzbass.example");
                    assertThat(letter.text())
                            .startsWith("Срок продлён до 30.04.2020")
                            .contains(
                                    NOBODY + ". Назначьте преемника", "об этом узнают: руководитель", "Открыть дело: ")
                            .doesNotContain("исполнитель", "Открыть задачу");
                });
        assertThat(CockpitSession.text(
                        CockpitSession.of(port, EDUCATION + ".head").page("/cases/" + obligation.getId())))
                .contains(
                        NOBODY + ". Назначьте преемника",
                        "об этом узнают: руководитель",
                        "processStart=appoint-officials")
                .doesNotContain("узнают: исполнитель", "Напомнить исполнителю сейчас");
        assertThat(CockpitSession.text(
                        CockpitSession.of(port, "kuzbass.coordinator").page("/cases/" + obligation.getId())))
                .contains(NOBODY + ". Преемника назначает руководитель органа.")
                .doesNotContain("processStart=appoint-officials");
    }

    private void officersLeaveOn(String lastDay) {
        for (Official officer : organisation.holdersInBody(EDUCATION, Role.RESPONSIBLE.id())) {
            database.sql("insert into departure (process_instance_id, official_id, departure, body_id, post, last_day)"
                            + " values (?, ?, ?, ?, ?, ?)")
                    .params(
                            "test-" + officer.userId(),
                            officer.userId(),
                            Departure.DISMISSAL.name(),
                            officer.bodyId().orElseThrow(),
                            officer.post(),
                            LocalDate.parse(lastDay))
                    .update();
        }
    }

    private String answering() {
        return overdue.of(Set.of("kuzbass"), ListStatus.OVERDUE, 10).lines().stream()
                .filter(line -> line.bodyId().equals(EDUCATION))
                .findFirst()
                .orElseThrow()
                .responsible()
                .orElse(null);
    }

    private List<String> overdueLetters() {
        return mail.ofReference(obligation.getId()).stream()
                .map(OutboxEntry::letter)
                .filter(letter -> letter.key().contains(":overdue:"))
                .map(letter -> letter.text())
                .toList();
    }

    private ControlCard card() {
        return cards.of(obligation.getId()).get(0);
    }

    private static ZonedDateTime at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(KEMEROVO);
    }
}
