package org.poryadok.reporting.reportexecution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.poryadok.reporting.reportexecution.ReportFacts.Facts;
import org.poryadok.reporting.reportexecution.ReportFacts.Point;

/** What has changed since a report was signed, and nothing else. */
class ChangesTest {

    private static final String DONE = "Исполнено";

    @Test
    void aPointThatReadsAsBeforeIsNotAChange() {
        assertThat(Changes.between(facts(point(DONE, "№ 5", "2023-10-02")), facts(point(DONE, "№ 5", ""))))
                .as("only the day has passed until which a term ran")
                .isEmpty();
    }

    @Test
    void anotherProofIsNamed() {
        assertThat(Changes.between(facts(point(DONE, "№ 5", "")), facts(point(DONE, "№ 6", ""))))
                .isEqualTo("пункт 3.2.2: Сообщить в отдел о странице — исполнено (теперь: № 6)");
    }

    @Test
    void anotherResultIsNamedOnce() {
        assertThat(Changes.between(facts(point("Не исполнено", "", "")), facts(point(DONE, "№ 5", ""))))
                .isEqualTo("пункт 3.2.2: Сообщить в отдел о странице — исполнено");
    }

    private static Facts facts(Point point) {
        return new Facts(List.of(point), List.of(), List.of(), "", Set.of());
    }

    private static Point point(String result, String proof, String dueOn) {
        return new Point(
                "SHP-3.2.2",
                "пункт 3.2.2: Сообщить в отдел о странице",
                ObligationState.Kind.DONE.name(),
                false,
                false,
                result,
                "",
                "",
                "",
                "",
                proof,
                dueOn,
                false);
    }
}
