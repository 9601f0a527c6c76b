package org.poryadok.oversight.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written reads the same in another reader, however long and whatever it consists of. */
class CalendarTextTest {

    private static final String ODD =
            "Уведомить координатора; сообщить в отдел, «Пресс-служба» \\ №5\nвторая строка 🙂 ".repeat(6) + "ещё";

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTornApart() {
        String written = new String(summary(ODD), StandardCharsets.UTF_8);

        List<String> lines = List.of(written.split("\r\n"));
        assertThat(lines)
                .hasSizeGreaterThan(5)
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(written).doesNotContain("\uFFFD").endsWith("\r\n");
        assertThat(written.replace("\r\n", "")).doesNotContain("\n");
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.startsWith(" "));
    }

    @Test
    void anotherReaderFindsTheTextAsItWas() {
        byte[] file = new CalendarText()
                .plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("BEGIN", "VEVENT")
                .text("SUMMARY", ODD)
                .plain("END", "VEVENT")
                .plain("END", "VCALENDAR")
                .bytes();

        assertThat(Biweekly.parse(new String(file, StandardCharsets.UTF_8))
                        .first()
                        .getEvents()
                        .get(0)
                        .getSummary()
                        .getValue()
                        .replace("\r\n", "\n"))
                .isEqualTo(ODD);
    }

    private static byte[] summary(String text) {
        return new CalendarText().text("SUMMARY", text).bytes();
    }
}
