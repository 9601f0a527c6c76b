package org.poryadok.procedure;

import java.util.HashMap;
import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.Engine;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.springframework.boot.test.context.TestComponent;

/** Brings an act into force as its legal officer and its coordinator do. */
@TestComponent
public class EnactedAct {

    private final Acts acts;
    private final RuntimeService runtime;
    private final Desk desk;
    private final Engine engine;

    EnactedAct(Acts acts, RuntimeService runtime, Desk desk, Engine engine) {
        this.acts = acts;
        this.runtime = runtime;
        this.desk = desk;
        this.engine = engine;
    }

    public ProcessInstance announce(String actId) {
        LegalAct act = acts.act(actId);
        ProcessInstance instance = runtime.startProcessInstanceByKey("enact-act", "test-" + actId,
                Map.of("jurisdiction", act.jurisdiction().id(), "actId", actId));
        engine.runDueJobs(instance);
        return instance;
    }

    /** Enters number and day of signing, the publication where the act counts from it, and confirms the obligations. */
    public ProcessInstance enact(String actId, String number, String signed, String published, String inForceFrom) {
        ProcessInstance instance = announce(actId);
        String jurisdiction = acts.act(actId).jurisdiction().id();
        Map<String, Object> requisites = new HashMap<>();
        requisites.put("actNumber", number);
        requisites.put("actDate", signed);
        requisites.put("signatory", "Руководитель");
        if (inForceFrom != null) {
            requisites.put("inForceFrom", inForceFrom);
        }
        desk.complete(instance, jurisdiction + ".legal", "enter-requisites", requisites);
        if (published != null) {
            desk.complete(instance, jurisdiction + ".legal", "enter-publication", Map.of("publishedOn", published));
        }
        desk.complete(instance, jurisdiction + ".coordinator", "confirm-obligations", Map.of());
        return instance;
    }
}
