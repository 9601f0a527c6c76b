package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poryadok.organisation.table.CsvTable;

class CsvTableTest {

    private final List<ImportFault> faults = new ArrayList<>();

    @Test
    void fileOfAnotherShapeIsNotAnsweredLineByLine() {
        String lines = "x\n".repeat(100_000);

        assertThat(CsvTable.read(file("Страница;Публикаций\n" + lines), List.of("Страница", "Публикаций"), faults))
                .isEmpty();
        assertThat(faults).hasSize(101);
        assertThat(faults.get(99).line()).isEqualTo(101);
        assertThat(faults.get(100))
                .isEqualTo(new ImportFault("список.csv", 101, "Таких строк уже 100: дальше файл не проверялся."));
    }

    @Test
    void fewLinesOfAnotherShapeHideNoneOfTheOthers() {
        assertThat(CsvTable.read(
                        file("Страница;Публикаций\nx\nvk.com/a;3\ny\nvk.com/b;4\n"),
                        List.of("Страница", "Публикаций"),
                        faults))
                .hasSize(2);
        assertThat(faults).extracting(ImportFault::line).containsExactly(2, 4);
    }

    private static ImportFile file(String text) {
        return new ImportFile("список.csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
