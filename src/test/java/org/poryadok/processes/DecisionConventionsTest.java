package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

/** Decision tables are read by the same people as the models: named, explained, kept for a known time. */
class DecisionConventionsTest {

    @Test
    void everyDecisionIsNamedLikeItsFileAndExplainsItsRules() throws Exception {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("processes"))) {
            files = found.filter(file -> file.toString().endsWith(".dmn")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            var dmn = Dmn.readModelFromFile(file.toFile());
            assertThat(dmn.getModelElementsByType(Decision.class))
                    .as(file.toString())
                    .singleElement()
                    .satisfies(decision -> {
                        assertThat(decision.getId() + ".dmn")
                                .isEqualTo(file.getFileName().toString());
                        assertThat(decision.getName()).matches(".*[а-яё].*");
                        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
                        assertThat(decision.getVersionTag()).isNotBlank();
                    });
            assertThat(dmn.getModelElementsByType(Rule.class))
                    .as(file.toString())
                    .isNotEmpty()
                    .allSatisfy(rule ->
                            assertThat(rule.getDescription()).as(rule.getId()).isNotNull());
        }
    }
}
