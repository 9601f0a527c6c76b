package org.poryadok.enactment.enactact;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.OneAtATime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts «enact-act» once for every act that has a file, so that the task simply lies before the legal officer, and once
 * for every amendment of an act in force.
 */
@Component
class ActAnnouncements {

    private static final Logger LOG = LoggerFactory.getLogger(ActAnnouncements.class);

    private final Acts acts;
    private final RuntimeService runtime;
    private final ActRegister register;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transaction;

    ActAnnouncements(
            Acts acts,
            RuntimeService runtime,
            ActRegister register,
            OneAtATime oneAtATime,
            TransactionTemplate transaction) {
        this.acts = acts;
        this.runtime = runtime;
        this.register = register;
        this.oneAtATime = oneAtATime;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announceNewActs() {
        transaction.executeWithoutResult(status -> {
            // Two nodes that start at once must not announce an act twice.
            oneAtATime.untilTheTransactionEnds(Procedure.ENACT_ACT.key(), "announcement");
            acts.all().stream()
                    .filter(act -> register.repealed(act.id()).isEmpty())
                    .forEach(act -> {
                        if (!wasAnnounced(act)) {
                            announce(act);
                        }
                        announceAmendments(act);
                    });
        });
    }

    /** Each version after the one that is in force already: its own procedure, which leaves what runs on as it is. */
    void announceAmendments(LegalAct act) {
        register.amendments(act.id()).stream()
                .filter(version -> register.announce(act.id(), version))
                .forEach(version -> {
                    runtime.startProcessInstanceByKey(
                            Procedure.ENACT_ACT.key(),
                            act.id() + "|" + version.id(),
                            Map.of(
                                    CaseVariables.JURISDICTION,
                                    act.jurisdiction().id(),
                                    CaseVariables.ACT_ID,
                                    act.id(),
                                    Variables.ACT_VERSION,
                                    version.id()));
                    LOG.info("Version {} of act {} is announced", version.id(), act.id());
                });
    }

    private boolean wasAnnounced(LegalAct act) {
        return runtime.createProcessInstanceQuery()
                                .processDefinitionKey(Procedure.ENACT_ACT.key())
                                .processInstanceBusinessKey(act.id())
                                .count()
                        > 0
                || register.requisites(act.id()).isPresent();
    }

    private void announce(LegalAct act) {
        runtime.startProcessInstanceByKey(
                Procedure.ENACT_ACT.key(),
                act.id(),
                Map.of(CaseVariables.JURISDICTION, act.jurisdiction().id(), CaseVariables.ACT_ID, act.id()));
        LOG.info("Act {} awaits its requisites", act.id());
    }
}
