package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
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
        List<String> keys = IntStream.range(0, 2 * Obligations.PART + 1)
                .mapToObj(body -> "KUZ-3a|kuzbass.b" + body)
                .toList();
        List<List<String>> parts = obligations.parts(keys);
        assertThat(parts).hasSize(3).allSatisfy(part -> assertThat(part).hasSizeBetween(1, Obligations.PART));
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(keys);
        assertThat(obligations.parts(List.of())).isEmpty();
    }
}
