package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poryadok.PoryadokTest;
import org.springframework.beans.factory.annotation.Autowired;

@PoryadokTest
class ObligationsTest {

    @Autowired
    private Obligations obligations;

    @Test
    void obligationIsFulfilledByTheModelOfItsOwnProcedure() {
        assertThat(obligations.procedure("kuzbass-66-2020", "KUZ-3a|kuzbass.health"))
                .isEqualTo("create-account");
    }

    @Test
    void everyLineOfTheListIsInOnePartAndNoPartIsLong() {
        List<String> keys = Stream.of("KUZ-3a", "KUZ-3b", "KUZ-4a")
                .flatMap(clause -> IntStream.range(0, Obligations.PART).mapToObj(body -> clause + "|kuzbass.b" + body))
                .toList();
        List<List<String>> parts = obligations.parts(keys);
        assertThat(parts).hasSize(4).allSatisfy(part -> assertThat(part).hasSizeBetween(1, Obligations.PART));
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(parts.stream()
                        .flatMap(part -> part.stream().map(obligations::body).distinct()))
                .as("bodies, each in one part")
                .doesNotHaveDuplicates();
        assertThat(obligations.parts(List.of())).isEmpty();
    }
}
