package org.poryadok.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final String TASK = "/engine-rest/task/1/claim";
    private static final String USER = "/engine-rest/user/create";

    @Test
    void twoAtOnceAreAConflictHoweverTheRestApiWrapsIt() {
        RestException wrapped = new RestException(
                Status.INTERNAL_SERVER_ERROR, new OptimisticLockingException("ENGINE-03005"), "Cannot claim");
        Answer answer = Answer.to(wrapped, 500, TASK).orElseThrow();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("только что изменились: в другом окне или у другого сотрудника");
    }

    @Test
    void faultOfTheSystemIsNoAnswer() {
        assertThat(Answer.to(new ProcessEngineException("broken"), 500, TASK)).isEmpty();
        assertThat(Answer.to(
                        new ProcessEngineException("step", new IllegalStateException(new NullValueException("id"))),
                        500,
                        "/engine-rest/process-definition/key/a/submit-form"))
                .isEmpty();
    }

    @Test
    void queryThatAStepOfTheProductAsksWronglyIsAFaultOfTheSystem() {
        Throwable wrong = catchThrowable(() -> new TaskQueryImpl().taskCandidateGroupIn(List.of()));
        assertThat(wrong).isInstanceOf(ProcessEngineException.class);
        assertThat(Answer.to(wrong, 500, TASK)).isEmpty();
    }

    @Test
    void databaseThatIsAwayIsNoFaultOfTheRequest() {
        Answer answer = Answer.to(
                        new ProcessEngineException("step", new SQLTransientConnectionException("timed out")), 500, TASK)
                .orElseThrow();
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.message()).contains("Повторите через несколько минут");
    }

    @Test
    void whatTheTablesDoNotTakeIsTheCallersMistake() {
        assertThat(Answer.to(new ProcessEngineException("insert", new SQLException("too long", "22001")), 500, USER))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(400));
        assertThat(Answer.to(new ProcessEngineException("insert", new SQLException("twice", "23505")), 500, USER))
                .hasValueSatisfying(answer -> assertThat(answer.status()).isEqualTo(409));
    }

    @Test
    void taskThatIsCompletedTwiceAtOnceIsSaidToBeDone() {
        assertThat(Answer.to(
                                new ProcessEngineException("insert", new SQLException("twice", "23505")),
                                500,
                                "/engine-rest/task/1/submit-form")
                        .orElseThrow()
                        .message())
                .startsWith("Это действие только что выполнено");
    }

    @Test
    void whatTheEngineSaysOfABadRequestStaysForThoseWhoWritePrograms() {
        Answer answer = Answer.to(
                        new RestException(Status.BAD_REQUEST, "Cannot parse date of java.util.Date"), 400, TASK)
                .orElseThrow();
        assertThat(answer.message()).matches("[А-ЯЁ][^A-Za-z]+");
        assertThat(answer.details()).isEqualTo("Cannot parse date of …");
    }
}
