package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Procedure;

/** Lists, letters and Cockpit call a procedure by its name: every model in which people act has one. */
class ProcedureNamesTest {

    @Test
    void everyModelInWhichPeopleActHasARussianName() throws IOException {
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            List<String> keys = models.filter(ProcedureNamesTest::hasTasks)
                    .map(model -> model.getFileName().toString().replace(".bpmn", ""))
                    .toList();
            assertThat(keys).contains("confirm-registry-entries");
            assertThat(keys)
                    .allSatisfy(
                            key -> assertThat(Procedure.titleOf(key)).as(key).matches("[А-ЯЁ].*"));
        }
    }

    private static boolean hasTasks(Path model) {
        try {
            return model.toString().endsWith(".bpmn") && Files.readString(model).contains("<bpmn:userTask");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
