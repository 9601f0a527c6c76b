package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every letter is opened as it is read, and its button followed by its reader under his own log-in: it lands. */
@PoryadokTest
class LettersLandIT {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kuzbass-66-2020";
    private static final Pattern BUTTON = Pattern.compile("href=\"https?://[^/]+(/[^\"]*)\"[^>]*>([^<]+)</a>\\s*</td>");

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", KEMEROVO);

    @Autowired
    private Engine engine;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MailJournal journal;

    @Autowired
    private JdbcClient database;

    @Test
    void lettersAboutATerm() {
        inForce();
        ProcessInstance page =
                office.oblige(ACT, "create-account", "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 2, 14));
        ProcessInstance digest =
                runtime.startProcessInstanceByKey("daily-digest", "letters land", Map.of("jurisdiction", "kuzbass"));
        office.begins(digest);
        office.timePassesTo(2020, 3, 6, 9);
        engine.passTimeUntil(digest, LocalDateTime.of(2020, 3, 6, 10, 0).atZone(KEMEROVO));

        for (String kind : List.of("reminder", "overdue")) {
            lands(
                    letter("card:%:" + kind + ":0:kuzbass.culture.responsible", page),
                    "tasklist",
                    "kuzbass.culture.responsible");
            browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        }
        lands(letter("card:%:overdue:0:kuzbass.culture.head", page), "tasklist", "kuzbass.culture.head");
        assertThat(browser.readableText()).contains("Просрочено", "У кого дело сейчас", "Что ещё можно сделать");
        assertThat(browser.latinWords("CSV", "DOCX")).isEmpty();
        browser.page().getByText("Напомнить исполнителю сейчас").first().click();
        browser.page().getByText("Письмо отправлено.").waitFor();
        browser.screenshot("case");

        for (String supervisor : List.of("kuzbass.coordinator", "kuzbass.controller")) {
            lands(letter("digest:kuzbass:" + supervisor + ":2020-03-06", digest), "cockpit", supervisor);
            browser.page().locator(".pory-list tbody tr").first().waitFor();
            assertThat(browser.page().locator(".pory-list tbody").innerText())
                    .contains("Министерство культуры и национальной политики Кузбасса");
        }
        followed(lineOf(letter("digest:kuzbass:kuzbass.controller:2020-03-06", digest)));
        browser.page().locator(".pory-card").first().waitFor();
    }

    @Test
    void lettersAboutAnIncident() {
        inForce();
        office.itIs(2020, 3, 11, 10);
        accounts.closeAllOf("kuzbass");
        accounts.open("kuzbass.health", OwnerKind.EXECUTIVE_BODY, "vk", "vk.com/pt_landing", LocalDate.of(2020, 3, 1));
        ProcessInstance incident = desk.start(
                "kuzbass.health.executor", "account-compromised", Map.of("sign", "FOREIGN_POST", "seen", "Реклама"));
        office.begins(incident);
        engine.passTimeUntil(incident, LocalDateTime.of(2020, 3, 11, 12, 30).atZone(KEMEROVO));

        for (String reader : List.of("kuzbass.health.executor", "kuzbass.health.head", "kuzbass.security")) {
            lands(letter("incident:%:reported:" + reader, incident), "tasklist", reader);
            assertThat(browser.readableText())
                    .as(reader)
                    .contains("Инцидент: компрометация страницы", "Принять первые меры");
        }
        browser.page().getByText("Открыть задачу").first().click();
        browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        for (String supervisor : List.of("kuzbass.coordinator", "kuzbass.controller")) {
            lands(letter("incident:%:contain-late:1:" + supervisor, incident), "cockpit", supervisor);
            assertThat(browser.readableText())
                    .as(supervisor)
                    .contains("Инцидент: компрометация страницы", "Принять первые меры");
        }
    }

    private void inForce() {
        office.itIs(2020, 2, 14, 10);
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
    }

    private Letter letter(String key, ProcessInstance about) {
        String found = database.sql(
                        "select key from letter where key like ? and reference = ? order by id desc limit 1")
                .param(key)
                .param(about.getId())
                .query(String.class)
                .single();
        return journal.find(found).map(OutboxEntry::letter).orElseThrow();
    }

    /** The letter as a picture, then its button under the reader's own log-in. */
    private void lands(Letter letter, String application, String reader) {
        assertThat(letter.subject()).hasSizeLessThan(90);
        browser.page().navigate("about:blank");
        browser.page().setContent(letter.html());
        browser.screenshot(
                "letters/" + letter.key().replaceAll("[^a-z0-9.-]+", "_").replaceAll("_[0-9a-f-]{36}", ""));
        browser.logIn(application, reader, reader);
        Matcher button = BUTTON.matcher(letter.html());
        assertThat(button.find()).as(letter.html()).isTrue();
        followed(button.group(1));
    }

    private static String lineOf(Letter digest) {
        Matcher line = Pattern.compile("(/camunda/app/cockpit/default/#/deadlines/case/\\S+)")
                .matcher(digest.text());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }

    private void followed(String path) {
        browser.page().navigate("about:blank");
        browser.open(path.replace("&amp;", "&"));
        browser.page().waitForLoadState();
        assertThat(browser.page()
                        .locator(".alert-danger, .notifications .alert")
                        .count())
                .isZero();
    }
}
