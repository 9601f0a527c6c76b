package org.poryadok.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.casework.SmallCase;
import org.poryadok.control.CardRecipients;
import org.poryadok.control.ControlCard;
import org.poryadok.control.TestBody;
import org.poryadok.organisation.Official;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is written to about a card: the task is offered to the executors of the body and to the coordinator. */
@RoomTest
class TaskRecipientsTest {

    @Autowired
    private CardRecipients recipients;

    @Autowired
    private SmallCase cases;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    private TestBody body;
    private TestBody other;
    private ControlCard card;

    @BeforeEach
    void noticeOfTheBody() {
        engine.setClock(LocalDateTime.parse("2020-02-20T10:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        body = TestBody.create(database, "kuzbass");
        other = TestBody.create(database, "kuzbass");
        card = cases.underControl(body, "kuzbass", "kuzbass-66-2020", "KUZ-3c", LocalDate.of(2020, 2, 14));
    }

    @Test
    void everybodyOfTheBodyToWhomTheTaskIsOffered() {
        String second = TestBody.official(database, "kuzbass", body.id(), "executor", "e@example.org");
        assertThat(executors()).containsExactlyInAnyOrder(body.executor(), second);
    }

    @Test
    void whoHasTakenTheTaskAlone() {
        tasks.setAssignee(task().getId(), body.responsible());
        assertThat(executors()).containsExactly(body.responsible());
    }

    @Test
    void whoHasTakenTheTaskWhereverHisPostIs() {
        tasks.setAssignee(task().getId(), other.executor());
        assertThat(executors()).containsExactly(other.executor());
    }

    @Test
    void notWhoWorksForAnotherBodyInTheSameProcedureOnWhatIsNotOfTheCard() {
        isNotOfTheCard();
        tasks.setAssignee(task().getId(), other.executor());
        assertThat(executors()).containsExactly(body.executor());
    }

    @Test
    void peopleOfAnotherBodyWhereTheTaskIsOfferedToThemAlone() {
        tasks.deleteCandidateGroup(task().getId(), body.id() + ".executor");
        tasks.deleteCandidateGroup(task().getId(), "kuzbass.coordinator");
        tasks.addCandidateGroup(task().getId(), other.id() + ".executor");
        assertThat(executors()).containsExactly(other.executor());
        assertThat(recipients.openTask(card, other.executor())).contains(task().getId());
        assertThat(recipients.openTask(card, body.executor())).isEmpty();
    }

    @Test
    void holdersOfARoleThatTheActGaveToTheBodyAndOfNoOther() {
        String coordinator = TestBody.official(database, "kuzbass", body.id(), "coordinator", "c@example.org");
        tasks.deleteCandidateGroup(task().getId(), body.id() + ".executor");
        assertThat(executors()).containsExactly(body.responsible());

        database.sql("update body set act_roles = array['coordinator'] where id = ?")
                .param(body.id())
                .update();
        assertThat(executors()).containsExactly(coordinator);
        database.sql("update body set act_roles = '{}' where id = ?")
                .param(body.id())
                .update();
    }

    @Test
    void whoeverIsDesignatedWhereNoTaskIsOpenElseTheResponsibleOfficerElseTheHead() {
        runtime.deleteProcessInstance(card.processInstanceId().orElseThrow(), "конец");
        designate(body.head(), "AUTHORIZED", "2020-01-01");
        designate(body.executor(), "RESPONSIBLE", "2020-02-21");
        assertThat(executors()).containsExactly(body.responsible());

        designate(body.executor(), "RESPONSIBLE", "2020-02-20");
        assertThat(executors()).containsExactly(body.executor());

        database.sql("delete from designation where body_id = ?")
                .param(body.id())
                .update();
        gone(body.responsible());
        assertThat(executors()).containsExactly(body.head());
        gone(body.head());
        assertThat(executors()).isEmpty();
    }

    @Test
    void letterLeadsToTheOpenTaskOnlyWhoeverMayWorkOnIt() {
        assertThat(recipients.openTask(card, body.executor())).contains(task().getId());
        assertThat(recipients.openTask(card, body.head())).isEmpty();
        tasks.setAssignee(task().getId(), other.executor());
        assertThat(recipients.openTask(card, other.executor())).contains(task().getId());
        assertThat(recipients.openTask(card, body.executor())).isEmpty();

        runtime.deleteProcessInstance(card.processInstanceId().orElseThrow(), "конец");
        assertThat(recipients.openTask(card, other.executor())).isEmpty();
    }

    /** Two cards may run in one procedure. */
    private void isNotOfTheCard() {
        runtime.removeVariable(card.processInstanceId().orElseThrow(), "cardId");
    }

    private List<String> executors() {
        return recipients.executors(card).stream().map(Official::userId).toList();
    }

    private Task task() {
        return tasks.createTaskQuery()
                .processInstanceId(card.processInstanceId().orElseThrow())
                .singleResult();
    }

    private void designate(String user, String role, String from) {
        database.sql("""
                        insert into designation (id, jurisdiction, body_id, person_role, official_id, act_id, clause_id,
                            order_number, order_date, valid_from, recorded_at, recorded_by)
                        values (gen_random_uuid(), 'kuzbass', :body, :role, :user, 'kuzbass-66-2020', 'KUZ-3a', '1', :from,
                            :from, now(), 'test')""")
                .param("body", body.id())
                .param("role", role)
                .param("user", user)
                .param("from", LocalDate.parse(from))
                .update();
    }

    private void gone(String user) {
        database.sql("update official set active = false where user_id = ?")
                .param(user)
                .update();
    }
}
