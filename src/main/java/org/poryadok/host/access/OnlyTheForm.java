package org.poryadok.host.access;

import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.poryadok.casework.Refusal;

/**
 * Whom the forms bind. Whoever submits a form is held to its contract, administrators too; a person has no other way
 * to say something to a procedure. The product's own code is not held to forms.
 */
final class OnlyTheForm {

    private OnlyTheForm() {}

    /** @throws Refusal when a person reaches past the forms */
    static void refuse(Authentication user) {
        if (isPerson(user)) {
            throw new Refusal(null, "Сведения задачи меняются только в её форме.");
        }
    }

    /** @throws Refusal when a person gives a procedure a business key */
    static void refuseKey(Authentication user, String businessKey) {
        if (businessKey != null && isPerson(user)) {
            throw new Refusal(null, "Ключ процедуры назначает система.");
        }
    }

    static boolean isPerson(Authentication user) {
        return submits(user)
                && (user.getGroupIds() == null || !user.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
    }

    /** A person or an administrator. Inside a command it is the product's code that acts, whoever set it in motion. */
    static boolean submits(Authentication user) {
        return user != null && user.getUserId() != null && !isProductAtWork(Context.getCommandContext());
    }

    private static boolean isProductAtWork(CommandContext command) {
        return command != null && (Context.getCoreExecutionContext() != null || !command.isAuthorizationCheckEnabled());
    }
}
