package org.poryadok.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.poryadok.Engine;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.EntryIntoForce;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Requisites;
import org.poryadok.registry.NamedPages;
import org.springframework.boot.test.context.TestComponent;

/** Brings an act into force, through its whole procedure or by its requisites alone. */
@TestComponent
public class EnactedAct {

    private final Acts acts;
    private final ActRegister register;
    private final NamedPages pages;
    private final RuntimeService runtime;
    private final Desk desk;
    private final Engine engine;

    EnactedAct(Acts acts, ActRegister register, NamedPages pages, RuntimeService runtime, Desk desk, Engine engine) {
        this.acts = acts;
        this.register = register;
        this.pages = pages;
        this.runtime = runtime;
        this.desk = desk;
        this.engine = engine;
    }

    public ProcessInstance announce(String actId) {
        LegalAct act = acts.act(actId);
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                "enact-act",
                "test-" + actId,
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
        desk.complete(
                instance, jurisdiction + ".coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        return instance;
    }

    /** The requisites are entered, and what the entry into force unfolds is none of the test's concern. */
    public void inForce(String actId, String number, String signed, String inForceFrom) {
        boolean countsFromPublication = acts.act(actId).entryIntoForce() instanceof EntryIntoForce.DayAfterPublication;
        LocalDate from = LocalDate.parse(inForceFrom);
        register.enter(
                actId,
                new Requisites(
                        number,
                        LocalDate.parse(signed),
                        Optional.of(from.minusDays(1)).filter(day -> countsFromPublication),
                        Optional.of(from),
                        Optional.empty()),
                "test");
    }

    /** The pages that an act in force names come into the registry, as enact-act enters them on its first day. */
    public void namesItsPages(String actId) {
        pages.enter(actId, "test", "test");
    }

    /** One obligation as enact-act hands it over on entry into force. */
    public ProcessInstance obliges(String actId, String clauseId, String bodyId, String procedure, String since) {
        ProcessInstance instance = runtime.startProcessInstanceByKey(
                procedure,
                actId + "|" + clauseId + "|" + bodyId,
                Map.of(
                        "jurisdiction",
                        acts.act(actId).jurisdiction().id(),
                        "actId",
                        actId,
                        "clauseId",
                        clauseId,
                        "bodyId",
                        bodyId,
                        "eventDate",
                        since));
        engine.runDueJobs(instance);
        return instance;
    }
}
