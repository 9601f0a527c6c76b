package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Answers.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.junit.jupiter.api.Test;

/** What is told as «somebody was quicker», and what is a fault that nobody should take for it. */
class CaseEndingTest {

    private static final String CASE = "case";
    private static final String WHY = "Начато по ошибке";

    private final RuntimeService runtime = mock(RuntimeService.class);
    private final CaseEnding ending = new CaseEnding(runtime);

    @Test
    void caseIsEnded() {
        assertThat(ending.end(CASE, WHY)).isTrue();
    }

    @Test
    void whoeverComesSecondIsToldSo() {
        hinders(new OptimisticLockingException("updated by another transaction concurrently"));
        assertThat(ending.end(CASE, WHY)).isFalse();
        hinders(new BadUserRequestException("No process instance found for id"));
        isRunning(false);
        assertThat(ending.end(CASE, WHY)).isFalse();
    }

    @Test
    void faultOfAnotherKindIsNotTakenForIt() {
        ProcessEngineException fault = new ProcessEngineException("no connection to the database");
        hinders(fault);
        assertThatThrownBy(() -> ending.end(CASE, WHY)).isSameAs(fault);
        Refusal refusal = new Refusal(null, "Карточка не на контроле.");
        hinders(refusal);
        isRunning(true);
        assertThatThrownBy(() -> ending.end(CASE, WHY)).isSameAs(refusal);
    }

    private void hinders(RuntimeException fault) {
        doThrow(fault).when(runtime).deleteProcessInstance(CASE, WHY);
    }

    private void isRunning(boolean running) {
        ProcessInstanceQuery query = mock(ProcessInstanceQuery.class, RETURNS_SELF);
        doReturn(running ? 1L : 0L).when(query).count();
        when(runtime.createProcessInstanceQuery()).thenReturn(query);
    }
}
