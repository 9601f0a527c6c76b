package org.poryadok.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

class ParagraphFieldsTest {

    private static final String TEXT = "От {{letter.date}} № {{ letter.number }}, {{body}}";
    private static final Map<String, String> VALUES =
            Map.of("letter.date", "06.03.2020", "letter.number", "1-2", "body", "{{letter.date}}");

    @Property
    void fieldsAreFoundHoweverWordSplitsTheRuns(@ForAll List<@IntRange(min = 0, max = 50) Integer> cuts) {
        XWPFParagraph paragraph = split(TEXT, cuts);

        assertThat(new ParagraphFields(paragraph).names()).containsExactly("letter.date", "letter.number", "body");
        new ParagraphFields(paragraph).fill(VALUES);

        assertThat(paragraph.getText()).isEqualTo("От 06.03.2020 № 1-2, {{letter.date}}");
    }

    @Test
    void paragraphWithoutFieldsStaysAsItIs() {
        XWPFParagraph paragraph = split("Просто {текст}", List.of(3));

        assertThat(new ParagraphFields(paragraph).fill(VALUES)).isFalse();
        assertThat(paragraph.getText()).isEqualTo("Просто {текст}");
    }

    @Test
    void paragraphWhoseFieldsAreAllEmptySaysSo() {
        assertThat(new ParagraphFields(split("удалена {{day}}", List.of(9))).fill(Map.of("day", "")))
                .isTrue();
        assertThat(new ParagraphFields(split("{{day}} {{body}}", List.of())).fill(Map.of("day", "", "body", "x")))
                .isFalse();
    }

    private static XWPFParagraph split(String text, List<Integer> cuts) {
        XWPFParagraph paragraph = new XWPFDocument().createParagraph();
        int from = 0;
        for (int cut : cuts.stream()
                .sorted()
                .distinct()
                .filter(at -> at <= text.length())
                .toList()) {
            paragraph.createRun().setText(text.substring(from, cut));
            from = cut;
        }
        paragraph.createRun().setText(text.substring(from));
        return paragraph;
    }
}
