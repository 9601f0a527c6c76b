package org.poryadok.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What begins a procedure is one table: what it begins it does not refuse, and of every event it says what follows. */
class BeginningsTest {

    @Test
    void eventBeginsTheProcedureThatTheTableNamesAndNoOther() {
        for (ClauseTrigger event : ClauseTrigger.values()) {
            Beginnings.only(event).ifPresent(procedure -> {
                assertThat(Beginnings.of(procedure)).contains(event);
                assertThat(Beginnings.whyNever(asked(event, procedure.key(), true)))
                        .isEmpty();
                assertThat(Beginnings.whyNever(asked(event, "consult", true)))
                        .hasValueSatisfying(why -> assertThat(why).contains("«" + procedure.key() + "»"));
            });
        }
    }

    @Test
    void registryIsKeptOnEveryEventOfItAndWeeksNeedTheirNorm() {
        assertThat(Beginnings.of(Procedure.PUBLISH_REGISTRY))
                .containsExactlyInAnyOrder(ClauseTrigger.CONTINUOUS, ClauseTrigger.CHANGE, ClauseTrigger.RECEIPT);
        assertThat(Beginnings.whyNever(asked(ClauseTrigger.WEEKLY, "weekly-norm", false)))
                .isPresent();
        assertThat(Beginnings.whyNever(new Beginnings.Asked(
                        ClauseTrigger.RECEIPT,
                        Set.of("publish-registry"),
                        Set.of("coordinator"),
                        false,
                        procedures -> false)))
                .hasValueSatisfying(why -> assertThat(why).contains("никто не уведомляет"));
    }

    @Test
    void everyEventHasItsWords() {
        assertThat(Arrays.stream(ClauseTrigger.values()).map(Beginnings::words))
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotEndWith("."));
    }

    private static Beginnings.Asked asked(ClauseTrigger event, String procedure, boolean hasNorm) {
        return new Beginnings.Asked(event, Set.of(procedure), Set.of("coordinator"), hasNorm, procedures -> true);
    }
}
