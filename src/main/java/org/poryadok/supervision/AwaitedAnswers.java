package org.poryadok.supervision;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.poryadok.act.Procedure;
import org.poryadok.casework.EndingGuard;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody has handed in without a card of its own, and waits to hear of, is not deleted under his hands. */
@Component
class AwaitedAnswers implements EndingGuard {

    private static final Set<String> AWAITED = Set.of(
            Procedure.ASK_ABOUT_CARD,
            Procedure.ENTER_ACCOUNTS.key(),
            Procedure.REPORT_ABSENCE,
            Procedure.REQUEST_REPORTS);

    /** Found late: the guards are asked by the engine itself. */
    private final ObjectProvider<HistoryService> history;

    AwaitedAnswers(ObjectProvider<HistoryService> history) {
        this.history = history;
    }

    @Override
    public Optional<String> whyNot(String processInstanceId) {
        boolean isAwaited = history
                .getObject()
                .createHistoricTaskInstanceQuery()
                .processInstanceId(processInstanceId)
                .taskDeleteReason("completed")
                .listPage(0, 1)
                .stream()
                .anyMatch(done -> AWAITED.contains(done.getProcessDefinitionKey()));
        return isAwaited
                ? Optional.of(
                        "По этой процедуре ждут ответа: сведения в неё уже внесены. Она завершается её задачами, а"
                                + " не удалением.")
                : Optional.empty();
    }
}
