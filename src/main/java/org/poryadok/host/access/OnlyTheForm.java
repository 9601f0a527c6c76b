package org.poryadok.host.access;

import java.io.InputStream;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.poryadok.procedure.Refusal;

/**
 * A person fills in what the form asks and nothing else. The engine would take any variable with a task, and with it
 * another body, another act, another card: whoever may complete one task could work in the name of everybody.
 * The product's own code and administrators are not held to it.
 */
final class OnlyTheForm {

    private OnlyTheForm() {
    }

    /** @throws Refusal when a person sends anything beyond the form */
    static void check(Authentication user, Collection<String> submitted, Supplier<InputStream> form) {
        if (submitted == null || submitted.isEmpty() || !isPerson(user)) {
            return;
        }
        Set<String> beyond = new TreeSet<>(submitted);
        beyond.removeAll(asked(form));
        if (!beyond.isEmpty()) {
            throw new Refusal(null, "Форма этих сведений не спрашивает: " + String.join(", ", beyond)
                    + ". Заполните задачу в её форме.");
        }
    }

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

    /** Inside a command it is the product's code that acts, whoever set it in motion. */
    static boolean isPerson(Authentication user) {
        return user != null && user.getUserId() != null
                && (user.getGroupIds() == null || !user.getGroupIds().contains(Groups.CAMUNDA_ADMIN))
                && !isProductAtWork(Context.getCommandContext());
    }

    /** Whether it is a user who acts, an administrator too, and not the product's code. */
    static boolean acts(Authentication user) {
        return user != null && user.getUserId() != null && !isProductAtWork(Context.getCommandContext());
    }

    private static boolean isProductAtWork(CommandContext command) {
        return command != null
                && (Context.getCoreExecutionContext() != null || !command.isAuthorizationCheckEnabled());
    }

    private static Set<String> asked(Supplier<InputStream> form) {
        try {
            return FormKeys.of(form.get());
        } catch (BadUserRequestException noForm) {
            return Set.of();
        }
    }
}
