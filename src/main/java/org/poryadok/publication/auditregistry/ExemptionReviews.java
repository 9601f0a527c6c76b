package org.poryadok.publication.auditregistry;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.Procedure;
import org.springframework.stereotype.Component;

/** Asks the procedure that guards an exemption to look at it before its day. */
@Component
class ExemptionReviews {

    private static final String MESSAGE = "review-exemption";

    private final RuntimeService runtime;

    ExemptionReviews(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Empty when it is being reviewed already or has ended. */
    Optional<Procedure> ask(UUID exemptionId) {
        return runtime
                .createExecutionQuery()
                .processDefinitionKey(Procedure.EXEMPT_FROM_ACCOUNT.key())
                .processVariableValueEquals(Variables.EXEMPTION_ID, exemptionId.toString())
                .messageEventSubscriptionName(MESSAGE)
                .list()
                .stream()
                .findFirst()
                .map(waiting -> {
                    runtime.messageEventReceived(MESSAGE, waiting.getId());
                    return Procedure.EXEMPT_FROM_ACCOUNT;
                });
    }
}
