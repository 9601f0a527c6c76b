package org.poryadok.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.protection.CompromiseSign;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.NewIncident;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One page from the obligation to create it until it is closed, as citizens see it meanwhile. */
@PoryadokTest
class AccountFollowedTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kuzbass-66-2020";
    private static final String BODY = "kuzbass.education";
    private static final String ADDRESS = "vk.com/minobr_followed";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Incidents incidents;

    @LocalServerPort
    private int port;

    @Test
    @ForRuleOf("KUZ-A1.3")
    void pageIsPublicFromItsAcceptanceOnAndStaysAsClosed() throws Exception {
        at("2020-02-14T10:00");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        ProcessInstance creation = acts.obliges(ACT, "KUZ-3a", BODY, "create-account", "2020-02-14");
        desk.complete(
                creation,
                BODY + ".responsible",
                "choose-network",
                Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        at("2020-02-25T11:00");
        desk.complete(
                creation,
                BODY + ".executor",
                "create-and-design",
                Map.of(
                        "address",
                        ADDRESS,
                        "createdOn",
                        "2020-02-25",
                        "requirementsDone",
                        SpinValues.jsonValue("[\"description\",\"design\"]").create()));

        assertThat(check()).contains("В реестре нет");
        assertThat(get("/registry", "q", "minobr_followed")).contains("Ничего не найдено");

        desk.complete(creation, BODY + ".responsible", "accept-account", Map.of("decision", "accept"));
        Account account =
                accounts.findByAddress(AccountAddress.parse("vk", ADDRESS)).orElseThrow();
        String card = "/registry/accounts/" + account.id();
        assertThat(check()).contains("Официальная страница", card);
        assertThat(get("/registry", "q", "minobr_followed")).contains(ADDRESS, "действующая", card);
        assertThat(get(card, "", ""))
                .contains(
                        "25.02.2020 — создана; внесена в реестр 25.02.2020",
                        "от 14.02.2020 № 66",
                        "Эти сведения ещё не вошли в утверждённую версию")
                .doesNotContain(BODY + ".");

        assertThat(get("/registry.json", "q", "minobr_followed"))
                .contains(account.id().toString(), "\"active\"");
        assertThat(get("/registry.csv", "q", "minobr_followed")).contains(ADDRESS);
        assertThat(get("/registry.atom", "q", "minobr_followed"))
                .contains("внесена в реестр")
                .doesNotContain("закрыта");
        pageInForeignHandsIsNotToBeTrusted(account, card);

        ProcessInstance closing = desk.start(BODY + ".head", "close-account", Map.of());
        desk.complete(
                closing,
                BODY + ".head",
                "decide-closing",
                Map.of(
                        "closingDecision",
                        "close",
                        "accountId",
                        account.id().toString(),
                        "closingGround",
                        "REORGANISATION",
                        "orderNumber",
                        "12-п",
                        "orderDate",
                        "2020-02-25"));
        assertThat(check()).contains("Официальная страница");
        desk.complete(
                closing,
                BODY + ".executor",
                "prepare-page",
                Map.of("archivePlace", "Архив министерства", "subscribersTold", "told", "toldOn", "2020-02-25"));
        at("2020-03-10T10:00");
        desk.complete(closing, BODY + ".executor", "delete-page", Map.of("closedOn", "2020-03-10"));

        assertThat(check()).contains("Закрыта 10.03.2020");
        assertThat(get("/registry", "q", "minobr_followed"))
                .contains("закрыта 10.03.2020")
                .doesNotContain("href=\"https://" + ADDRESS);
        assertThat(get(card, "", ""))
                .contains(
                        "Страница закрыта 10.03.2020",
                        "реорганизация или упразднение органа; приказ от 25.02.2020 № 12-п",
                        "10.03.2020 — закрыта")
                .doesNotContain("Архив министерства");
        assertThat(get("/registry.json", "q", "minobr_followed")).contains("\"closed\"", "2020-03-10");
        assertThat(get("/registry.csv", "q", "minobr_followed")).contains("2020-03-10");
        assertThat(get("/registry.atom", "q", "minobr_followed")).contains("закрыта");
    }

    private void pageInForeignHandsIsNotToBeTrusted(Account account, String card) throws Exception {
        at("2020-02-26T11:05");
        UUID incident = incidents
                .open(new NewIncident(
                        account.id(),
                        CompromiseSign.NO_ACCESS,
                        Optional.empty(),
                        engine.now(),
                        BODY + ".executor",
                        engine.now(),
                        engine.now(),
                        engine.now(),
                        "test-" + account.id()))
                .id();
        String warning = "с 26.02.2020 11:05 орган ею не управляет";
        assertThat(check())
                .contains("Не верьте этой странице: орган ею не управляет</h2>", warning)
                .doesNotContain("Официальная страница", "href=\"https://" + ADDRESS);
        assertThat(get(card, "", "")).contains(warning);
        assertThat(get("/registry", "q", "minobr_followed")).contains("не под контролем органа");
        assertThat(new PublicPages(port)
                        .json("/registry/check", Map.of("url", ADDRESS))
                        .body())
                .contains("\"verdict\":\"compromised\"", "\"compromisedSince\":\"2020-02-26T04:05");
        assertThat(get("/registry.json", "q", "minobr_followed")).contains("\"compromisedSince\":\"2020-02-26T04:05");
        assertThat(get("/registry.csv", "q", "minobr_followed")).contains(",2020-02-26T04:05");
        assertThat(get("/registry/embed", "q", "minobr_followed")).doesNotContain("href=\"https://" + ADDRESS);

        assertThat(onDay("2020-02-25")).contains("minobr_followed").doesNotContain("compromisedSince");
        assertThat(onDay("2020-02-26")).contains("\"compromisedSince\":\"2020-02-26T04:05");

        incidents.calledOff(incident, "Сбой площадки", BODY + ".executor");
        assertThat(check()).contains("Официальная страница").doesNotContain("не управляет");
        assertThat(new PublicPages(port)
                        .json("/registry/check", Map.of("url", ADDRESS))
                        .body())
                .contains("\"verdict\":\"official\"")
                .doesNotContain("compromised");
        assertThat(get("/registry.json", "q", "minobr_followed")).doesNotContain("compromisedSince");
        assertThat(onDay("2020-02-26")).contains("minobr_followed").doesNotContain("compromisedSince");
    }

    private String onDay(String day) throws Exception {
        return new PublicPages(port)
                .get("/registry.json", Map.of("q", "minobr_followed", "on", day))
                .body();
    }

    private String check() throws Exception {
        return get("/registry/check", "url", "https://m." + ADDRESS + "?from=letter");
    }

    private String get(String path, String parameter, String value) throws Exception {
        return new PublicPages(port)
                .get(path, parameter.isEmpty() ? Map.of() : Map.of(parameter, value))
                .body();
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(KEMEROVO));
    }
}
