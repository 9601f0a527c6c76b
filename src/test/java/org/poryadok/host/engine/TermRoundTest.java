package org.poryadok.host.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TermControl;
import org.poryadok.control.TestBody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terms that pass at one moment in a round: the same as the engine does with each of them by itself. */
@PoryadokTest
class TermRoundTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
              <process id="term-case" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start" />
                <sequenceFlow id="to-task" sourceRef="start" targetRef="task" />
                <userTask id="task" name="Исполнить" camunda:candidateGroups="${bodyId}.executor">
                  <extensionElements><camunda:properties><camunda:property name="card" value="cardId" />
                  </camunda:properties></extensionElements>
                </userTask>
                <sequenceFlow id="to-end" sourceRef="task" targetRef="end" />
                <endEvent id="end" />
                %s
              </process>
            </definitions>""";
    private static final String HANDLING = """
            <subProcess id="on-%1$s" triggeredByEvent="true">
              <startEvent id="%1$s" isInterrupting="false"><timerEventDefinition>%2$s</timerEventDefinition></startEvent>
              <sequenceFlow id="to-call-%1$s" sourceRef="%1$s" targetRef="call-%1$s" />
              <serviceTask id="call-%1$s" camunda:expression="${cardTimers.%3$s(cardId)}" />
              <sequenceFlow id="to-end-%1$s" sourceRef="call-%1$s" targetRef="end-%1$s" />
              <endEvent id="end-%1$s" />
            </subProcess>""";
    private static final String REMINDER = HANDLING.formatted(
            "near", "<timeDate xsi:type=\"tFormalExpression\">${cardTimers.reminderAt(cardId)}</timeDate>", "remind");
    private static final String ESCALATION = HANDLING.formatted(
            "expired",
            "<timeCycle xsi:type=\"tFormalExpression\">${cardTimers.escalationCycle(cardId)}</timeCycle>",
            "escalate");

    private static final LocalDate SIGNED = LocalDate.of(2020, 2, 14);
    private static final int MANY = TermRound.WORTH_A_ROUND;

    @Autowired
    private TermRound round;

    @Autowired
    private TermTimers timers;

    @Autowired
    private ControlCards cards;

    @Autowired
    private TermControl control;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void theDayOfSigning() {
        at(LocalDateTime.parse("2020-02-14T10:00")
                .atZone(ZoneId.of("Asia/Novokuznetsk"))
                .toInstant());
        repository
                .createDeployment()
                .addString("term-case.bpmn", MODEL.formatted(REMINDER + ESCALATION))
                .deploy();
    }

    /** The timers of one test would be due in the next. */
    @AfterEach
    void noTermIsLeft() {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("term-case")
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "over"));
    }

    @Test
    void tellsThoseWhomTheEngineWouldTellAndWaitsForTheSameMorning() {
        List<ControlCard> many = underControl(MANY);
        ControlCard alone = underControl(1).get(0);
        at(control.escalatesFrom(alone.id()));
        management.executeJob(job(alone, "expired").getId());

        round.run(() -> false);

        assertThat(letters(alone)).hasSize(2);
        assertThat(many).allSatisfy(card -> {
            assertThat(letters(card)).isEqualTo(letters(alone));
            assertThat(job(card, "expired").getDuedate())
                    .isEqualTo(job(alone, "expired").getDuedate());
        });
        assertThat(levels(many)).isEqualTo(levels(List.of(alone)));
    }

    @Test
    void remindsOnceAndTheReminderIsGone() {
        List<ControlCard> many = underControl(MANY);
        at(control.reminderAt(many.get(0).id()).toInstant());

        round.run(() -> false);
        round.run(() -> false);

        assertThat(many).allSatisfy(card -> {
            assertThat(letters(card)).hasSize(1);
            assertThat(jobs(card, "near")).isEmpty();
            assertThat(job(card, "expired").getDuedate()).isEqualTo(Date.from(control.escalatesFrom(card.id())));
        });
    }

    @Test
    void whatAnOutageHasDelayedIsToldOnceByItsLatestLevel() {
        List<ControlCard> many = underControl(MANY / 2);
        ControlCard alone = underControl(1).get(0);
        at(control.escalatesFrom(alone.id()).plus(Duration.ofDays(2)).plusSeconds(600));
        management.executeJob(job(alone, "near").getId());
        management.executeJob(job(alone, "expired").getId());

        round.run(() -> false);

        assertThat(many).allSatisfy(card -> {
            assertThat(letters(card)).isEqualTo(letters(alone));
            assertThat(jobs(card, "near")).isEmpty();
            assertThat(job(card, "expired").getDuedate())
                    .isEqualTo(job(alone, "expired").getDuedate());
        });
    }

    @Test
    void aFewAreLeftToTheEngine() {
        List<ControlCard> few = underControl(MANY - 1);
        at(control.reminderAt(few.get(0).id()).toInstant());

        round.run(() -> false);

        assertThat(few).allSatisfy(card -> {
            assertThat(letters(card)).isEmpty();
            assertThat(due(job(card, "near"))).isTrue();
        });
    }

    @Test
    void whoeverWorksForManyBodiesGetsTwentyAnHour() {
        List<ControlCard> many = underControl(MANY);
        database.sql("update official set email = 'many@example.org' where body_id = any (:bodies)")
                .param("bodies", many.stream().map(ControlCard::bodyId).toArray(String[]::new))
                .update();
        Instant morning = control.reminderAt(many.get(0).id()).toInstant();
        at(morning);

        round.run(() -> false);

        assertThat(database.sql("""
                        select to_char(coalesce(next_attempt_at, created_at) at time zone 'UTC', 'HH24:MI') as hour, count(*) as letters
                        from letter where to_address = 'many@example.org' group by 1 order by 1""")
                        .query((row, number) -> row.getString("hour") + ": " + row.getInt("letters"))
                        .list())
                .containsExactly("02:00: 20", "03:00: 20", "04:00: 10");
    }

    @Test
    void whatFailsIsLeftToTheEngineAloneAndKeepsBackNobody() {
        List<ControlCard> many = underControl(MANY);
        ControlCard unknown = many.get(17);
        // As a hand in the database may: the product lets no case have a card that is not there.
        database.sql("update act_ru_variable set text_ = ? where name_ = 'cardId' and proc_inst_id_ = ?")
                .params(
                        UUID.randomUUID().toString(),
                        unknown.processInstanceId().orElseThrow())
                .update();
        at(control.escalatesFrom(unknown.id()));

        round.run(() -> false);
        round.run(() -> false);

        assertThat(many).filteredOn(card -> letters(card).isEmpty()).containsExactly(unknown);
        Job left = job(unknown, "expired");
        assertThat(due(left)).isTrue();
        assertThat(left.getRetries()).isPositive();
        assertThat(lockOwner(left)).isEmpty();
    }

    @Test
    void whatAnotherNodeHasTakenIsLeftToIt() {
        List<ControlCard> many = underControl(MANY + 1);
        ControlCard taken = many.get(3);
        at(control.escalatesFrom(taken.id()));
        database.sql(
                        "update act_ru_job set lock_owner_ = 'other', lock_exp_time_ = duedate_ + interval '5 min' where id_ = ?")
                .param(job(taken, "expired").getId())
                .update();

        round.run(() -> false);

        assertThat(many).filteredOn(card -> letters(card).isEmpty()).containsExactly(taken);
    }

    @Test
    void stoppedBetweenBatchesItGivesBackTheRest() {
        List<ControlCard> many = underControl(MANY + 2);
        at(control.reminderAt(many.get(0).id()).toInstant());
        // Asked before each batch.
        AtomicInteger asked = new AtomicInteger();

        round.run(() -> asked.incrementAndGet() > 1);

        List<ControlCard> rest =
                many.stream().filter(card -> letters(card).isEmpty()).toList();
        assertThat(rest).hasSize(2).allSatisfy(card -> {
            assertThat(due(job(card, "near"))).isTrue();
            assertThat(lockOwner(job(card, "near"))).isEmpty();
        });
    }

    @Test
    void takesAllThatAreDueLestTheEngineFiresTheOthersBeside() {
        List<ControlCard> many = underControl(MANY + 1);
        at(control.reminderAt(many.get(0).id()).toInstant());
        List<Long> held = new ArrayList<>();

        round.run(() -> {
            held.add(database.sql("select count(*) from act_ru_job where lock_owner_ like 'term-round-%'")
                    .query(Long.class)
                    .single());
            return false;
        });

        assertThat(held).as("before each of two batches").containsExactly(MANY + 1L, 1L);
    }

    @Test
    void whatItHasTakenItHoldsHoweverLongTheStormLasts() {
        List<ControlCard> many = underControl(MANY + 1);
        Instant due = control.reminderAt(many.get(0).id()).toInstant();
        at(due);
        List<LocalDateTime> heldUntil = new ArrayList<>();

        round.run(() -> {
            at(engine.now().plusSeconds(20));
            heldUntil.addAll(
                    database.sql("select distinct lock_exp_time_ from act_ru_job where lock_owner_ like 'term-round-%'")
                            .query(LocalDateTime.class)
                            .list());
            return false;
        });

        // Asked before each of two batches: when taken, and when it has been renewed once. The clock runs on.
        assertThat(heldUntil).hasSize(2);
        Instant taken = due.plus(TermRound.LEASE);
        assertThat(heldUntil.get(0).toInstant(ZoneOffset.UTC)).isBetween(taken, taken.plusSeconds(19));
        assertThat(heldUntil.get(1).toInstant(ZoneOffset.UTC)).isBetween(taken.plusSeconds(20), taken.plusSeconds(39));
        assertThat(many).allSatisfy(card -> assertThat(letters(card)).hasSize(1));
    }

    @Test
    void whatAModelDoesBesidesIsTheEnginesAlone() {
        repository
                .createDeployment()
                .addString(
                        "term-case.bpmn",
                        MODEL.formatted(ESCALATION.replace("cardTimers.escalate(cardId)", "true ? null : cardId")))
                .deploy();
        List<ControlCard> many = underControl(MANY);
        at(control.escalatesFrom(many.get(0).id()));

        round.run(() -> false);

        assertThat(many)
                .allSatisfy(card -> assertThat(due(job(card, "expired"))).isTrue());
    }

    @Test
    void caseThatHasEndedSinceItWasTakenIsOver() {
        List<ControlCard> many = underControl(2);
        at(control.reminderAt(many.get(0).id()).toInstant());
        timers.due(List.of());
        List<TermTimers.Timer> taken = timers.take("node", Duration.ofMinutes(5), MANY, List.of());
        runtime.deleteProcessInstance(many.get(0).processInstanceId().orElseThrow(), "over");

        assertThat(timers.stillTaken("node", taken))
                .extracting(TermTimers.Timer::job)
                .containsExactly(job(many.get(1), "near").getId());
    }

    @Test
    void whatADeadNodeHadTakenIsTakenAMinuteLater() {
        List<ControlCard> many = underControl(MANY);
        at(control.reminderAt(many.get(0).id()).toInstant());
        timers.due(List.of());
        assertThat(timers.take("dead", Duration.ofMinutes(1), MANY, List.of())).hasSize(MANY);

        round.run(() -> false);
        assertThat(many).allSatisfy(card -> assertThat(letters(card)).isEmpty());
        at(engine.now().plusSeconds(61));
        round.run(() -> false);

        assertThat(many).allSatisfy(card -> assertThat(letters(card)).hasSize(1));
    }

    private void at(Instant moment) {
        engine.setClock(moment.atZone(ZoneId.of("UTC")));
    }

    private List<ControlCard> underControl(int number) {
        List<ControlCard> opened = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            TestBody body = TestBody.create(database, "kuzbass");
            ControlCard card = cards.open(new NewCard(
                    "kuzbass-66-2020",
                    "KUZ-3c",
                    body.id(),
                    "term-case",
                    Optional.empty(),
                    "Исполнить обязанность",
                    SIGNED,
                    Optional.empty()));
            ProcessInstance instance = runtime.startProcessInstanceByKey(
                    "term-case",
                    Map.of(
                            "jurisdiction", "kuzbass",
                            "actId", "kuzbass-66-2020",
                            "clauseId", "KUZ-3c",
                            "bodyId", body.id(),
                            "cardId", card.id().toString()));
            database.sql("update control_card set process_instance_id = ? where id = ?")
                    .params(instance.getId(), card.id())
                    .update();
            opened.add(cards.card(card.id()));
        }
        return opened;
    }

    private List<Job> jobs(ControlCard card, String event) {
        return management
                .createJobQuery()
                .processInstanceId(card.processInstanceId().orElseThrow())
                .activityId(event)
                .list();
    }

    private Job job(ControlCard card, String event) {
        return jobs(card, event).get(0);
    }

    private Optional<String> lockOwner(Job job) {
        return database.sql("select lock_owner_ from act_ru_job where id_ = ?")
                .param(job.getId())
                .query(String.class)
                .optional();
    }

    private boolean due(Job job) {
        return !job.getDuedate().toInstant().isAfter(engine.now());
    }

    /** What is told to whom: the subject without what is the body's own, and the role that has the address. */
    private List<String> letters(ControlCard card) {
        return database.sql("""
                        select l.subject || ' – ' || o.roles[1] as told from letter l
                        join official o on o.full_name = l.to_name
                        where l.reference = ? order by l.id""")
                .param(card.processInstanceId().orElseThrow())
                .query(String.class)
                .list();
    }

    private List<String> levels(List<ControlCard> of) {
        return database.sql("select distinct escalation_level from control_card where id = any (:cards)")
                .param("cards", of.stream().map(ControlCard::id).toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
