package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.EnactedAct;
import org.poryadok.mail.Dispatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A letter that does not arrive stands in the controller's Cockpit, in words that say what to mend. */
@PoryadokTest
class MailIncidentInCockpitIT {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kuzbass-66-2020";
    private static final String BODY = "kuzbass.culture";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", KEMEROVO);

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Dispatcher dispatcher;

    @Autowired
    private JavaMailSenderImpl mailServer;

    @Autowired
    private JdbcClient database;

    private int portOfTheServer;

    @BeforeEach
    void rememberTheServer() {
        dispatcher.dispatchNow();
        portOfTheServer = mailServer.getPort();
    }

    @AfterEach
    void serverAndOfficialsAreBack() {
        mailServer.setPort(portOfTheServer);
        officialsOfTheBodyAre(true);
    }

    @Test
    void lettersOfAServerThatIsAway() throws IOException {
        ProcessInstance procedure = almostOverdue();
        try (ServerSocket nobodyListens = new ServerSocket(0)) {
            mailServer.setPort(nobodyListens.getLocalPort());
        }
        office.timePassesTo(2020, 3, 3, 10);
        for (int halfHours = 0; halfHours < 50; halfHours++) {
            dispatcher.dispatchNow();
            engine.setClock(engine.now().plus(Duration.ofMinutes(30)).atZone(KEMEROVO));
        }
        dispatcher.dispatchNow();

        assertThat(incidentsThatTheControllerSees(procedure))
                .contains(
                        "Письмо «Просрочено",
                        "не доставлено. Почтовый сервер 127.0.0.1:" + mailServer.getPort() + " недоступен");
    }

    @Test
    void lettersToGroupsInWhichNobodyIsLeft() {
        ProcessInstance procedure = almostOverdue();
        officialsOfTheBodyAre(false);
        office.timePassesTo(2020, 3, 3, 10);
        dispatcher.dispatchNow();

        assertThat(incidentsThatTheControllerSees(procedure))
                .contains(
                        "Письмо «Просрочено",
                        "(в роли никто не состоит)» не указан адрес электронной почты. Укажите адрес и отправьте письмо повторно.",
                        "Письмо не доставлено",
                        "03.03.2020 10:00");
    }

    private ProcessInstance almostOverdue() {
        office.itIs(2020, 2, 14, 10);
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        ProcessInstance procedure = office.oblige(ACT, "create-account", "KUZ-3a", BODY, LocalDate.of(2020, 2, 14));
        office.timePassesTo(2020, 3, 2, 12);
        dispatcher.dispatchNow();
        return procedure;
    }

    /** The way of a controller: the procedures, the one with the red mark, its instance, the tab with the incidents. */
    private String incidentsThatTheControllerSees(ProcessInstance procedure) {
        browser.logIn("cockpit", "kuzbass.controller", "kuzbass.controller");
        browser.screenshot("checked/cockpit-dashboard");
        browser.page().locator("a[href='#/processes']").first().click();
        browser.screenshot("cockpit-processes");
        browser.page()
                .locator("a", new Page.LocatorOptions().setHasText("Создание и оформление официальной страницы"))
                .first()
                .click();
        browser.screenshot("cockpit-definition");
        browser.page().locator("a[href*='" + procedure.getId() + "']").first().click();
        browser.page().locator(".nav-tabs").getByText("Сбои системы").first().click();
        Locator message = browser.page().locator(".incidents-tab td.message").first();
        message.waitFor();
        browser.screenshot("cockpit-incidents");
        assertThat((Boolean) message.evaluate("cell => [...cell.querySelectorAll('*')]"
                        + ".every(part => part.scrollWidth <= part.clientWidth + 1)"))
                .as("the message is read whole")
                .isTrue();
        return browser.readableText();
    }

    private void officialsOfTheBodyAre(boolean active) {
        database.sql("update official set active = :active where body_id = :body")
                .param("active", active)
                .param("body", BODY)
                .update();
    }
}
