package org.poryadok.enactment.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.Letters;
import org.poryadok.casework.document.PersonLine;

class ReportDocumentTest {

    private final ReportDocument reports = new ReportDocument(new DocumentTemplates(""));

    @Test
    void reportListsAccountsAndDesignatedPersons() throws IOException {
        ReportData report = new ReportData(
                Letters.letterhead(),
                "постановление Правительства Санкт-Петербурга от 01.07.2020 № 500",
                "пункт 7",
                List.of(Letters.account("https://vk.com/minzdrav42")),
                List.of(new PersonLine(
                        "ответственное должностное лицо",
                        "Сидоров Пётр Ильич",
                        "заместитель руководителя",
                        "12-к",
                        LocalDate.of(2020, 9, 1))),
                Optional.of("Первая строка.\nВторая строка."));

        assertThat(Letters.text(reports.render(report)))
                .contains(
                        "Об исполнении правового акта",
                        "№ 500, пункт 7",
                        "https://vk.com/minzdrav42",
                        "ответственное должностное лицо",
                        "Сидоров Пётр Ильич",
                        "от 01.09.2020\n№ 12-к",
                        "Первая строка.\nВторая строка.",
                        "И. И. Иванов");
    }

    @Test
    void reportWithoutAccountsShowsDashes() throws IOException {
        ReportData report =
                new ReportData(Letters.letterhead(), "акт", "пункт 7", List.of(), List.of(), Optional.empty());

        try (XWPFDocument document = Letters.open(reports.render(report))) {
            assertThat(document.getTables().get(1).getRow(1).getCell(2).getText())
                    .isEqualTo("—");
            assertThat(document.getTables().get(2).getRow(1).getCell(2).getText())
                    .isEqualTo("—");
        }
    }
}
