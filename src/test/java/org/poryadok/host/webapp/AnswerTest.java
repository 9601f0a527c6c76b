package org.poryadok.host.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final String TASK = "/engine-rest/task/1/claim";

    @Test
    void twoAtOnceAreAConflictHoweverTheRestApiWrapsIt() {
        RestException wrapped = new RestException(
                Status.INTERNAL_SERVER_ERROR, new OptimisticLockingException("ENGINE-03005"), "Cannot claim");
        Answer answer = Answer.toProgram(wrapped, 500, TASK).orElseThrow();
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.message()).contains("только что изменил другой сотрудник");
    }

    @Test
    void faultOfTheSystemIsLeftInTheEnginesWords() {
        assertThat(Answer.toProgram(new ProcessEngineException("broken"), 500, TASK))
                .isEmpty();
    }

    @Test
    void whatTheEngineSaysOfABadRequestStaysForThoseWhoWritePrograms() {
        Answer answer = Answer.toProgram(new RestException(Status.BAD_REQUEST, "Cannot parse date"), 400, TASK)
                .orElseThrow();
        assertThat(answer.message()).matches("[А-ЯЁ][^A-Za-z]+");
        assertThat(answer.details()).isEqualTo("Cannot parse date");
    }
}
