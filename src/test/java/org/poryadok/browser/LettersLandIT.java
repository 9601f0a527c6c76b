package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
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

/** Where letters about a term and about an incident lead: each reader finds there what he may do. */
@PoryadokTest
class LettersLandIT {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String ACT = "kuzbass-66-2020";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk");

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", KEMEROVO);

    private final LetterReader reader = new LetterReader(browser);

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
            reader.lands(
                    letter("card:%:" + kind + ":0:kuzbass.culture.responsible", page),
                    "tasklist",
                    "kuzbass.culture.responsible");
            browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        }
        reader.lands(letter("card:%:overdue:0:kuzbass.culture.head", page), "tasklist", "kuzbass.culture.head");
        assertThat(browser.readableText()).contains("Просрочено", "У кого дело сейчас", "Что ещё можно сделать");
        assertThat(browser.latinWords("CSV", "DOCX")).isEmpty();
        browser.page().getByText("Напомнить исполнителю сейчас").first().click();
        browser.page().getByText("Письмо отправлено.").waitFor();
        browser.screenshot("case");
        casePageIsForEverybodyForTelephonesAndForPaper();

        for (String supervisor : List.of("kuzbass.coordinator", "kuzbass.controller")) {
            reader.lands(letter("digest:kuzbass:" + supervisor + ":2020-03-06", digest), "cockpit", supervisor);
            browser.page().locator(".pory-list tbody tr").first().waitFor();
            assertThat(browser.page().locator(".pory-list tbody").innerText())
                    .contains("Министерство культуры и национальной политики Кузбасса");
            assertThat(browser.page().locator(".pory-list tr[data-card]").count())
                    .as("the list has what the digest counts")
                    .isEqualTo(named("digest:kuzbass:" + supervisor + ":2020-03-06"));
            assertThat(browser.readableText()).contains("Из сводки на 06.03.2020");
        }
        reader.follows(lineOf(letter("digest:kuzbass:kuzbass.controller:2020-03-06", digest)));
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

        for (String person : List.of("kuzbass.health.executor", "kuzbass.security")) {
            reader.lands(letter("incident:%:reported:" + person, incident), "tasklist", person);
            browser.page().locator("[cam-tasklist-task] .fjs-container").waitFor();
        }
        reader.lands(letter("incident:%:reported:kuzbass.health.head", incident), "tasklist", "kuzbass.health.head");
        assertThat(browser.readableText())
                .contains(
                        "Инцидент: компрометация страницы",
                        "Принять первые меры",
                        "Реклама",
                        "Обратиться в поддержку площадки",
                        "внутренний срок истёк 11.03.2020",
                        "Кому звонить",
                        "Страница не под контролем органа");
        browser.page().getByText("Напомнить всем, у кого задачи").click();
        browser.page().getByText("Письма отправлены всем").waitFor();
        browser.screenshot("case-incident");
        for (String supervisor : List.of("kuzbass.coordinator", "kuzbass.controller")) {
            reader.lands(letter("incident:%:contain-late:1:" + supervisor, incident), "cockpit", supervisor);
            browser.page().getByText("Кому звонить").first().waitFor();
            assertThat(browser.readableText())
                    .as(supervisor)
                    .contains("Инцидент: компрометация страницы", "Принять первые меры", "Кому звонить");
            browser.screenshot("cockpit-incident-" + supervisor);
        }
    }

    @Test
    void whoeverIsNotLoggedInFindsTheCaseOfHisLetterAfterTheLogIn() {
        inForce();
        ProcessInstance page =
                office.oblige(ACT, "create-account", "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 2, 14));

        browser.open("/camunda/app/cockpit/default/#/deadlines?jurisdiction=kuzbass&status=OVERDUE");
        browser.page().getByPlaceholder("Пароль").waitFor();
        browser.isQuiet();
        assertThat(browser.page().locator(".alert").allInnerTexts())
                .as("it is no fault")
                .isEmpty();
        browser.open("/cases/" + page.getId());
        browser.enterPasswordHere("kuzbass.culture.head", "kuzbass.culture.head");

        browser.page().getByText("У кого дело сейчас").waitFor();
        assertThat(browser.page().url()).endsWith("/cases/" + page.getId());
    }

    private void casePageIsForEverybodyForTelephonesAndForPaper() {
        Page page = browser.page();
        assertThat(browser.barriers("wcag2a", "wcag2aa")).isEmpty();
        assertThat(browser.barriers("region", "link-in-text-block")).isEmpty();
        page.setViewportSize(390, 844);
        browser.screenshot("case-telephone");
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        browser.paper("paper-case");
        assertThat(page.locator("nav, form, button, select").all())
                .as("nothing to press")
                .noneMatch(Locator::isVisible);
        assertThat(page.locator("main").innerText())
                .contains("Создание и оформление официальной страницы", "на 06.03.2020", "Письма об этом")
                .as("what is folded on the screen")
                .contains("в срок до 1 марта 2020 г.");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void inForce() {
        office.itIs(2020, 2, 14, 10);
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
    }

    private int named(String letter) {
        return database.sql("select count(*) from digest_card where letter_key = ?")
                .param(letter)
                .query(Integer.class)
                .single();
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

    private static String lineOf(Letter digest) {
        Matcher line = Pattern.compile("(/camunda/app/cockpit/default/#/deadlines/case/\\S+)")
                .matcher(digest.text());
        assertThat(line.find()).isTrue();
        return line.group(1);
    }
}
