package org.poryadok.casework.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.poryadok.account.notifycoordinator.NoticeData;
import org.poryadok.account.notifycoordinator.NoticeWords;
import org.poryadok.account.notifycoordinator.PageEvent;
import org.poryadok.act.NoticeWord;

/** Letters as bodies send them. */
public final class Letters {

    public static final LocalDate DAY = LocalDate.of(2020, 3, 6);

    private Letters() {}

    public static Letterhead letterhead() {
        return new Letterhead(
                "Министерство здравоохранения Кузбасса",
                Optional.of("пр. Советский, 58, г. Кемерово, 650064\ntel@health.example"),
                Optional.of("01-15/248"),
                Optional.of(DAY),
                "Главное управление по работе со средствами массовой информации",
                Optional.empty(),
                "Министр здравоохранения Кузбасса",
                "И. И. Иванов",
                Optional.of("Петрова Анна Сергеевна"),
                Optional.of("8 (3842) 00-00-00"));
    }

    public static AccountLine account(String address) {
        return new AccountLine(
                "ВКонтакте",
                address,
                Optional.of("123456789"),
                Optional.of(LocalDate.of(2020, 2, 25)),
                Optional.empty(),
                "Министерство здравоохранения Кузбасса");
    }

    public static NoticeData notice(AccountLine... accounts) {
        return new NoticeData(
                letterhead(),
                new NoticeWords(NoticeWord.NOTICE, PageEvent.CREATED),
                "распоряжение Губернатора Кемеровской области – Кузбасса от 14.02.2020 № 66",
                "абзац четвёртый пункта 3",
                List.of(accounts),
                Optional.empty());
    }

    public static XWPFDocument open(byte[] docx) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(docx));
    }

    public static String text(byte[] docx) throws IOException {
        try (XWPFWordExtractor extractor = new XWPFWordExtractor(open(docx))) {
            return extractor.getText();
        }
    }
}
