package org.poryadok.account.createaccount;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.poryadok.registry.CreationObligations;
import org.springframework.stereotype.Component;

/**
 * Asks for pages that are missing again. While others are being created they are asked for beside these: a body is asked for
 * all that is missing at once, the second time as the first.
 */
@Component
public class MissingPages {

    static final String PAGE_SETTLED = "page-settled";

    /** The sub-process that creates one page, in the model. */
    private static final String PAGE = "page";

    private final CreationCases cases;
    private final CreationObligations obligations;
    private final RuntimeService runtime;

    MissingPages(CreationCases cases, CreationObligations obligations, RuntimeService runtime) {
        this.cases = cases;
        this.obligations = obligations;
        this.runtime = runtime;
    }

    /** @param closed what has become of a page, a Russian sentence */
    void askAfterClosing(String actId, String clauseId, String bodyId, String closed) {
        if (!cases.isRunning(actId, clauseId, bodyId)) {
            cases.reviveClosed(actId, clauseId, bodyId, closed);
            return;
        }
        running(actId, clauseId, bodyId).forEach(running -> {
            cases.explain(running, closed);
            askBeside(running);
        });
    }

    /** @param why an exemption holds no more, a Russian sentence */
    public void askAfterExemption(String actId, String clauseId, String bodyId, String why) {
        if (!cases.isRunning(actId, clauseId, bodyId)) {
            cases.reviveLifted(actId, clauseId, bodyId, why);
            return;
        }
        running(actId, clauseId, bodyId).forEach(this::askBeside);
    }

    private Stream<CreationCase> running(String actId, String clauseId, String bodyId) {
        return cases.ofBody(bodyId).stream()
                .filter(running ->
                        running.actId().equals(actId) && running.clauseId().equals(clauseId));
    }

    /** The pages that are being created in a case. */
    Stream<Execution> asked(CreationCase running) {
        return runtime
                .createExecutionQuery()
                .processInstanceId(running.processInstanceId())
                .messageEventSubscriptionName(PAGE_SETTLED)
                .list()
                .stream();
    }

    /** By process instance every page of the cases that is being created or has been, of thousands of cases in one question. */
    Map<String, Set<WantedPage>> everAsked(List<CreationCase> running) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(
                        running.stream().map(CreationCase::processInstanceId).toArray(String[]::new))
                .variableName(Variables.PAGE)
                .list()
                .stream()
                .filter(page -> page.getValue() != null)
                .collect(Collectors.groupingBy(
                        VariableInstance::getProcessInstanceId,
                        Collectors.mapping(
                                page -> WantedPage.parse(page.getValue().toString()), Collectors.toSet())));
    }

    private void askBeside(CreationCase running) {
        Set<String> asked = asked(running)
                .map(page -> runtime.getVariable(page.getId(), Variables.PAGE).toString())
                .collect(Collectors.toSet());
        // A case that has just begun, or has just created its last page, looks itself for what is missing.
        if (asked.isEmpty()) {
            return;
        }
        obligations.of(running.actId(), running.clauseId(), running.bodyId()).missing().stream()
                .map(missing -> WantedPage.of(missing).toString())
                .filter(page -> !asked.contains(page))
                .forEach(page -> runtime.createProcessInstanceModification(running.processInstanceId())
                        .startBeforeActivity(PAGE)
                        .setVariableLocal(Variables.PAGE, page)
                        .execute());
    }
}
