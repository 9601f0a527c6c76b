package org.poryadok.publication.publishregistry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.registry.RegistryReceipts;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** An act that counts the term of the registry from the receipt of an application: the term is the act's own. */
@PoryadokTest
@EachTestAlone
class TermsOfTheRegistryTest {

    private static final ZoneId OZERNY = ZoneId.of("Asia/Yekaterinburg");

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private PageNotices notices;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RegistryReceipts receipts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private RuntimeService runtime;

    @Test
    void versionBeginsWhenTheApplicationComesAndItsTermCountsFromThatDay() {
        at("2025-03-03T10:00");
        acts.inForce("ozerny-11-2025", "11", "2025-02-03", "2025-02-04");
        ProcessInstance creation =
                acts.obliges("ozerny-5-2024", "OZE-3", "ozerny.school", "create-account", "2025-03-03");
        desk.complete(
                creation,
                "ozerny.school.executor",
                "create-and-design",
                Map.of("address", "vk.com/pt_terms_school", "createdOn", "2025-03-03"));
        desk.complete(creation, "ozerny.school.responsible", "accept-account", Map.of("decision", "accept"));
        assertThat(versions()).as("nothing has been applied for").isEmpty();

        at("2025-03-05T10:00");
        desk.complete(
                notices.of("vk.com/pt_terms_school"),
                "ozerny.school.responsible",
                "send-notice",
                Map.of("outgoingNumber", "1", "sentOn", "2025-03-04"));
        assertThat(versions()).hasSize(1);
        ProcessInstance version = versions().get(0);
        engine.runDueJobs(version);
        assertThat(version).isWaitingAt("approve-version");
        ControlCard card = cards.of(version.getId()).get(0);
        assertThat(card.clauseId()).isEqualTo("OZR-2");
        assertThat(card.internalTerm()).isFalse();
        assertThat(card.lastDay()).as("three working days from the receipt").contains(LocalDate.of(2025, 3, 7));
    }

    @Test
    void whatCameBeforeTheActOrOfAPageOfWhichTheClauseDoesNotSpeakHasNotComeUnderIt() {
        at("2025-03-03T10:00");
        acts.inForce("ozerny-11-2025", "11", "2025-02-03", "2025-02-04");
        Account school = open("ozerny.school", OwnerKind.SUBORDINATE_ORGANIZATION, "vk.com/pt_receipt_school");
        Account administration = open("ozerny.administration", OwnerKind.ADMINISTRATION, "vk.com/pt_receipt_office");
        Account head = open("ozerny.school", OwnerKind.HEAD, "vk.com/pt_receipt_head");

        receipts.received("ozerny", school.id(), LocalDate.of(2025, 2, 3));
        receipts.received("ozerny", administration.id(), LocalDate.of(2025, 3, 3));
        receipts.received("ozerny", head.id(), LocalDate.of(2025, 3, 3));
        assertThat(versions()).isEmpty();

        receipts.received("ozerny", school.id(), LocalDate.of(2025, 3, 3));
        assertThat(versions()).hasSize(1);
        assertThat(cards.of(versions().get(0).getId()).get(0).eventDate())
                .as("not the earlier days of what has not come under it")
                .isEqualTo("2025-03-03");
    }

    private Account open(String body, OwnerKind owner, String address) {
        return pages.open(body, owner, "vk", address, LocalDate.of(2025, 1, 20));
    }

    private List<ProcessInstance> versions() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("publish-registry")
                .tenantIdIn("ozerny")
                .list();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(OZERNY));
    }
}
