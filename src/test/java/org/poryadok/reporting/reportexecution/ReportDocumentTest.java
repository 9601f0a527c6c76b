package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.Letters;

class ReportDocumentTest {

    private static final String ACT = "постановление Правительства Санкт-Петербурга от 01.07.2020 № 500";

    private final ReportDocument reports = new ReportDocument(new DocumentTemplates(""));

    @Test
    void reportSaysPointByPointWhatIsDoneByWhomAndWhatIsNotAndWhy() throws IOException {
        byte[] letter = reports.render(new ReportData(
                Letters.letterhead(),
                ACT,
                "пункт 7",
                "с 01.07.2020 по 30.09.2020",
                "исполнено 1 из 2; страниц — 1, определено лиц — 1.",
                List.of(
                        new PointRow(
                                "пункт 6.1: Создать аккаунты руководителя и органа",
                                "Не исполнено, последний день срока — 01.10.2020",
                                "—",
                                "—",
                                "Причина: страница руководителя оформляется. Будет исполнено до 15.10.2020"),
                        new PointRow(
                                "пункт 6.2: Определить ответственных должностных лиц",
                                "Исполнено",
                                "Иванов И. И., министр",
                                "20.07.2020",
                                "приказ от 20.07.2020 № 8, Сидоров П. И.")),
                List.of(new ReportedPages.Row(
                        "Министр здравоохранения Кузбасса (ведёт Министерство здравоохранения Кузбасса)",
                        "ВКонтакте",
                        "https://vk.com/minzdrav42",
                        "25.02.2020",
                        "действующая")),
                List.of(new ReportFacts.Person(
                        "ответственное лицо",
                        "Сидоров Пётр Ильич",
                        "заместитель руководителя",
                        "№ 12-к от 01.09.2020")),
                Optional.of("Вопрос контролёра: Сколько подписчиков?\nОтвет: 12 000"),
                Optional.of("Первая строка.\nВторая строка.")));

        assertThat(Letters.text(letter))
                .contains(
                        "Об исполнении правового акта",
                        "№ 500. Основание: пункт 7.",
                        "Период: с 01.07.2020 по 30.09.2020.",
                        "пункт 6.1: Создать аккаунты руководителя и органа\tНе исполнено, "
                                + "последний день срока — 01.10.2020\t—\tПричина: страница руководителя оформляется. Будет исполнено до 15.10.2020",
                        "Исполнено\tИванов И. И., министр\n20.07.2020\tприказ от 20.07.2020 № 8",
                        "Министр здравоохранения Кузбасса (ведёт Министерство здравоохранения Кузбасса)\tВКонтакте\thttps://vk.com/minzdrav42",
                        "Сидоров Пётр Ильич",
                        "№ 12-к от 01.09.2020",
                        "Вопрос контролёра: Сколько подписчиков?\nОтвет: 12 000",
                        "Первая строка.\nВторая строка.",
                        "И. И. Иванов")
                .doesNotContain("{{");
    }

    /** As an authority sends it: the letter, who signs and who has prepared it, then the appendix with its number and day. */
    @Test
    void tablesAreTheAppendixOfALetterThatNamesWhoPreparedIt() throws IOException {
        byte[] letter = reports.render(new ReportData(
                Letters.letterhead(),
                ACT,
                "пункт 7",
                "",
                "исполнено 0 из 0; страниц — 0, определено лиц — 0.",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty()));

        assertThat(Letters.text(letter))
                .containsSubsequence(
                        "Главное управление по работе со средствами массовой информации",
                        "По пунктам акта исполнено 0 из 0; страниц — 0, определено лиц — 0.",
                        "Приложение: сведения об исполнении",
                        "И. И. Иванов",
                        "Исполнитель: Петрова Анна Сергеевна",
                        "тел. 8 (3842) 00-00-00",
                        "Приложение к письму от",
                        "№ 01-15/248",
                        "Исполнение по пунктам",
                        "Официальные страницы",
                        "Определённые лица");
    }

    @Test
    void reportOfTheWholeTimeHasNoPeriodAndWithoutPagesAndPersonsItShowsDashes() throws IOException {
        ReportData report = new ReportData(
                Letters.letterhead(),
                "акт",
                "пункт 7",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());

        try (XWPFDocument document = Letters.open(reports.render(report))) {
            assertThat(document.getTables().subList(2, 5))
                    .allSatisfy(table ->
                            assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("—"));
            assertThat(document.getParagraphs())
                    .noneMatch(line -> line.getText().contains("Период"));
        }
    }
}
