package org.poryadok.host.access;

import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cmd.AbstractCorrelateMessageCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractModificationCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRestartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.EvaluateStartConditionCmd;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceAsyncCmd;
import org.camunda.bpm.engine.impl.cmd.ModifyProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SignalCmd;
import org.camunda.bpm.engine.impl.cmd.SignalEventReceivedCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.poryadok.casework.Refusal;

/**
 * A person moves a procedure with its forms alone. The engine has other commands for it, each of which takes variables
 * or a place in the model: instructions at the start, modifications, messages, signals. They are the product's.
 */
class PastTheModel extends CommandInterceptor {

    private static final Set<Class<?>> COMMANDS = Set.of(
            StartProcessInstanceAtActivitiesCmd.class,
            ModifyProcessInstanceCmd.class,
            ModifyProcessInstanceAsyncCmd.class,
            AbstractModificationCmd.class,
            AbstractRestartProcessInstanceCmd.class,
            AbstractCorrelateMessageCmd.class,
            MessageEventReceivedCmd.class,
            SignalEventReceivedCmd.class,
            SignalCmd.class,
            EvaluateStartConditionCmd.class);

    private final Supplier<Authentication> user;

    PastTheModel(Supplier<Authentication> user) {
        this.user = user;
    }

    /** @throws Refusal when it is a person who gives one of these commands */
    @Override
    public <T> T execute(Command<T> command) {
        if (COMMANDS.stream().anyMatch(kind -> kind.isInstance(command)) && OnlyTheForm.isPerson(user.get())) {
            throw new Refusal(null, "Процедура начинается и ведётся только её формами.");
        }
        return next.execute(command);
    }
}
