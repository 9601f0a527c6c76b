package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a model may say of a user task, see docs/modelling.md. */
class TaskPropertiesTest {

    @Test
    void everythingThatAModelSaysIsRead() {
        TaskProperties read = TaskProperties.of(Map.of(
                "step", " chooseNetwork ",
                "card", "cardId",
                "basis", "card",
                "dueBy", "checkBy",
                "until", "explainUntil",
                "title", "Принять страницу: {page}",
                "documents", "noticeFile, reportFile",
                "fresh", "decision,remarks",
                "returns", "remarks",
                "actor", "acceptedBy"));

        assertThat(read)
                .isEqualTo(new TaskProperties(
                        Optional.of("chooseNetwork"),
                        Optional.of("cardId"),
                        true,
                        Optional.of("checkBy"),
                        Optional.of("explainUntil"),
                        Optional.of("Принять страницу: {page}"),
                        List.of("noticeFile", "reportFile"),
                        List.of("decision", "remarks"),
                        Optional.of("remarks"),
                        Optional.empty(),
                        Optional.of("acceptedBy")));
    }

    @Test
    void whatAModelDoesNotSayDoesNotHappen() {
        assertThat(TaskProperties.of(Map.of("step", " ", "basis", "procedure", "clauses", "KUZ-3a")))
                .isEqualTo(new TaskProperties(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
