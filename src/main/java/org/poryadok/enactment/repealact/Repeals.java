package org.poryadok.enactment.repealact;

import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Repeal;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.OneAtATime;
import org.poryadok.enactment.enactact.ActEntered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Starts «repeal-act» once for every repeal that the file of an entered act tells of, be its day to come: when the host has
 * read the files, and when an act is entered. Where the file says another day later, or none, what waits for the earlier one
 * is ended.
 */
@Component
class Repeals {

    private static final String PROCESS = "repeal-act";
    private static final Logger LOG = LoggerFactory.getLogger(Repeals.class);

    private final Acts acts;
    private final ActRegister register;
    private final JurisdictionDays days;
    private final RuntimeService runtime;
    private final OneAtATime oneAtATime;
    private final TransactionTemplate transaction;

    Repeals(
            Acts acts,
            ActRegister register,
            JurisdictionDays days,
            RuntimeService runtime,
            OneAtATime oneAtATime,
            TransactionTemplate transaction) {
        this.acts = acts;
        this.register = register;
        this.days = days;
        this.runtime = runtime;
        this.oneAtATime = oneAtATime;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        transaction.executeWithoutResult(status -> {
            // Two nodes that start at once must not announce a repeal twice.
            oneAtATime.untilTheTransactionEnds(PROCESS, "announcement");
            acts.all().forEach(act -> {
                endOutdated(act);
                if (register.requisites(act.id()).isPresent()) {
                    announce(act);
                }
            });
        });
    }

    /** The file may have told of the repeal before anybody had entered the act. */
    @EventListener
    void announce(ActEntered entered) {
        announce(acts.act(entered.actId()));
    }

    private void announce(LegalAct act) {
        act.repeal().filter(repeal -> register.announce(act.id(), repeal)).ifPresent(repeal -> start(act, repeal));
    }

    private void endOutdated(LegalAct act) {
        runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(PROCESS)
                .variableValueEquals(CaseVariables.ACT_ID, act.id())
                .activityIdIn("repeal-day")
                .list()
                .stream()
                .filter(waiting -> act.repeal()
                        .map(repeal -> key(act, repeal))
                        .filter(waiting.getBusinessKey()::equals)
                        .isEmpty())
                .map(ProcessInstance::getId)
                .forEach(waiting -> runtime.deleteProcessInstance(waiting, "День утраты силы в файле акта изменён"));
    }

    private void start(LegalAct act, Repeal repeal) {
        String jurisdiction = act.jurisdiction().id();
        Map<String, Object> variables = new HashMap<>();
        variables.put(CaseVariables.JURISDICTION, jurisdiction);
        variables.put(CaseVariables.ACT_ID, act.id());
        variables.put(CaseVariables.ACT_NAME, register.referenceOf(act.id()));
        variables.put(Variables.ACT_TITLE, act.title());
        variables.put(Variables.REPEALED_FROM, repeal.from().toString());
        variables.put(Variables.REPEAL_MOMENT, Date.from(days.beginning(repeal.from(), jurisdiction)));
        runtime.startProcessInstanceByKey(PROCESS, key(act, repeal), variables);
        LOG.info("Act {} is repealed from {}", act.id(), repeal.from());
    }

    private static String key(LegalAct act, Repeal repeal) {
        return act.id() + "|repealed|" + repeal.from();
    }
}
