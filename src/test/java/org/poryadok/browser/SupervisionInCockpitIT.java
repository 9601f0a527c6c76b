package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Requisites;
import org.poryadok.browser.SupervisorDesk.Line;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.control.TestCards;
import org.poryadok.control.TestCards.Draft;
import org.poryadok.mail.Dispatcher;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Supervision as the controller of an act lives it in Cockpit: what is late, whose it is, and what he does about it. */
@PoryadokTest
@EachTestAlone
class SupervisionInCockpitIT {

    private static final String ACT = "kuzbass-66-2020";
    private static final LocalDate IN_FORCE = LocalDate.of(2020, 2, 14);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @RegisterExtension
    final Browser browser = new Browser().withTimeZone("Asia/Novokuznetsk").withSize(1280, 900);

    @RegisterExtension
    final Office office = new Office(browser, "kuzbass", ZoneId.of("Asia/Novokuznetsk"));

    @Autowired
    private JdbcClient database;

    @Autowired
    private Acts acts;

    @Autowired
    private ActRegister register;

    @Autowired
    private Clock clock;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Dispatcher dispatcher;

    private final SupervisorDesk desk = new SupervisorDesk(browser);
    private TestCards drawer;

    @BeforeEach
    void itIsWednesday() {
        office.itIs(2026, 11, 11, 10);
        drawer = new TestCards(database, acts, clock);
    }

    @ParameterizedTest
    @CsvSource({
        "spb, spb-draft-2020, SPB-5.1", "kuzbass, kuzbass-66-2020, KUZ-3a",
        "shpakovsky, shpakovsky-1199-2023, SHP-3.2.1.1", "tomsk, tomsk-132r-2023, TOM-2.1",
        "kirov, kirov-131-2024, KIR-2.2"
    })
    void controllerSeesAllOfHisJurisdictionAndNothingElse(String jurisdiction, String act, String clause) {
        UUID his = drawer.open(Draft.due(act, clause, body(jurisdiction).id(), MONDAY));
        String other = jurisdiction.equals("kuzbass") ? "tomsk" : "kuzbass";
        UUID foreign = drawer.open(Draft.due(
                other.equals("tomsk") ? "tomsk-132r-2023" : ACT,
                other.equals("tomsk") ? "TOM-2.1" : "KUZ-3a",
                body(other).id(),
                MONDAY));

        desk.logsIn(jurisdiction + ".controller");
        desk.opens(SupervisorDesk.DEADLINES + "?size=100");

        Set<String> seen = desk.linesOfAllPages().stream().map(Line::card).collect(Collectors.toSet());
        assertThat(seen)
                .contains(his.toString())
                .doesNotContain(foreign.toString())
                .isEqualTo(underControl(jurisdiction));
        assertThat(desk.figure("Просрочено")
                        + desk.figure("Срок близко")
                        + desk.figure("В срок")
                        + desk.figure("Рекомендации"))
                .isEqualTo(seen.size());
        desk.everythingIsRussian();
        browser.screenshot("supervision-" + jurisdiction);
    }

    @Test
    void overdueStepIsFollowedFromTheTileToTheTaskAndTheLetter() {
        office.itIs(2020, 2, 14, 10);
        actIsInForce();
        ProcessInstance page = office.oblige(ACT, "create-account", "KUZ-3a", "kuzbass.culture", IN_FORCE);
        office.timePassesTo(2020, 3, 4, 12);
        dispatcher.dispatchNow();

        desk.logsIn("kuzbass.controller");
        long overdue = desk.figure("Просрочено");
        assertThat(overdue).isPositive();
        browser.screenshot("checked/cockpit-dashboard");
        desk.pressesFigure("Просрочено");
        assertThat(desk.address()).endsWith("#/deadlines?status=OVERDUE");
        assertThat(desk.figure("Просрочено")).isEqualTo(overdue);
        desk.narrows("Орган", "Министерство культуры и национальной политики Кузбасса");
        Line line = desk.lines().get(0);
        assertThat(line.daysLate()).isEqualTo("2");
        assertThat(line.clause()).isEqualTo("абзац второй пункта 3");
        assertThat(line.lastDay()).isEqualTo("02.03.2020");

        desk.presses("абзац второй пункта 3");
        assertThat(desk.text(".pory-quote")).contains("абзац второй пункта 3", "постановление", "№ 66", "обязательно");
        browser.screenshot("cockpit-quote");
        browser.page().goBack();
        desk.settles();
        assertThat(browser.page().locator(".pory-quote").isVisible()).isFalse();

        desk.followsLink(line.step());
        assertThat(desk.address()).contains("/process-instance/" + page.getId());
        assertThat(desk.cards())
                .contains(
                        "Министерство культуры и национальной политики Кузбасса",
                        "опоздание — 2 рабочих дня",
                        "Как посчитан срок",
                        "статья 193 ГК РФ",
                        "Выбрать площадку",
                        "Письма",
                        "culture.responsible@kuzbass.example",
                        "culture.head@kuzbass.example",
                        "отправлено",
                        "поставлено на контроль");
        desk.everythingIsRussian();
        browser.screenshot("checked/cockpit-case");
        Locator task = browser.page()
                .locator(".pory-tab a")
                .filter(new Locator.FilterOptions().setHasText("Выбрать площадку"));
        assertThat(task.getAttribute("href")).contains("/camunda/app/tasklist/default/#/?task=");

        desk.opens("#/letters");
        desk.types("Поиск по письмам", "culture.head@kuzbass.example");
        assertThat(desk.text(".pory-page tbody tr:first-child")).contains("Просрочено", "отправлено");
        desk.everythingIsRussian();
        browser.screenshot("checked/cockpit-letters");

        desk.opens("#/process-definition/" + page.getProcessDefinitionId() + "/runtime");
        Locator badge = browser.page().locator("[data-container-id=choose-network] .pory-badge");
        badge.waitFor();
        assertThat(badge.getAttribute("title")).startsWith("Просрочено: ");
        browser.screenshot("checked/cockpit-badges");
    }

    @Test
    void controllerExtendsATermWithAReason() {
        ControlCard card = overdueObligationOf("kuzbass.health");
        desk.logsIn("kuzbass.controller");
        desk.opens("#/process-instance/" + card.processInstanceId().orElseThrow() + "/runtime?tab=poryadok-case");
        desk.cards();

        desk.presses("Продлить срок");
        desk.presses("Продлить");
        assertThat(desk.saidAt("Новый последний день")).isEqualTo("Заполните это поле.");
        assertThat(desk.saidAt("Почему срок продлевается")).isEqualTo("Заполните это поле.");
        desk.fills("Почему срок продлевается", "Смена ответственного лица");
        desk.fills("Новый последний день", "31.02.2020");
        desk.presses("Продлить");
        assertThat(desk.saidAt("Новый последний день")).contains("Такого дня нет");
        desk.fills("Новый последний день", "15.03.2020");
        desk.presses("Продлить");
        assertThat(desk.saidAt("Новый последний день")).contains("15.03.2020 должен быть рабочим");
        browser.screenshot("cockpit-extend-refused");
        assertThat(desk.dialog().getByLabel("Почему срок продлевается").inputValue())
                .isEqualTo("Смена ответственного лица");
        browser.page().keyboard().press("Escape");
        assertThat(desk.dialog().isVisible())
                .as("a key must not throw away what was typed")
                .isTrue();
        desk.fills("Новый последний день", "16.03.2020");
        desk.presses("Продлить");
        assertThat(desk.saidAt("Каким документом изменён срок")).startsWith("Срок установлен актом");
        desk.fills("Каким документом изменён срок", "Распоряжение Губернатора");
        desk.fills("Номер документа", "12-рг");
        desk.fills("Дата документа", "02.03.2020");
        desk.dialog().locator("button[type=submit]").dblclick();
        assertThat(desk.done()).isEqualTo("Срок продлён до 16.03.2020.");
        desk.settles();

        assertThat(desk.cards()).contains("16.03.2020 (продлён)", "Смена ответственного лица", "Ельников");
        browser.screenshot("cockpit-extended");
        assertThat(cards.card(card.id()).lastDay()).contains(LocalDate.of(2020, 3, 16));
        assertThat(cards.history(card.id()).stream().filter(event -> event.kind() == CardEventKind.EXTENDED))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.by()).contains("kuzbass.controller");
                    assertThat(event.note())
                            .contains(
                                    "Смена ответственного лица. Документ: Распоряжение Губернатора от 02.03.2020 № 12-рг.");
                });
    }

    @Test
    void coordinatorReassignsAndTellsAtOnceButLeavesTheTermToTheController() {
        ControlCard card = overdueObligationOf("kuzbass.education");
        desk.logsIn("kuzbass.coordinator");
        desk.opens("#/deadlines/case/" + card.processInstanceId().orElseThrow());
        desk.cards();
        assertThat(browser.page().locator(".pory-actions button").allInnerTexts())
                .containsExactly("Запросить сведения", "Сообщить о просрочке сейчас");

        desk.presses("Сообщить о просрочке сейчас");
        desk.presses("Направить письмо");
        assertThat(desk.done()).isEqualTo("Письмо поставлено в очередь на отправку.");

        desk.presses("Переназначить");
        desk.presses("Переназначить");
        assertThat(desk.saidAt("Кому передать")).isEqualTo("Заполните это поле.");
        desk.dialog().getByLabel("Кому передать").selectOption("kuzbass.education.responsible");
        desk.fills("Почему задача передаётся", "Ведёт страницы лично");
        desk.presses("Переназначить");
        assertThat(desk.done()).startsWith("Задача передана: ");
        desk.settles();
        assertThat(desk.cards()).contains("передано другому исполнителю", "Ведёт страницы лично");
        desk.everythingIsRussian();
        assertThat(cards.history(card.id())).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(CardEventKind.ESCALATED);
            assertThat(event.by()).contains("kuzbass.coordinator");
        });
    }

    @Test
    void controllerReleasesFromControlOnlyWithAReason() {
        ControlCard card = overdueObligationOf("kuzbass.construction");
        desk.logsIn("kuzbass.controller");
        desk.opens("#/deadlines/case/" + card.processInstanceId().orElseThrow());
        desk.cards();

        desk.presses("Снять с контроля");
        desk.presses("Снять с контроля");
        assertThat(desk.saidAt("Почему карточка снимается с контроля")).containsPattern("[а-я]{4,}");
        desk.fills("Почему карточка снимается с контроля", "Министерство упразднено");
        desk.presses("Снять с контроля");
        assertThat(desk.done()).isEqualTo("Карточка снята с контроля.");
        desk.settles();
        assertThat(desk.cards()).contains("снято с контроля", "Министерство упразднено");
        assertThat(browser.page().locator(".pory-actions button").allInnerTexts())
                .containsExactly("Вернуть на контроль");
    }

    @Test
    void exportHoldsExactlyWhatTheTableShows() throws IOException {
        TestBody body = body("kuzbass");
        named(body, "=СУММА(A1) «Управление; связи»");
        IntStream.range(0, 25)
                .forEach(day -> drawer.open(Draft.due(ACT, "KUZ-3a", body.id(), MONDAY.minusDays(day))
                        .step("Создать страницу " + day)));
        desk.logsIn("kuzbass.controller");
        desk.opens(SupervisorDesk.DEADLINES);
        desk.narrows("Орган", "=СУММА(A1) «Управление; связи»");
        desk.sortsBy("Последний день");
        assertThat(desk.found()).isEqualTo("25 карточек по отбору");

        byte[] csv = desk.exports("CSV");
        byte[] xlsx = desk.exports("XLSX");
        List<Line> table = desk.linesOfAllPages();

        assertThat(table).hasSize(25);
        List<CSVRecord> records = CSVParser.parse(
                        new StringReader(new String(csv, StandardCharsets.UTF_8).substring(1)),
                        CSVFormat.DEFAULT
                                .builder()
                                .setDelimiter(';')
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(records).extracting(row -> row.get("Что нужно сделать")).isEqualTo(steps(table));
        assertThat(records)
                .extracting(row -> row.get("Последний день срока"))
                .isEqualTo(table.stream().map(Line::lastDay).toList());
        assertThat(records)
                .extracting(row -> row.get("Просрочено, рабочих дней"))
                .isEqualTo(table.stream().map(Line::daysLate).toList());
        assertThat(records).allSatisfy(row -> assertThat(row.get("Орган")).doesNotStartWith("="));
        assertThat(column(xlsx, "Что нужно сделать")).isEqualTo(steps(table));
        assertThat(column(xlsx, "Последний день срока"))
                .isEqualTo(table.stream().map(Line::lastDay).toList());
        assertThat(column(xlsx, "Просрочено, рабочих дней"))
                .isEqualTo(table.stream().map(Line::daysLate).toList());
    }

    @Test
    void viewIsInItsAddress() {
        TestBody body = body("kuzbass");
        IntStream.rangeClosed(1, 30)
                .forEach(number -> drawer.open(Draft.due(ACT, "KUZ-3a", body.id(), MONDAY.minusDays(number))
                        .step("Шаг " + number)));
        desk.logsIn("kuzbass.controller");
        desk.opens(SupervisorDesk.DEADLINES + "?size=100");
        desk.searches(nickname(body));
        desk.pressesFigure("Просрочено");
        desk.types("Просрочено, рабочих дней: от", "8");
        desk.sortsBy("Последний день");
        desk.sortsBy("Последний день");
        List<Line> shown = desk.lines();
        List<String> chips = desk.chips();
        String bookmark = desk.address();
        assertThat(shown)
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        line -> assertThat(Integer.parseInt(line.daysLate())).isGreaterThanOrEqualTo(8));
        assertThat(chips).contains("Просрочено", "Поиск: " + nickname(body));
        assertThat(desk.figure("Просрочено")).isEqualTo(shown.size());

        desk.presses("Сбросить отбор");
        assertThat(desk.chips()).isEmpty();
        browser.page().goBack();
        desk.settles();
        assertThat(desk.lines()).isEqualTo(shown);
        assertThat(desk.chips()).isEqualTo(chips);

        desk.opens("#/dashboard");
        desk.follows(bookmark);
        assertThat(desk.lines()).isEqualTo(shown);
        assertThat(desk.chips()).isEqualTo(chips);
        assertThat(browser.page().getByLabel("Просрочено, рабочих дней: от").inputValue())
                .isEqualTo("8");
    }

    @Test
    void disciplineIsShownByQuarterAndTheReportOfAMonthIsDownloaded() throws IOException {
        TestBody body = body("tomsk");
        drawer.open(Draft.due("tomsk-132r-2023", "TOM-2.1", body.id(), MONDAY));
        desk.logsIn("tomsk.controller");
        desk.opens("#/discipline");
        assertThat(desk.text(".pory-page")).contains("IV квартал 2026 года", "Управление " + nickname(body));
        desk.everythingIsRussian();
        browser.screenshot("checked/cockpit-discipline");

        assertThat(Letter.textOf(desk.exports("DOCX"))).contains("Томск");
        try (XSSFWorkbook report = new XSSFWorkbook(new ByteArrayInputStream(desk.exports("XLSX")))) {
            assertThat(report.getNumberOfSheets()).isPositive();
        }
    }

    private void actIsInForce() {
        register.enter(
                ACT,
                new Requisites("66", IN_FORCE, Optional.empty(), Optional.of(IN_FORCE), Optional.empty()),
                "kuzbass.legal");
    }

    private TestBody body(String jurisdiction) {
        TestBody body = TestBody.create(database, jurisdiction);
        database.sql("update official set full_name = 'Петров Пётр Петрович' where body_id = :id")
                .param("id", body.id())
                .update();
        named(body, "Управление " + nickname(body));
        return body;
    }

    /** A name of its own in Russian letters. */
    private static String nickname(TestBody body) {
        return body.id()
                .substring(body.id().indexOf('.') + 1)
                .chars()
                .mapToObj(letter -> String.valueOf((char) ('а' + letter % 32)))
                .collect(Collectors.joining());
    }

    private void named(TestBody body, String name) {
        database.sql("update body set name = :name where id = :id")
                .param("name", name)
                .param("id", body.id())
                .update();
    }

    /** № 66 obliged every body to have its page by 02.03.2020; two working days later this one has none. */
    private ControlCard overdueObligationOf(String body) {
        office.itIs(2020, 2, 14, 10);
        actIsInForce();
        ProcessInstance page = office.oblige(ACT, "create-account", "KUZ-3a", body, IN_FORCE);
        office.timePassesTo(2020, 3, 4, 12);
        return cards.of(page.getId()).get(0);
    }

    private Set<String> underControl(String jurisdiction) {
        return database.sql("select id::text from control_card where jurisdiction = :jurisdiction"
                        + " and state in ('OPEN', 'SUBMITTED')")
                .param("jurisdiction", jurisdiction)
                .query(String.class)
                .set();
    }

    private static List<String> steps(List<Line> table) {
        return table.stream().map(Line::step).toList();
    }

    private static List<String> column(byte[] workbook, String title) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet sheet = book.getSheetAt(0);
            DataFormatter words = new DataFormatter();
            int head = IntStream.rangeClosed(sheet.getFirstRowNum(), sheet.getLastRowNum())
                    .filter(number -> sheet.getRow(number) != null && cellOf(sheet.getRow(number), title, words) >= 0)
                    .findFirst()
                    .orElseThrow();
            int cell = cellOf(sheet.getRow(head), title, words);
            return IntStream.rangeClosed(head + 1, sheet.getLastRowNum())
                    .mapToObj(
                            number -> words.formatCellValue(sheet.getRow(number).getCell(cell)))
                    .toList();
        }
    }

    private static int cellOf(Row row, String title, DataFormatter words) {
        return IntStream.range(0, Math.max(0, row.getLastCellNum()))
                .filter(cell -> words.formatCellValue(row.getCell(cell)).equals(title))
                .findFirst()
                .orElse(-1);
    }
}
