package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PoryadokTest
@Transactional
class OrganisationImportTest {

    private static final String BODY_HEADER =
            "Юрисдикция;Код органа;Наименование;Вид владельца;Электронная почта;Вышестоящий орган;Роли по акту\n";
    private static final String OFFICIAL_HEADER = "Юрисдикция;Код органа;Логин;ФИО;Должность;Уровень должности;"
            + "Гражданская служба;Электронная почта;Роли;Работает\n";
    private static final String SPORT = "tomsk;sport;Департамент спорта;исполнительный орган;sport@tomsk.example;;\n";
    private static final String SPORT_HEAD = "tomsk;sport;tomsk.sport.head;Рощин Олег Львович;начальник департамента;"
            + "руководитель;да;head@tomsk.example;руководитель;да\n";

    @Autowired
    private OrganisationImport importer;

    @Autowired
    private Organisation organisation;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void dryRunImportsNothing() {
        ImportReport report = importer.check(bodies(SPORT), officials(SPORT_HEAD));
        assertThat(report.clean()).isTrue();
        assertThat(report.bodies()).isEqualTo(new ImportReport.Count(1, 0, 0));
        assertThat(report.officials()).isEqualTo(new ImportReport.Count(1, 0, 0));
        assertThat(organisation.findBody("tomsk.sport")).isEmpty();
    }

    @Test
    void importTwiceChangesNothingTheSecondTime() {
        importer.load(bodies(SPORT), officials(SPORT_HEAD));
        ImportReport again = importer.load(bodies(SPORT), officials(SPORT_HEAD));
        assertThat(again.bodies()).isEqualTo(new ImportReport.Count(0, 0, 1));
        assertThat(again.officials()).isEqualTo(new ImportReport.Count(0, 0, 1));
        assertThat(organisation.body("tomsk.sport").kind()).isEqualTo(OwnerKind.EXECUTIVE_BODY);
        assertThat(organisation.holdersInBody("tomsk.sport", "head"))
                .extracting(Official::userId)
                .containsExactly("tomsk.sport.head");
    }

    @Test
    void rowsAreKnownAgainByCodeAndLogin() {
        importer.load(bodies(SPORT), officials(SPORT_HEAD));
        ImportReport report = importer.load(
                bodies(SPORT.replace("Департамент спорта", "Департамент физкультуры")),
                officials(SPORT_HEAD.replace("начальник департамента", "и.о. начальника департамента")));
        assertThat(report.bodies()).isEqualTo(new ImportReport.Count(0, 1, 0));
        assertThat(report.officials()).isEqualTo(new ImportReport.Count(0, 1, 0));
        assertThat(organisation.body("tomsk.sport").name()).isEqualTo("Департамент физкультуры");
        assertThat(organisation.official("tomsk.sport.head"))
                .hasValueSatisfying(head -> assertThat(head.post()).isEqualTo("и.о. начальника департамента"));
    }

    @Test
    void telephoneIsKeptByAFileThatDoesNotAskForItAndWrongOnesAreNamed() {
        String header = OFFICIAL_HEADER.replace(";Роли", ";Рабочий телефон;Роли");
        String row = SPORT_HEAD.replace(";head@tomsk.example;", ";head@tomsk.example;8 (3822) 51-00-00, доб. 12;");
        assertThat(importer.load(bodies(SPORT), file("officials.csv", header + row))
                        .clean())
                .isTrue();
        assertThat(head().telephone()).contains("8 (3822) 51-00-00, доб. 12");
        assertThat(head().contact())
                .isEqualTo(
                        "Рощин Олег Львович, начальник департамента, тел. 8 (3822) 51-00-00, доб. 12, head@tomsk.example");

        assertThat(importer.load(Optional.empty(), officials(SPORT_HEAD)).officials())
                .as("a file without the column changes nothing")
                .isEqualTo(new ImportReport.Count(0, 0, 1));
        assertThat(head().telephone()).isPresent();

        assertThat(importer.load(
                                Optional.empty(), file("officials.csv", header + row.replace("8 (3822) 51", "звоните")))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("Рабочий телефон", "+7 (3842) 58-00-00"));
        importer.load(Optional.empty(), file("officials.csv", header + row.replace("8 (3822) 51-00-00, доб. 12", "")));
        assertThat(head().telephone()).as("an empty cell takes it away").isEmpty();
    }

    @Test
    void dayOfFoundationIsKeptByAFileThatDoesNotAskForIt() {
        String header = BODY_HEADER.replace("\n", ";Образован\n");
        String row = SPORT.replace("\n", ";01.03.2024\n");
        assertThat(importer.load(file("bodies.csv", header + row), officials(SPORT_HEAD))
                        .clean())
                .isTrue();
        assertThat(organisation.foundedOn("tomsk.sport")).contains(LocalDate.of(2024, 3, 1));

        assertThat(importer.load(bodies(SPORT), Optional.empty()).bodies())
                .as("a file without the column changes nothing")
                .isEqualTo(new ImportReport.Count(0, 0, 1));
        assertThat(organisation.foundedOn("tomsk.sport")).isPresent();
        assertThat(importer.check(file("bodies.csv", header + row.replace("01.03", "31.02")), Optional.empty())
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("Образован", "такой даты нет"));
        importer.load(file("bodies.csv", header + SPORT.replace("\n", ";\n")), Optional.empty());
        assertThat(organisation.foundedOn("tomsk.sport"))
                .as("an empty cell takes it away")
                .isEmpty();
    }

    @Test
    void bodyIsListedAsEverybodyCallsIt() {
        String header = BODY_HEADER.replace("\n", ";Краткое наименование\n");
        importer.load(file("bodies.csv", header + SPORT.replace("\n", ";Депспорт\n")), officials(SPORT_HEAD));
        assertThat(organisation.body("tomsk.sport").shortName()).isEqualTo("Депспорт");

        assertThat(importer.load(bodies(SPORT), Optional.empty()).bodies())
                .as("a file without the column changes nothing")
                .isEqualTo(new ImportReport.Count(0, 0, 1));
        importer.load(file("bodies.csv", header + SPORT.replace("\n", ";\n")), Optional.empty());
        Body unnamed = organisation.body("tomsk.sport");
        assertThat(unnamed.shortName()).as("an empty cell takes it away").isEqualTo(Body.shortName(unnamed.name()));
    }

    private Official head() {
        return organisation.official("tomsk.sport.head").orElseThrow();
    }

    @Test
    void everyFaultyLineIsNamedAndNothingIsImportedWhileOneIsFaulty() {
        int before = count();
        String rows = SPORT
                + "марс;moon;Комитет;исполнительный орган;;;\n"
                + "tomsk;Bad Code;Комитет;исполнительный орган;;;\n"
                + "tomsk;kind;Комитет;кружок;;;\n"
                + "\n"
                + "tomsk;mail;Комитет;исполнительный орган;не адрес;;\n"
                + "tomsk;role;Комитет;исполнительный орган;;;начальник\n"
                + "tomsk;noname;;исполнительный орган;;;\n"
                + "tomsk;superior;Комитет;исполнительный орган;;nowhere;\n"
                + "tomsk;sport;Двойник;исполнительный орган;;;\n"
                + "tomsk;short;Комитет\n"
                + "tomsk;head;Комитет;исполнительный орган;;;\n"
                + "tomsk;second;Комитет;исполнительный орган;;;координатор\n";
        ImportReport report =
                importer.load(bodies(rows), officials(SPORT_HEAD + SPORT_HEAD.replace("sport", "superior")));
        assertThat(report.faults())
                .extracting(ImportFault::line)
                .contains(3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14)
                .doesNotContain(1, 2, 6);
        assertThat(sentence(report, 3))
                .startsWith("Юрисдикция «марс» не известна. Есть: kirov, kuzbass, ")
                .endsWith("shpakovsky, spb, tomsk.");
        assertThat(sentence(report, 4)).contains("«Bad Code»").contains("строчные латинские буквы");
        assertThat(sentence(report, 5))
                .contains("Вид владельца «кружок» не известен")
                .contains("структурное подразделение");
        assertThat(sentence(report, 7)).isEqualTo("«не адрес» не похоже на адрес электронной почты.");
        assertThat(sentence(report, 8)).contains("Роль «начальник» не известна").contains("координатор");
        assertThat(sentence(report, 9)).isEqualTo("Не заполнен столбец «Наименование».");
        assertThat(sentence(report, 10)).contains("Вышестоящего органа с кодом «nowhere» нет");
        assertThat(sentence(report, 11)).isEqualTo("Орган с кодом «sport» уже есть в строке 2.");
        assertThat(sentence(report, 12)).startsWith("В строке 3 значений, а столбцов 7");
        assertThat(sentence(report, 13)).contains("занят ролью");
        assertThat(report.faults())
                .filteredOn(fault -> fault.line() == 14)
                .extracting(ImportFault::sentence)
                .anySatisfy(text -> assertThat(text).contains("уже есть у органа «information-policy»"))
                .anySatisfy(text -> assertThat(text).contains("нет руководителя"));
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void faultyOfficialsAreNamedLineByLine() {
        String rows = SPORT_HEAD
                + official("tomsk.a", "Рощин Олег", "царь", "нет", "", "")
                + official("tomsk.b", "Рощин Олег", "специалист", "может быть", "", "")
                + official("tomsk.c", "Рощин", "специалист", "нет", "", "")
                + official("tomsk.d", "Рощин Олег", "специалист", "нет", "рощин@", "")
                + official("tomsk.e", "Рощин Олег", "специалист", "нет", "", "координатор")
                + official("tomsk.f", "Рощин Олег", "специалист", "нет", "", "повар")
                + official("admin", "Рощин Олег", "специалист", "нет", "", "")
                + official("kirov.health.head", "Рощин Олег", "специалист", "нет", "", "")
                + official("tomsk.sport.head", "Рощин Олег", "специалист", "нет", "", "")
                + "tomsk;nowhere;tomsk.g;Рощин Олег;пост;специалист;нет;;;\n";
        ImportReport report = importer.load(bodies(SPORT), officials(rows));
        assertThat(report.faults()).extracting(ImportFault::line).containsExactly(3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        assertThat(sentence(report, 3))
                .contains("Уровень должности «царь» не известен")
                .contains("заместитель руководителя");
        assertThat(sentence(report, 4)).contains("ожидается «да» или «нет»");
        assertThat(sentence(report, 5)).contains("нужны фамилия, имя");
        assertThat(sentence(report, 6)).contains("не похоже на адрес электронной почты");
        assertThat(sentence(report, 7))
                .contains("Роль «координатор» есть только у сотрудников органа, которому она дана");
        assertThat(sentence(report, 8)).contains("Роль «повар» не известна");
        assertThat(sentence(report, 9)).contains("занят администратором");
        assertThat(sentence(report, 10)).contains("занят сотрудником другой территории");
        assertThat(sentence(report, 11)).isEqualTo("Логин «tomsk.sport.head» уже есть в строке 2.");
        assertThat(sentence(report, 12)).contains("Органа с кодом «nowhere» нет");
        assertThat(organisation.findBody("tomsk.sport")).isEmpty();
    }

    @Test
    void bodyWithoutAHeadIsAFault() {
        assertThat(importer.check(bodies(SPORT), Optional.empty()).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("нет руководителя"));
    }

    @Test
    void lastHeadCannotLeaveUntilAnotherIsThere() {
        importer.load(bodies(SPORT), officials(SPORT_HEAD));
        String leaving = SPORT_HEAD.replace("руководитель;да\n", "руководитель;нет\n");
        assertThat(importer.check(Optional.empty(), officials(leaving)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("не останется руководителя"));
        String successor = SPORT_HEAD.replace("tomsk.sport.head", "tomsk.sport.newhead");
        assertThat(importer.load(Optional.empty(), officials(leaving + successor))
                        .clean())
                .isTrue();
        assertThat(organisation.holdersInBody("tomsk.sport", "head"))
                .extracting(Official::userId)
                .containsExactly("tomsk.sport.newhead");
        assertThat(organisation.official("tomsk.sport.head")).isPresent();
        assertThat(organisation.works("tomsk.sport.head")).isFalse();
    }

    @Test
    void bodiesCannotBeSubordinateInACircle() {
        String circle = "tomsk;one;Один;исполнительный орган;;two;\ntomsk;two;Два;исполнительный орган;;one;\n";
        assertThat(importer.check(bodies(circle), Optional.empty()).faults())
                .extracting(ImportFault::sentence)
                .anySatisfy(text -> assertThat(text).contains("замкнута в круг"));
    }

    @Test
    void superiorBodyMayComeFurtherDownInTheFile() {
        String rows = "tomsk;pool;Бассейн;подведомственная организация;;sport;\n" + SPORT;
        String people = SPORT_HEAD + SPORT_HEAD.replace("sport", "pool");
        assertThat(importer.load(bodies(rows), officials(people)).faults()).isEmpty();
        assertThat(organisation.body("tomsk.pool").supervisingBody()).contains("tomsk.sport");
    }

    @Test
    void windows1251AndBomAndCommasAreRead() {
        byte[] cp1251 = (BODY_HEADER + SPORT).getBytes(Charset.forName("windows-1251"));
        byte[] bom = ("\uFEFF" + (OFFICIAL_HEADER + SPORT_HEAD).replace(';', ',')).getBytes(StandardCharsets.UTF_8);
        ImportReport report = importer.load(
                Optional.of(new ImportFile("органы.csv", cp1251)), Optional.of(new ImportFile("люди.csv", bom)));
        assertThat(report.faults()).isEmpty();
        assertThat(organisation.body("tomsk.sport").name()).isEqualTo("Департамент спорта");
        assertThat(organisation.official("tomsk.sport.head")).isPresent();
    }

    @Test
    void columnsMayStandInAnyOrderAndCaseDoesNotMatter() {
        String text = """
                РОЛИ ПО АКТУ;наименование;Код органа;Вид владельца;Юрисдикция;Электронная почта;Вышестоящий орган\r
                ;"Департамент спорта; туризма и «отдыха»";sport;Исполнительный  орган;Томская область;;\r
                """;
        importer.load(file("bodies.csv", text), officials(SPORT_HEAD));
        assertThat(organisation.body("tomsk.sport").name()).isEqualTo("Департамент спорта; туризма и «отдыха»");
    }

    @Test
    void namesOfTwoHundredSignsAreTakenAndLongerOnesAreRefusedWithTheLimit() {
        String name = "Д" + "е".repeat(198) + "т";
        assertThat(name).hasSize(200);
        assertThat(importer.load(bodies(SPORT.replace("Департамент спорта", name)), officials(SPORT_HEAD))
                        .faults())
                .isEmpty();
        assertThat(organisation.body("tomsk.sport").name()).isEqualTo(name);
        String fullName = "Р" + "о".repeat(150) + " О" + "л".repeat(150);
        assertThat(importer.check(Optional.empty(), officials(SPORT_HEAD.replace("Рощин Олег Львович", fullName)))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).isEqualTo("«ФИО» длиннее 200 знаков."));
    }

    @Test
    void wrongHeaderSaysWhichColumnsAreNeeded() {
        assertThat(importer.check(file("b.csv", "Код органа;Название\nsport;Спорт\n"), Optional.empty())
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(1);
                    assertThat(fault.sentence())
                            .contains("Столбец «Название» не известен")
                            .contains("«Наименование»");
                });
        assertThat(importer.check(file("b.csv", "Код органа;Наименование\n"), Optional.empty())
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).startsWith("Нет столбцов: «Юрисдикция»"));
    }

    @Test
    void fileThatIsNoTextIsRefusedWithARemedy() {
        byte[] workbook = {'P', 'K', 3, 4, 20, 0};
        assertThat(importer.check(Optional.of(new ImportFile("b.xlsx", workbook)), Optional.empty())
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("книга Excel"));
        assertThat(importer.check(file("b.csv", "\n \n"), Optional.empty()).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).isEqualTo("Файл пуст."));
    }

    @Test
    void unclosedQuoteIsAFaultAndNoCrash() {
        assertThat(importer.check(bodies("tomsk;sport;\"Департамент;исполнительный орган;;;\n"), Optional.empty())
                        .faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.line()).isEqualTo(2);
                    assertThat(fault.sentence()).contains("кавычки");
                });
    }

    @Test
    void linesAfterAnAddressOfSeveralLinesAreCountedAsAnEditorCounts() {
        String rows = SPORT.replace("Департамент спорта", "\"Департамент\nспорта\"") + "tomsk;kind;Комитет;кружок;;;\n";
        assertThat(importer.check(bodies(rows), officials(SPORT_HEAD)).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(4));
    }

    @Test
    void markupIsRefusedInNames() {
        assertThat(importer.check(bodies(SPORT.replace("Департамент спорта", "<b>Спорт</b>")), officials(SPORT_HEAD))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence()).contains("недопустимые знаки"));
    }

    private static String official(String login, String name, String rank, String civil, String email, String roles) {
        return String.join(";", "tomsk", "sport", login, name, "должность", rank, civil, email, roles, "да") + "\n";
    }

    private static String sentence(ImportReport report, int line) {
        List<String> sentences = report.faults().stream()
                .filter(fault -> fault.line() == line)
                .map(ImportFault::sentence)
                .toList();
        assertThat(sentences).as("faults of line %d", line).hasSize(1);
        return sentences.get(0);
    }

    private int count() {
        return jdbc.sql("select count(*) from body").query(Integer.class).single();
    }

    private static Optional<ImportFile> bodies(String rows) {
        return file("bodies.csv", BODY_HEADER + rows);
    }

    private static Optional<ImportFile> officials(String rows) {
        return file("officials.csv", OFFICIAL_HEADER + rows);
    }

    private static Optional<ImportFile> file(String name, String text) {
        return Optional.of(new ImportFile(name, text.getBytes(StandardCharsets.UTF_8)));
    }
}
