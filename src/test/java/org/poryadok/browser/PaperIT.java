package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Modality;
import org.poryadok.casework.EnactedAct;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.poryadok.mail.Letter;
import org.poryadok.mail.Outbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists longer than a page of the screen, and a case with many letters, as the printer gets them: whole, headed, readable. */
@PoryadokTest
@EachTestAlone
class PaperIT {

    private static final int ROWS = 60;
    private static final String KUZBASS = "kuzbass-66-2020";

    /** Within margins of 12 mm, in pixels of the style sheets. */
    private static final int SHORT_SIDE = 703;

    private static final int LONG_SIDE = 1032;

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");
    private static final Pattern TABLE_ROW = Pattern.compile("/S\\s*/TR\\b");
    private static final Pattern ITEM = Pattern.compile("/S\\s*/LI\\b");

    private static final String BROKEN_WORDS = """
            root => {
              const broken = [];
              const texts = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const text = texts.currentNode;
                if (text.parentElement.checkVisibility({visibilityProperty: true})) {
                  for (const word of text.data.matchAll(/[\\p{L}\\d]{2,}/gu)) {
                    const range = document.createRange();
                    range.setStart(text, word.index);
                    range.setEnd(text, word.index + word[0].length);
                    if (new Set([...range.getClientRects()].map(part => Math.round(part.top))).size > 1) {
                      broken.push(word[0]);
                    }
                  }
                }
              }
              return broken;
            }""";

    /** Whatever the sheet would cut off at its right edge. */
    private static final String CUT_OFF = """
            root => [...document.querySelectorAll(root + ' *')].filter(one => one.checkVisibility({visibilityProperty: true}))
              .filter(one => one.getBoundingClientRect().right > innerWidth + 1).map(one => one.outerHTML.slice(0, 120))""";

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private EnactedAct enacted;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Clock clock;

    private final SupervisorDesk desk = new SupervisorDesk(browser);

    /** Of what was printed last, in pixels, were it one sheet. */
    private double heightOnPaper;

    @BeforeEach
    void moreIsOverdueAndWrittenThanAScreenShows() {
        office.itIs(2026, 11, 11, 10);
        TestCards drawer = new TestCards(database, acts, clock);
        TestBody body = TestBody.create(database, "kuzbass");
        IntStream.rangeClosed(1, ROWS).forEach(number -> {
            drawer.open(Draft.due(KUZBASS, "KUZ-3a", body.id(), LocalDate.of(2026, 11, 2))
                    .step("Создать официальную страницу и оформить её, № " + number));
            write("paper", number, Optional.empty());
        });
        drawer.open(Draft.due(KUZBASS, "KUZ-3a", body.id(), LocalDate.of(2026, 11, 2))
                .step("Создать страницу по рекомендации")
                .modality(Modality.RECOMMENDED));
        database.sql("update letter set state = 'SENT', sent_at = created_at where key = 'paper:1'")
                .update();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            letters?text=Бумага | Поиск: Бумага
            deadlines?text=Создать | Поиск: Создать
            discipline?period=2026-Q4 | Период: IV квартал 2026
            overview/list?of=week&week=2026-11-02&outcome=LATE&jurisdiction=kuzbass | Срок нарушен, неделя
            """)
    void listIsPrintedWhole(String address, String fact) {
        desk.logsIn("kuzbass.controller");
        desk.opens("#/" + address);
        browser.page().locator(".pory-heading").waitFor();
        desk.settles();

        byte[] pdf = printed(LONG_SIDE, ".pory-page");

        assertThat(count(TABLE_ROW, pdf)).as("rows on paper").isGreaterThan(ROWS);
        assertThat(desk.text(".pory-paper-head")).contains(fact, "Напечатано 11.11.2026");
        assertThat(count(SHEET, pdf)).as("no sheet is blank").isLessThanOrEqualTo((int)
                Math.ceil(heightOnPaper / SHORT_SIDE * 1.25));
    }

    @Test
    void caseWithManyLettersIsPrintedWholeOnAsManySheetsAsItNeeds() {
        office.itIs(2020, 2, 14, 10);
        enacted.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        ProcessInstance page =
                office.oblige(KUZBASS, "create-account", "KUZ-3a", "kuzbass.culture", LocalDate.of(2020, 2, 14));
        browser.logIn("tasklist", "kuzbass.culture.head", "kuzbass.culture.head");
        browser.open("/cases/" + page.getId());

        assertThat(count(SHEET, pdf(SHORT_SIDE, "main"))).as("a short case").isEqualTo(1);

        IntStream.rangeClosed(1, ROWS).forEach(number -> write("case", number, Optional.of(page.getId())));
        browser.open("/cases/" + page.getId());
        byte[] pdf = pdf(SHORT_SIDE, "main");

        assertThat(count(ITEM, pdf)).as("letters on paper").isGreaterThanOrEqualTo(ROWS);
        assertThat(count(SHEET, pdf)).isBetween(2, 5);
    }

    private byte[] printed(int width, String root) {
        Page page = browser.page();
        page.evaluate("() => { window.print = () => { window.printed = true; }; }");
        desk.presses("Печать");
        page.waitForFunction("() => window.printed");
        return pdf(width, root);
    }

    private byte[] pdf(int width, String root) {
        Page page = browser.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(width, 900);
        assertThat(page.locator(root).innerText())
                .as("of which day")
                .containsPattern("(по состоянию на|Напечатано) \\d\\d\\.\\d\\d\\.\\d{4}");
        assertThat(page.evaluate(BROKEN_WORDS, root)).as("broken words").isEqualTo(List.of());
        assertThat(page.evaluate(CUT_OFF, root)).as("cut off").isEqualTo(List.of());
        heightOnPaper =
                ((Number) page.locator(root).evaluate("one => one.getBoundingClientRect().height")).doubleValue();
        browser.paper("paper-" + root.replaceAll("\\W", "")
                + page.url().replaceAll(".*[/#]", "").replaceAll("\\W.*", ""));
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setTagged(true));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(1280, 900);
        return pdf;
    }

    private static int count(Pattern what, byte[] pdf) {
        return (int) what.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private void write(String key, int number, Optional<String> reference) {
        outbox.put(new Letter(
                key + ":" + number,
                "kuzbass",
                "somebody@kuzbass.example",
                "Петров Пётр Петрович",
                "Бумага № " + number + " о создании официальной страницы органа",
                "Текст",
                "<p>Текст</p>",
                reference));
    }
}
