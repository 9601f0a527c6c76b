package org.poryadok.account.notifycoordinator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.poryadok.act.NoticeWord;
import org.poryadok.casework.document.AccountLine;
import org.poryadok.casework.document.DocumentException;
import org.poryadok.casework.document.DocumentTemplates;
import org.poryadok.casework.document.Letterhead;
import org.poryadok.casework.document.Letters;

class NoticeDocumentTest {

    private final NoticeDocument notices = new NoticeDocument(new DocumentTemplates(""));

    @Test
    void noticeSaysWhoTellsWhomWhatOnWhatGround() throws IOException {
        String text = Letters.text(notices.render(Letters.notice(Letters.account("https://vk.com/minzdrav42"))));

        assertThat(text)
                .contains(
                        "Министерство здравоохранения Кузбасса",
                        "06.03.2020 № 01-15/248",
                        "Главное управление по работе со средствами массовой информации",
                        "О создании официальной страницы",
                        "Сообщаем о создании официальной страницы",
                        "от 14.02.2020 № 66, абзац четвёртый пункта 3",
                        "ВКонтакте",
                        "https://vk.com/minzdrav42",
                        "123456789",
                        "25.02.2020",
                        "Министр здравоохранения Кузбасса",
                        "И. И. Иванов",
                        "Петрова Анна Сергеевна",
                        "8 (3842) 00-00-00");
        assertThat(text).doesNotContain("{{", "}}", "удалена");
    }

    @Test
    void applicationIsCalledOneAndAsksForTheInclusion() throws IOException {
        NoticeData notice = Letters.notice(Letters.account("https://vk.com/minzdrav42"));
        NoticeData application = new NoticeData(
                notice.letterhead(),
                new NoticeWords(NoticeWord.APPLICATION, PageEvent.CREATED),
                notice.act(),
                notice.citation(),
                notice.accounts(),
                Optional.empty());

        assertThat(Letters.text(notices.render(application)))
                .contains(
                        "Заявка о включении официальной страницы в реестр",
                        "Просим включить в реестр созданную официальную страницу в социальной сети")
                .doesNotContain("Сообщаем", "ведомлени", "{{");
    }

    @Test
    void everyAccountHasItsNumberedRow() throws IOException {
        byte[] docx = notices.render(Letters.notice(
                Letters.account("https://vk.com/one"),
                Letters.account("https://vk.com/two"),
                Letters.account("https://vk.com/three")));

        try (XWPFDocument document = Letters.open(docx)) {
            XWPFTable accounts = document.getTables().get(1);
            assertThat(accounts.getRows()).hasSize(4);
            assertThat(accounts.getRows().subList(1, 4))
                    .extracting(row ->
                            row.getCell(0).getText() + " " + row.getCell(2).getText())
                    .containsExactly("1 https://vk.com/one", "2 https://vk.com/two", "3 https://vk.com/three");
        }
        assertThat(Letters.text(docx)).contains("О создании официальных страниц");
    }

    @Test
    void deletionHasItsDateBesideTheDateOfCreation() throws IOException {
        AccountLine deleted = new AccountLine(
                "Одноклассники",
                "https://ok.ru/group/533960",
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 2, 25)),
                Optional.of(LocalDate.of(2020, 3, 5)),
                "Министерство");
        NoticeData notice = new NoticeData(
                Letters.letterhead(),
                new NoticeWords(NoticeWord.NOTICE, PageEvent.DELETED),
                "акт",
                "пункт 3",
                List.of(deleted),
                Optional.empty());

        assertThat(Letters.text(notices.render(notice)))
                .contains("Об удалении официальной страницы", "25.02.2020", "удалена 05.03.2020", "—");
    }

    @Test
    void secondTierNamesTheLetterOnWhichItRests() throws IOException {
        NoticeData first = Letters.notice(Letters.account("https://vk.com/schkola"));
        NoticeData second = new NoticeData(
                first.letterhead(),
                first.words(),
                first.act(),
                "подпункт 3.1.5",
                first.accounts(),
                Optional.of(new NoticeData.Source("Школа № 1", "17", LocalDate.of(2024, 12, 28))));

        assertThat(Letters.text(notices.render(second)))
                .contains(
                        "Направляем информацию о создании официальной страницы",
                        "Информация получена: Школа № 1, письмо от 28.12.2024 № 17.",
                        "подпункт 3.1.5");
    }

    @Test
    void draftLeavesRoomForNumberAndDateAndNoEmptyLines() throws IOException {
        Letterhead draft = new Letterhead(
                "Орган",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "Координатор",
                Optional.empty(),
                "Руководитель",
                "И. И. Иванов",
                Optional.empty(),
                Optional.empty());
        NoticeData notice = new NoticeData(
                draft,
                new NoticeWords(NoticeWord.NOTICE, PageEvent.CREATED),
                "акт",
                "пункт 3",
                List.of(Letters.account("https://vk.com/x1")),
                Optional.empty());

        try (XWPFDocument document = Letters.open(notices.render(notice))) {
            assertThat(document.getTables().get(0).getRow(0).getCell(0).getParagraphs())
                    .extracting(paragraph -> paragraph.getText())
                    .containsExactly("Орган", "__________ № __________");
            assertThat(document.getParagraphs()
                            .get(document.getParagraphs().size() - 1)
                            .getText())
                    .isEmpty();
        }
    }

    @Test
    void textsOfAnyKindStayTexts() throws IOException {
        AccountLine account = new AccountLine(
                "<b>ВК</b> & {{body.name}}",
                "https://vk.com/x1",
                Optional.of("1\u0000\uD8002"),
                Optional.of(Letters.DAY),
                Optional.empty(),
                "$1 \\ {{нет}}");

        assertThat(Letters.text(notices.render(Letters.notice(account))))
                .contains("<b>ВК</b> & {{body.name}}", "12", "$1 \\ {{нет}}");
    }

    @Test
    void regionReplacesATemplateByAFileInItsFolder(@TempDir Path folder) throws IOException {
        try (XWPFDocument own = new XWPFDocument()) {
            own.createParagraph().createRun().setText("Бланк округа. {{letter.number}}");
            try (var file = Files.newOutputStream(folder.resolve(NoticeDocument.FIRST_TIER))) {
                own.write(file);
            }
        }

        NoticeDocument regional = new NoticeDocument(new DocumentTemplates(folder.toString()));

        assertThat(Letters.text(regional.render(Letters.notice(Letters.account("https://vk.com/x1")))))
                .contains("Бланк округа. 01-15/248")
                .doesNotContain("Сообщаем");
    }

    @Test
    void templateWithAnUnknownFieldIsRefusedByName(@TempDir Path folder) throws IOException {
        try (XWPFDocument own = new XWPFDocument()) {
            own.createParagraph().createRun().setText("{{letter.nomber}}");
            try (var file = Files.newOutputStream(folder.resolve(NoticeDocument.FIRST_TIER))) {
                own.write(file);
            }
        }

        assertThatThrownBy(() -> new NoticeDocument(new DocumentTemplates(folder.toString())))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("notice-first-tier.docx")
                .hasMessageContaining("{{letter.nomber}}")
                .hasMessageContaining("{{letter.number}}");
    }

    @Test
    void fileThatIsNoWordDocumentIsRefusedByName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(NoticeDocument.SECOND_TIER), "не документ");

        assertThatThrownBy(() -> new NoticeDocument(new DocumentTemplates(folder.toString())))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("notice-second-tier.docx")
                .hasMessageContaining("DOCX");
    }
}
