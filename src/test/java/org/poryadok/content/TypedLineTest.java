package org.poryadok.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedLineTest {

    @Test
    void linesAreNumberedAsThePersonCountsThemAndHeadingsArePassedOver() {
        assertThat(TypedLine.read("\uFEFFДата;Тема\n\n05.03;Приём\r\n \nДАТА;Тема\n06.03;Итоги", "дата"))
                .containsExactly(
                        new TypedLine(3, List.of("05.03", "Приём")), new TypedLine(6, List.of("06.03", "Итоги")));
    }

    @Test
    void cellsOfASpreadsheetArePartedByTabsAndMayHoldSemicolons() {
        assertThat(cells("05.03\tПриём; запись\t\t")).containsExactly("05.03", "Приём; запись");
    }

    @Test
    void quotationMarksAroundACellAreNotPartOfIt() {
        assertThat(cells("\"05.03\"; \"Клуб \"\"Ёлка\"\"\" ; \"Семья\" и \"Школа\""))
                .containsExactly("05.03", "Клуб \"Ёлка\"", "\"Семья\" и \"Школа\"");
    }

    @Test
    void cellThatIsNotThereIsEmpty() {
        TypedLine line = TypedLine.read("1;05.03", "дата").get(0).withoutFirst();
        assertThat(line.cell(0)).isEqualTo("05.03");
        assertThat(line.cell(1)).isEmpty();
    }

    private static List<String> cells(String line) {
        return TypedLine.read(line, "дата").get(0).cells();
    }
}
