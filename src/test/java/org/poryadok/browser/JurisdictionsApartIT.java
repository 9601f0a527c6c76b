package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Requisites;
import org.poryadok.casework.Desk;
import org.springframework.beans.factory.annotation.Autowired;

/** What one jurisdiction has, another does not see on any page, by whatever address. */
@PoryadokTest
class JurisdictionsApartIT {

    private static final LocalDate KIROV_IN_FORCE = LocalDate.of(2024, 5, 15);
    private static final LocalDate TOMSK_IN_FORCE = LocalDate.of(2023, 5, 4);
    private static final LocalDate KUZBASS_IN_FORCE = LocalDate.of(2020, 2, 14);

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Tomsk");

    @RegisterExtension
    final Office tomsk = new Office(browser, "tomsk", ZoneId.of("Asia/Tomsk"));

    @RegisterExtension
    final Office kirov = new Office(browser, "kirov", ZoneId.of("Europe/Moscow"));

    @RegisterExtension
    final Office kuzbass = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private Desk desk;

    @Autowired
    private ActRegister register;

    @Autowired
    private PageNotices notices;

    @Test
    void officialsOfTomskSeeNothingOfKirov() {
        kirov.itIs(2024, 6, 3, 10);
        inForce("tomsk-132r-2023", "132-р", TOMSK_IN_FORCE, TOMSK_IN_FORCE);
        inForce("kirov-131-2024", "131", KIROV_IN_FORCE, KIROV_IN_FORCE);
        ProcessInstance ofKirov =
                kirov.oblige("kirov-131-2024", "create-account", "KIR-2.2", "kirov.health", KIROV_IN_FORCE);
        tomsk.oblige("tomsk-132r-2023", "create-account", "TOM-2.1", "tomsk.information-policy", TOMSK_IN_FORCE);
        Task task = desk.task(ofKirov, "kirov.health.responsible", "choose-network");

        for (String user :
                new String[] {"tomsk.information-policy.responsible", "tomsk.coordinator", "tomsk.controller"}) {
            tomsk.sitsDown(user);
            for (String filter : browser.filters()) {
                browser.openFilter(filter);
                assertThat(browser.taskCards())
                        .as("%s, %s", user, filter)
                        .noneMatch(card -> card.contains("Кировской"));
            }
            browser.open("/camunda/app/tasklist/default/#/?task=" + task.getId());
            browser.page().reload();
            assertThat(browser.readableText()).as(user).doesNotContain("Кировской", "Министерство здравоохранения");
            for (String address : new String[] {
                "/task/" + task.getId(),
                "/task/" + task.getId() + "/form-variables",
                "/process-instance/" + ofKirov.getId(),
                "/process-instance/" + ofKirov.getId() + "/variables"
            }) {
                APIResponse answer = browser.get("/camunda/api/engine/engine/default" + address);
                assertThat(answer.ok())
                        .as("%s, %s: %s", user, address, answer.text())
                        .isFalse();
                assertThat(answer.text()).doesNotContain("Кировской");
            }
        }
        tomsk.sitsDown("tomsk.coordinator");
        browser.openFilter("Задачи всех органов");
        assertThat(browser.taskCards()).anyMatch(card -> card.contains("Департамент информационной политики"));
    }

    @Test
    void noticeIsDownloadedByWhoeverHasTheTaskAndByNobodyElse() {
        kuzbass.itIs(2020, 2, 25, 10);
        inForce("kuzbass-66-2020", "66", KUZBASS_IN_FORCE, KUZBASS_IN_FORCE);
        ProcessInstance page =
                kuzbass.oblige("kuzbass-66-2020", "create-account", "KUZ-3a", "kuzbass.construction", KUZBASS_IN_FORCE);
        String address = "https://vk.com/stroy_" + UUID.randomUUID().toString().substring(0, 8);
        desk.complete(
                page,
                "kuzbass.construction.responsible",
                "choose-network",
                Map.of("network", "vk", "ownerClass", "SECTORAL_BODY"));
        desk.complete(
                page,
                "kuzbass.construction.executor",
                "create-and-design",
                Map.of("address", address, "createdOn", "2020-02-25"));
        desk.complete(page, "kuzbass.construction.responsible", "accept-account", Map.of("decision", "accept"));
        ProcessInstance notice = notices.of(address);
        desk.complete(
                notice,
                "kuzbass.construction.responsible",
                "send-notice",
                Map.of("outgoingNumber", "07-02/16", "sentOn", "2020-02-25"));
        Task task = desk.task(notice, "kuzbass.coordinator", "check-notice");
        String file = "/camunda/api/engine/engine/default/task/" + task.getId() + "/variables/noticeFile/data";

        kuzbass.sitsDown("kuzbass.coordinator");
        assertThat(Letter.textOf(browser.get(file).body())).contains(address, "07-02/16", "25.02.2020");
        for (String stranger : new String[] {"kuzbass.education.responsible", "tomsk.coordinator"}) {
            kuzbass.sitsDown(stranger);
            assertThat(browser.get(file).ok()).as(stranger).isFalse();
        }
    }

    private void inForce(String act, String number, LocalDate signed, LocalDate inForce) {
        register.enter(
                act, new Requisites(number, signed, Optional.empty(), Optional.of(inForce), Optional.empty()), "test");
    }
}
