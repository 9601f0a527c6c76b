package org.poryadok.act.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poryadok.act.ActFault;
import org.poryadok.act.ActLoadException;

class BrokenActTest {

    private static final String FILE = "zarechny.yaml";

    @Test
    void theSoundActIsSound() {
        assertThat(faults(SoundAct.text())).isEmpty();
    }

    @Test
    void unknownProcedure() {
        refused(
                "[create-account]",
                "[create-acount]",
                "create-acount",
                "Пункт «ZAR-1»: неизвестное значение «create-acount» в поле «procedures»."
                        + " Возможно, имелось в виду «create-account».");
    }

    @Test
    void impossibleDate() {
        refused(
                "date: 2024-02-12",
                "date: 2024-02-31",
                "2024-02-31",
                "Даты «2024-02-31» нет в календаре: исправьте день или месяц в поле «date».");
    }

    @Test
    void dateAsOfficialsWriteIt() {
        refused(
                "date: 2024-02-05",
                "date: 05.02.2024",
                "05.02.2024",
                "«05.02.2024» в поле «date»: дата пишется как год-месяц-число, например 2020-02-14.");
    }

    @Test
    void whatFulfilsAnObligationThatIsNone() {
        fulfilment(
                "    term: 5-working-days\n",
                "any-network, keeping: true, basis: настройка",
                "Пункт «ZAR-2»: поле «fulfilment» имеет смысл только у пункта, который со дня вступления в силу велит "
                        + "создать страницы («procedures: [create-account]», «trigger: entry-into-force»): уберите его.");
    }

    @Test
    void whatFulfilsAnObligationMisspelt() {
        fulfilment(
                "    internalTerm: 1-months\n",
                "any-netwrok, keeping: true, basis: настройка",
                "Пункт «ZAR-1»: неизвестное значение «any-netwrok» в поле «pages». Возможно, имелось в виду "
                        + "«any-network».");
    }

    @Test
    void whatFulfilsAnObligationWithoutItsBasis() {
        fulfilment(
                "    internalTerm: 1-months\n",
                "any-network, keeping: true",
                "Пункт «ZAR-1»: не указано обязательное поле «basis» (основание): впишите его, например «basis: "
                        + "настройка».");
    }

    @Test
    void whatFulfilsAnObligationByAClauseThatIsNotThere() {
        fulfilment(
                "    internalTerm: 1-months\n",
                "any-network, keeping: true, basis: NOT-THERE.9",
                "Пункт «ZAR-1»: пункта «NOT-THERE.9» в этом акте нет: опишите его или уберите ссылку.");
    }

    @Test
    void pageOfSomebodyOfWhomTheClauseDoesNotSpeak() {
        fulfilment(
                "    internalTerm: 1-months\n",
                "any-network, owners: [head], keeping: true, basis: настройка",
                "Пункт «ZAR-1»: о страницах «head» пункт не говорит: впишите этот вид владельца и в «accountsOf» или "
                        + "уберите его отсюда.");
    }

    @Test
    void pageInEachMandatoryNetworkWhereNoneIs() {
        String text = SoundAct.with(
                        "    internalTerm: 1-months",
                        "    fulfilment: {pages: each-mandatory, keeping: true, basis: настройка}")
                .replace("state: mandatory", "state: allowed");

        assertThat(faults(text))
                .extracting(ActFault::sentence)
                .containsExactly("Пункт «ZAR-1»: обязательных площадок в «networks» нет: отметьте их «state: "
                        + "mandatory» или впишите «pages: any-network».");
    }

    private static void fulfilment(String after, String reading, String sentence) {
        String text = SoundAct.with(after, after + "    fulfilment: {pages: " + reading + "}\n");

        assertThat(faults(text)).extracting(ActFault::sentence).containsExactly(sentence);
    }

    @Test
    void clauseWithoutModality() {
        String text = SoundAct.with("    modality: recommended\n    procedures", "    procedures");

        assertThat(faults(text))
                .containsExactly(new ActFault(
                        FILE,
                        SoundAct.lineOf(text, "- id: ZAR-1"),
                        "Пункт «ZAR-1»: не указано обязательное поле «modality» (сила обязанности): впишите его, например"
                                + " «modality: mandatory»."));
    }

    @Test
    void termWithoutUnit() {
        refused(
                "term: 5-working-days",
                "term: 5",
                "term: 5",
                "Пункт «ZAR-2»: неподходящее значение в поле «term»:" + " нужно текст, например 10-calendar-days.");
        refused(
                "term: 5-working-days",
                "term: 5-days",
                "term: 5-days",
                "Пункт «ZAR-2»: «5-days» в поле «term»: срок"
                        + " пишется числом с единицей: 10-calendar-days, 2-working-days, 3-weeks, 1-months – или by-date с"
                        + " датой в поле termDate.");
    }

    @Test
    void byDateWithoutTheDate() {
        refused(
                "term: 5-working-days",
                "term: by-date",
                "term: by-date",
                "Пункт «ZAR-2»: для срока by-date впишите саму дату, например «termDate: 2020-10-01».");
    }

    @Test
    void twoClausesWithOneId() {
        String text = SoundAct.with("- id: ZAR-3", "- id: ZAR-2").replace("basis: ZAR-3", "basis: ZAR-2");
        int first = SoundAct.lineOf(text, "- id: ZAR-2");
        int second = first + SoundAct.lineOf(text.substring(text.indexOf("- id: ZAR-2") + 5), "- id: ZAR-2") - 1;

        assertThat(faults(text))
                .containsExactly(new ActFault(
                        FILE,
                        second,
                        "Пункт «ZAR-2» уже описан в строке " + first
                                + ": дайте одному из них другое обозначение или уберите повтор."));
    }

    @Test
    void clausesThatReferToEachOtherInACircle() {
        String text = SoundAct.with(
                        "    internalTerm: 1-months\n", "    internalTerm: 1-months\n    follows: [ZAR-2]\n")
                .replace("    term: 5-working-days\n", "    term: 5-working-days\n    basis: ZAR-1\n");

        assertThat(faults(text))
                .containsExactly(new ActFault(
                        FILE,
                        SoundAct.lineOf(text, "- id: ZAR-1"),
                        "Пункты ссылаются друг на друга по кругу: ZAR-1 → ZAR-2 → ZAR-1."
                                + " Уберите одну из ссылок «follows», «basis» или «supersededBy»."));
    }

    @Test
    void clauseThatRefersToItself() {
        refused(
                "    internalTerm: 1-months\n",
                "    internalTerm: 1-months\n    follows: [ZAR-1]\n",
                "- id: ZAR-1",
                "Пункты ссылаются друг на друга по кругу: ZAR-1 → ZAR-1."
                        + " Уберите одну из ссылок «follows», «basis» или «supersededBy».");
    }

    @Test
    void referenceToAClauseThatIsNotThere() {
        refused(
                "    internalTerm: 1-months\n",
                "    internalTerm: 1-months\n    follows: [ZAR-9.9]\n",
                "follows:",
                "Пункт «ZAR-1»: пункта «ZAR-9.9» в этом акте нет: опишите его или уберите ссылку.");
    }

    @Test
    void unknownNetworkRoleAndOwnerKind() {
        refused(
                "  - network: vk\n    state: allowed",
                "  - network: vkontakte\n    state: allowed",
                "vkontakte",
                "Неизвестное значение «vkontakte» в поле «network». Допустимо: vk, ok, telegram, max, twitter, instagram,"
                        + " facebook, youtube, rutube, whatsapp.");
        refused(
                "addresseeRoles: [controller]",
                "addresseeRoles: [controler]",
                "[controler]",
                "Пункт «ZAR-3»: неизвестное значение «controler» в поле «addresseeRoles»."
                        + " Возможно, имелось в виду «controller».");
        refused(
                "    addressees: [subordinate-organization]\n    trigger: account-event",
                "    addressees: [subordinate-organisation]\n    trigger: account-event",
                "[subordinate-organisation]",
                "Пункт «ZAR-2»: неизвестное значение «subordinate-organisation» в поле «addressees»."
                        + " Возможно, имелось в виду «subordinate-organization».");
    }

    @Test
    void roleThatNobodyHolds() {
        refused(
                "    recipientRole: coordinator",
                "    recipientRole: regional-centre",
                "recipientRole",
                "Пункт «ZAR-2»: роль «regional-centre» не описана: впишите в «roles», кто её исполняет.");
    }

    @Test
    void weeklyNormWithoutItsNumber() {
        refused(
                "    recipientRole: coordinator",
                "    recipientRole: coordinator\n    weeklyNorm:\n      repostsCount: true",
                "weeklyNorm",
                "Пункт «ZAR-2»: не указано обязательное поле «minimum» (наименьшее число публикаций):"
                        + " впишите его, например «minimum: 3».");
    }

    @Test
    void weeklyNormOfMoreDaysThanAWeekHas() {
        refused(
                "    recipientRole: coordinator",
                "    recipientRole: coordinator\n    weeklyNorm:\n      minimum: 10\n      repostsCount: true\n      unit: days",
                "minimum: 10",
                "Пункт «ZAR-2»: в неделе 7 дней: укажите не больше или впишите «unit: publications».");
    }

    @Test
    void eventsThatBeginNoProcedureOfTheClause() {
        refused(
                "    trigger: account-event\n    term: 5-working-days\n",
                "    trigger: weekly\n    weeklyNorm: {minimum: 3, repostsCount: true}\n",
                "trigger: weekly",
                "Пункт «ZAR-2»: по событию «weekly» процедура никогда не начнётся, потому что это событие начинает только"
                        + " «weekly-norm»: впишите её в «procedures» или укажите другое событие.");
        refused(
                "    trigger: account-event",
                "    trigger: change",
                "trigger: change",
                "Пункт «ZAR-2»: по событию «change» процедура никогда не начнётся, потому что это событие начинает только"
                        + " «publish-registry»: впишите её в «procedures» или укажите другое событие.");
    }

    @Test
    void registryOfNobodyAndReceiptOfNothing() {
        refused(
                "    procedures: [report-execution]\n    addresseeRoles: [controller]\n    trigger: continuous",
                "    procedures: [publish-registry]\n    addresseeRoles: [controller]\n    trigger: receipt",
                "trigger: receipt",
                "Пункт «ZAR-3»: по событию «receipt» процедура никогда не начнётся, потому что реестр ведёт координатор:"
                        + " впишите «addresseeRoles: [coordinator]» или укажите другое событие.");
    }

    @Test
    void unknownZoneAndRegion() {
        refused(
                "zone: Asia/Yekaterinburg",
                "zone: Asia/Ekaterinburg",
                "zone:",
                "Часовой пояс «Asia/Ekaterinburg» неизвестен: возможно, имелось в виду «Asia/Yekaterinburg».");
        refused(
                "region: RU-SVE",
                "region: RU-66",
                "region:",
                "Неизвестное значение «RU-66» в поле «region»."
                        + " Допустимо: RU, RU-AD, RU-AL, RU-BA, RU-BU, RU-CE, RU-CU, RU-DA, RU-IN, RU-KB, RU-KL, RU-KC"
                        + " и другие, см. docs/acts.md.");
    }

    @Test
    void misspeltField() {
        refused(
                "    quotation: Контроль",
                "    qoutation: Контроль",
                "qoutation",
                "Пункт «ZAR-3»: неизвестное поле «qoutation»: возможно, имелось в виду «quotation».",
                "Пункт «ZAR-3»: не указано обязательное поле «quotation» (цитата): впишите его.");
    }

    @Test
    void fieldTypedTwice() {
        String text =
                SoundAct.with("    term: 5-working-days\n", "    term: 5-working-days\n    term: 3-working-days\n");

        assertThat(faults(text))
                .containsExactly(new ActFault(
                        FILE,
                        SoundAct.lineOf(text, "term: 3-working"),
                        "Поле «term» указано дважды, первый раз в строке " + SoundAct.lineOf(text, "term: 5-working")
                                + ": оставьте одно."));
    }

    @Test
    void signedActWithoutNumber() {
        refused(
                "number: 17\n",
                "",
                "status:",
                "У подписанного акта должно быть поле «number»: впишите его или" + " поставьте «status: draft».");
    }

    @Test
    void obligationThatLiesOnNobody() {
        refused(
                "    addresseeRoles: [controller]\n",
                "",
                "- id: ZAR-3",
                "Пункт «ZAR-3»: не сказано, на ком лежит обязанность: впишите «addressees» или «addresseeRoles».");
    }

    @Test
    void termThatNothingStarts() {
        refused(
                "    term: 5-working-days",
                "    term: 5-working-days\n    sinceVersion: 2",
                "sinceVersion",
                "Пункт «ZAR-2»: редакции «2» у акта нет: опишите её в «versions».");
        refused(
                "trigger: account-event",
                "trigger: continuous",
                "trigger: continuous",
                "Пункт «ZAR-2»: у события «continuous» нет дня, от которого идёт срок: уберите срок или укажите другое"
                        + " событие, например entry-into-force.");
    }

    @Test
    void statesOfANetworkOutOfOrder() {
        refused(
                "  - network: vk\n    state: allowed",
                "  - network: vk\n    from: 2025-02-01\n    state: allowed",
                "- network: vk\n    from: 2025-01-01",
                "Состояния площадки «vk» идут не по порядку дат: расположите их от раннего к позднему, без повторов.");
    }

    @Test
    void allFaultsAreToldAtOnceFromTopToBottom() {
        String text = SoundAct.with("[create-account]", "[create-acount]")
                .replace("RU-SVE", "RU-SVX")
                .replace("term: 5-working-days", "term: 5-days")
                .replace("2024-02-12", "2024-02-30");

        assertThat(faults(text))
                .hasSize(4)
                .extracting(ActFault::line)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void byteOrderMarkAndWindowsLineEndsAreNoFault() {
        assertThat(faults("\uFEFF" + SoundAct.text().replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void windows1251IsTold() {
        byte[] bytes = SoundAct.text().getBytes(Charset.forName("windows-1251"));

        assertThat(faults(bytes))
                .containsExactly(new ActFault(
                        FILE,
                        1,
                        "Файл сохранён не в кодировке UTF-8 (похоже на"
                                + " windows-1251 или UTF-16): откройте его в редакторе и сохраните в UTF-8."));
    }

    @Test
    void tabsAreToldLineByLine() {
        String text = SoundAct.text().replace("  region:", "\tregion:").replace("  zone:", "\tzone:");

        assertThat(faults(text))
                .containsExactly(
                        new ActFault(
                                FILE,
                                SoundAct.lineOf(text, "\tregion"),
                                "Отступ сделан знаком табуляции: замените его" + " пробелами."),
                        new ActFault(
                                FILE,
                                SoundAct.lineOf(text, "\tzone"),
                                "Отступ сделан знаком табуляции: замените его" + " пробелами."));
    }

    @Test
    void unquotedColonIsTold() {
        String text = SoundAct.with("title: О создании и", "title: О порядке: создании и");

        assertThat(faults(text)).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(SoundAct.lineOf(text, "О порядке"));
            assertThat(fault.sentence())
                    .startsWith("Запись не читается как YAML")
                    .contains("кавычки");
        });
    }

    @Test
    void emptyFileListAndControlCharacterAreTold() {
        assertThat(faults("")).extracting(ActFault::line).containsExactly(1);
        assertThat(faults("- id: x\n- id: y\n")).extracting(ActFault::line).containsExactly(1);
        assertThat(faults("id: x\u0000\n"))
                .singleElement()
                .extracting(ActFault::sentence)
                .asString()
                .startsWith("В строке есть недопустимый знак");
        assertThat(faults(SoundAct.text() + "---\n" + SoundAct.text()))
                .singleElement()
                .extracting(ActFault::sentence)
                .asString()
                .startsWith("В файле больше одного документа");
        assertThat(faults("id: &a [*a]\n"))
                .extracting(ActFault::sentence)
                .contains("Ссылка на якорь (*имя) ведёт по кругу к самой себе: уберите её.");
    }

    @Test
    void everySentenceIsRussianAndNamesNoClassOfTheProgram() {
        String text = """
                id: [1]
                jurisdiction: 5
                kind:
                number: {}
                clauses:
                  - 7
                  - id: 3
                    rank: x
                networks: no
                roles: []
                """;

        assertThat(faults(text))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.sentence())
                        .matches("(?s)[А-ЯЁ«].*[.]")
                        .doesNotContain("$", "null", "java", "must", "expected"));
    }

    @Test
    void anyLineMayBeLostDoubledOrMistypedWithoutAStackTrace() {
        ActReader reader = new ActReader(DefaultTerm.NONE);
        String[] lines = SoundAct.text().split("\n", -1);
        List<String> slips = List.of(
                "",
                "  - ",
                "    ? [",
                "\tx: y",
                "- {a: b, c}",
                "clauses: {a: {b: c}}",
                "versions: {x: 1}",
                "networks: {x: 1}",
                "    follows: {x: 1}",
                "    requirements: {x: 1}",
                "    addresseeRoles: {x: 1}",
                "designatedPages: {x: 1}",
                "roles: 5",
                "    term: null",
                "\"",
                "*нет",
                "%");
        for (int i = 0; i < lines.length; i++) {
            for (String slip : slips) {
                String[] spoilt = lines.clone();
                spoilt[i] = slip.isEmpty() ? "" : i % 2 == 0 ? slip : lines[i] + "\n" + slip;
                String text = String.join("\n", spoilt);
                FileFaults faults = new FileFaults(FILE);
                assertThatCode(() -> reader.act(file(FILE, text), List.of(), faults))
                        .as("line %d, «%s»", i, slip)
                        .doesNotThrowAnyException();
                assertThat(faults.inOrder())
                        .allSatisfy(fault -> assertThat(fault.sentence())
                                .matches("(?s)[А-ЯЁ«].*[.]")
                                .doesNotContain("null", "java"));
            }
        }
    }

    @Test
    void pageThatIsCreatedForAnOwnerWhomTheActDoesNotName() {
        String text = SoundAct.with(
                "    addressees: [subordinate-organization]\n    trigger: entry-into-force",
                "    addresseeRoles: [coordinator]\n    accountsOf: [head, government]\n    trigger: entry-into-force");

        assertThat(faults(text))
                .containsExactly(
                        new ActFault(
                                FILE,
                                SoundAct.lineOf(text, "accountsOf: ["),
                                "Пункт «ZAR-1»: чьи это страницы вида «government», не сказано: опишите владельца в «owners»."));
    }

    @Test
    void governorWhomTheActDoesNotNameWhateverTheClauseWants() {
        refused(
                "    addressees: [subordinate-organization]\n    trigger: account-event",
                "    addressees: [subordinate-organization]\n    accountsOf: [governor]\n    trigger: account-event",
                "accountsOf: [",
                "Пункт «ZAR-2»: чьи это страницы вида «governor», не сказано: опишите владельца в «owners».");
    }

    @Test
    void ownersWithoutNameTwiceAndOnTheGroundOfAClauseThatDoesNotSpeakOfThem() {
        String text = SoundAct.with("networks:\n  - network: vk\n    state: allowed", """
                owners:
                  - kind: governor
                    basis: ZAR-1
                  - kind: subordinate-organization
                    name: Первая организация
                    basis: ZAR-2
                  - kind: subordinate-organization
                    name: Вторая организация
                    basis: ZAR-7
                  - kind: head
                    name: Начальник
                    basis: ZAR-3
                networks:
                  - network: vk
                    state: allowed""");

        assertThat(faults(text))
                .extracting(ActFault::line, ActFault::sentence)
                .containsExactlyInAnyOrder(
                        tuple(
                                SoundAct.lineOf(text, "- kind: governor"),
                                "Как акт называет владельца вида «governor», не сказано:"
                                        + " впишите, например, «name: Губернатор Томской области»."),
                        tuple(
                                SoundAct.lineOf(text, "basis: ZAR-1\n  - kind"),
                                "Пункт «ZAR-1» не говорит о страницах вида «governor»:"
                                        + " укажите тот, у которого этот вид есть в «accountsOf» или «addressees»."),
                        tuple(
                                SoundAct.lineOf(text, "- kind: subordinate-organization\n    name: Вторая"),
                                "Владелец вида «subordinate-organization» описан дважды: оставьте одного."),
                        tuple(
                                SoundAct.lineOf(text, "basis: ZAR-7"),
                                "Пункта «ZAR-7» в этом акте нет: возможно, имелось в виду «ZAR-5»."),
                        tuple(
                                SoundAct.lineOf(text, "name: Начальник"),
                                "Руководителей называют их должности: уберите поле «name» или укажите другой вид."),
                        tuple(
                                SoundAct.lineOf(text, "basis: ZAR-3\nnetworks"),
                                "Пункт «ZAR-3» не говорит о страницах вида «head»:"
                                        + " укажите тот, у которого этот вид есть в «accountsOf» или «addressees»."));
    }

    @Test
    void twoFilesWithOneActId() {
        ActLoadException refusal = catchThrowableOfType(
                ActLoadException.class,
                () -> ActLibrary.read(
                        noNetworks(),
                        List.of(),
                        List.of(file("a.yaml", SoundAct.text()), file("b.yaml", SoundAct.text())),
                        DefaultTerm.NONE));

        assertThat(refusal.faults())
                .containsExactly(new ActFault(
                        "b.yaml",
                        1,
                        "Акт «zarechny-17-2024» уже описан в"
                                + " файле a.yaml: дайте другое обозначение (id) или уберите один из файлов."));
    }

    @Test
    void oneJurisdictionDescribedInTwoWays() {
        String other = SoundAct.text()
                .replace("id: zarechny-17-2024", "id: zarechny-18-2024")
                .replace("Asia/Yekaterinburg", "Europe/Moscow");
        ActLoadException refusal = catchThrowableOfType(
                ActLoadException.class,
                () -> ActLibrary.read(
                        noNetworks(),
                        List.of(),
                        List.of(file("a.yaml", SoundAct.text()), file("b.yaml", other)),
                        DefaultTerm.NONE));

        assertThat(refusal.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("b.yaml");
            assertThat(fault.sentence()).contains("Территория «zarechny» описана иначе, чем в файле a.yaml");
        });
    }

    @Test
    void clauseThatIsGoneWithTheFirstVersionIsNeverInForce() {
        refused(
                "    evidence: Страница создана",
                "    untilVersion: 1\n    evidence: Страница создана",
                "untilVersion",
                "Пункт «ZAR-1»: пункт не действует ни в одной редакции: с редакции «1» его уже нет, а раньше неё он не"
                        + " начинался. Укажите редакцию, которая его отменила.");
    }

    @Test
    void amendingActWithoutItsDayAndNumber() {
        refused(
                "roles:\n  coordinator:",
                "versions:\n  - id: 1\n  - id: 2\n    from: 2024-06-05\n    amendedBy: постановление № 700\n"
                        + "roles:\n  coordinator:",
                "постановление № 700",
                "«постановление № 700» в поле «amendedBy»: изменяющий акт пишется с датой и номером в конце, например"
                        + " «… от 25.08.2023 № 238-р».");
    }

    @Test
    void repealedBeforeItsSigningByAnActOfADayThatIsNone() {
        refused(
                "roles:\n  coordinator:",
                "repealed:\n  from: 2020-01-01\n  by: постановление от 31.02.2024 № 700\nroles:\n  coordinator:",
                "from: 2020-01-01",
                "Акт не может утратить силу раньше, чем на следующий день после подписания: исправьте один из дней.",
                "Даты «31.02.2024» нет в календаре: исправьте день или месяц в поле «by».");
    }

    @Test
    void amendingActOfADayThatIsNone() {
        refused(
                "roles:\n  coordinator:",
                "versions:\n  - id: 1\n  - id: 2\n    from: 2024-06-05\n"
                        + "    amendedBy: постановление от 31.02.2024 № 700\nroles:\n  coordinator:",
                "31.02.2024",
                "Даты «31.02.2024» нет в календаре: исправьте день или месяц в поле «amendedBy».");
    }

    private static void refused(String part, String instead, String where, String... sentences) {
        String text = SoundAct.with(part, instead);
        assertThat(faults(text)).extracting(ActFault::sentence).containsExactlyInAnyOrder(sentences);
        assertThat(faults(text)).extracting(ActFault::line).contains(SoundAct.lineOf(text, where));
    }

    private static List<ActFault> faults(String text) {
        return faults(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ActFault> faults(byte[] content) {
        FileFaults faults = new FileFaults(FILE);
        new ActReader(DefaultTerm.NONE).act(new ActFile(FILE, content), List.of(), faults);
        return faults.inOrder();
    }

    private static ActFile file(String name, String text) {
        return new ActFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ActFile noNetworks() {
        return file("networks.yaml", "networks: []");
    }
}
