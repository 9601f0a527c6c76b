package org.poryadok.host.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in a form when a person opens it by the REST API under his own log-in, and what he must say himself. */
@PoryadokTest
@EachTestAlone
class FormPresetsTest {

    private static final String INSPECTION = "spb.inspection";
    private static final String HEAD = "spb.inspection.head";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private FormService forms;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Test
    void onlyPersonWhoMayBeChosenAndTodayAreProposedAndKeptByNobody() {
        engine.setClock(ZonedDateTime.parse("2020-07-10T10:00:00+03:00"));
        acts.inForce("spb-draft-2020", "1", "2020-07-01", "2020-07-01");
        ProcessInstance appointment =
                acts.obliges("spb-draft-2020", "SPB-6.2", INSPECTION, "appoint-officials", "2020-07-01");
        database.sql("update official set active = false where body_id = :body and user_id <> :head")
                .param("body", INSPECTION)
                .param("head", HEAD)
                .update();
        assertThat(value(appointment, HEAD, "propose-person", "personId")).isEqualTo(HEAD);

        String hired = TestBody.official(database, "spb", INSPECTION, "head", "hired@example.org");
        assertThat(value(appointment, HEAD, "propose-person", "personId"))
                .as("of two it is his choice")
                .isEmpty();
        desk.complete(appointment, HEAD, "propose-person", Map.of("personId", hired));

        assertThat(value(appointment, HEAD, "sign-order", "orderDate")).isEqualTo("2020-07-10");
        assertThat(value(appointment, HEAD, "sign-order", "validFrom")).isEqualTo("2020-07-10");
        assertThat(runtime.getVariable(appointment.getId(), "orderDate")).isNull();
        engine.setClock(ZonedDateTime.parse("2020-07-13T00:30:00+03:00"));
        assertThat(value(appointment, HEAD, "sign-order", "orderDate"))
                .as("the day of the jurisdiction, not that on which the task arose")
                .isEqualTo("2020-07-13");
        desk.isRefused(
                appointment,
                HEAD,
                "sign-order",
                Map.of("orderNumber", "1", "validFrom", "2020-07-13"),
                "orderDate",
                "Укажите дату приказа.");
    }

    @Test
    void onlyPageOfTheBodyStandsInAStartFormAndOneOfSeveralDoesNot() {
        engine.setClock(ZonedDateTime.parse("2020-02-17T10:00:00+07:00"));
        pages.forgetAllOf("kuzbass");
        assertThat(offered("verify-account"))
                .containsEntry("today", "2020-02-17")
                .doesNotContainKey("address");
        page("minzdrav42");
        assertThat(offered("verify-account")).containsEntry("address", "https://vk.com/minzdrav42");
        page("zdorovie42");
        assertThat(offered("verify-account")).doesNotContainKey("address");
    }

    private Map<String, Object> offered(String procedure) {
        return desk.as(
                "kuzbass.health.responsible",
                () -> forms.getStartFormVariables(engine.definitionId(procedure), null, false));
    }

    private void page(String handle) {
        accounts.activate(new NewAccount(
                "kuzbass",
                "kuzbass.health",
                AccountAddress.parse("vk", "vk.com/" + handle),
                OwnerKind.SECTORAL_BODY,
                LocalDate.of(2020, 2, 14),
                "kuzbass.health.responsible",
                "test"));
    }

    @Test
    void networksAreOfferedAsTheyStandOnTheDayOnWhichTheFormIsOpened() {
        engine.setClock(ZonedDateTime.parse("2020-02-17T10:00:00+07:00"));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance page =
                acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
        String responsible = "kuzbass.health.responsible";
        assertThat(value(page, responsible, "choose-network", "networks"))
                .contains("\"twitter\"")
                .doesNotContain("refusal");
        engine.setClock(ZonedDateTime.parse("2022-03-04T00:30:00+07:00"));
        assertThat(value(page, responsible, "choose-network", "networks"))
                .as("prohibited since midnight of the jurisdiction")
                .contains("refusal", "Twitter");
    }

    @Test
    void exampleIsOfTheNetworkAndARefusedChoiceGoesBackWithRemarks() {
        engine.setClock(ZonedDateTime.parse("2020-02-17T10:00:00+07:00"));
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance page =
                acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
        String responsible = "kuzbass.health.responsible";
        String executor = "kuzbass.health.executor";
        assertThat(value(page, responsible, "choose-network", "network"))
                .as("several networks")
                .isEmpty();
        assertThat(value(page, responsible, "choose-network", "ownerClass")).isEqualTo("SECTORAL_BODY");
        desk.complete(page, responsible, "choose-network", Map.of("network", "twitter", "ownerClass", "SECTORAL_BODY"));

        assertThat(value(page, executor, "create-and-design", "addressExample"))
                .isEqualTo("https://twitter.com/minzdrav42");
        assertThat(value(page, executor, "create-and-design", "createdOn")).isEqualTo("2020-02-17");
        assertThat(value(page, executor, "create-and-design", "networkUnfit"))
                .as("a tick decides, so nobody sets it")
                .isEmpty();
        String typed = "<script>alert(1)</script> ${1+1} {{1+1}}";
        desk.isRefused(
                page,
                executor,
                "create-and-design",
                Map.of("networkUnfit", true),
                "networkRemarks",
                "без замечаний вернуть нельзя");
        desk.complete(page, executor, "create-and-design", Map.of("networkUnfit", true, "networkRemarks", typed));

        assertThat(value(page, responsible, "choose-network", "networkRemarks")).isEqualTo(typed);
        assertThat(value(page, responsible, "choose-network", "network"))
                .as("is chosen anew")
                .isEmpty();
        assertThat(cards.history(cards.of(page.getId()).get(0).id()))
                .filteredOn(event -> event.kind() == CardEventKind.RETURNED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).contains(executor);
                    assertThat(event.note().orElseThrow())
                            .isEqualTo("«Создать и оформить страницу: Twitter»: " + typed);
                });
        desk.complete(page, responsible, "choose-network", Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        assertThat(value(page, executor, "create-and-design", "addressExample")).isEqualTo("https://vk.com/minzdrav42");
        assertThat(value(page, executor, "create-and-design", "networkRemarks")).isEmpty();
        assertThat(LocalDate.parse(value(page, executor, "create-and-design", "today")))
                .isEqualTo(LocalDate.of(2020, 2, 17));
    }

    /** Empty where the form shows nothing. */
    private String value(ProcessInstance procedure, String user, String taskKey, String variable) {
        return http.withBasicAuth(user, user)
                .getForObject(
                        "/engine-rest/task/{id}/form-variables?deserializeValues=false",
                        JsonNode.class,
                        desk.task(procedure, user, taskKey).getId())
                .path(variable)
                .path("value")
                .asText("")
                .replaceFirst("^null$", "");
    }
}
