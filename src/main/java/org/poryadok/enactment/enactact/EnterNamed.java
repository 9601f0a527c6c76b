package org.poryadok.enactment.enactact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Procedure;
import org.poryadok.casework.ActingUser;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.OneAtATime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * «Внести страницы и лиц, названных актом», on the act's first day and on that of each amendment. At the start of the host the
 * same is done for acts that came into force before the product did it, and what a repealed act has named ends.
 */
@Component
class EnterNamed implements JavaDelegate {

    private static final Logger LOG = LoggerFactory.getLogger(EnterNamed.class);
    private final NamedByAct named;
    private final DroppedPages dropped;
    private final Acts acts;
    private final ActRegister register;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transaction;

    EnterNamed(
            NamedByAct named,
            DroppedPages dropped,
            Acts acts,
            ActRegister register,
            OneAtATime oneAtATime,
            TransactionTemplate transaction) {
        this.named = named;
        this.dropped = dropped;
        this.acts = acts;
        this.register = register;
        this.oneAtATime = oneAtATime;
        this.transaction = transaction;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        file.set(
                Variables.NAMED_CLAUSES,
                named.enter(
                        file.actId(),
                        file.text(Variables.REQUISITES_BY).orElse(ActingUser.SYSTEM),
                        file.processInstanceId()));
        dropped.askToClose(file);
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        acts.all().stream()
                .filter(act -> register.requisites(act.id()).isPresent())
                .forEach(act -> transaction.executeWithoutResult(status -> {
                    // Two nodes that start at once must not enter a page twice.
                    oneAtATime.untilTheTransactionEnds(Procedure.ENACT_ACT.key(), act.id());
                    named.enter(act.id(), ActingUser.SYSTEM, Procedure.ENACT_ACT.key())
                            .forEach(clause ->
                                    LOG.warn("Act {}, clause {}: nobody is known by that name", act.id(), clause));
                }));
    }
}
