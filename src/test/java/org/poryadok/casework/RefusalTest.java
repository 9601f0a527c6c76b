package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.Refusal.Fault;

class RefusalTest {

    @Test
    void everyThingIsSaidOnceAndTheFirstFieldIsToBeMendedFirst() {
        Refusal refusal = new Refusal(List.of(
                new Fault("number", "Введите номер."),
                new Fault("day", "Выберите день."),
                new Fault("otherDay", "Выберите день.")));

        assertThat(refusal.field()).contains("number");
        assertThat(refusal.sentence()).isEqualTo("Введите номер. Выберите день.");
        assertThat(refusal.faults()).extracting(Fault::field).containsExactly("number", "day", "otherDay");
    }

    @Test
    void refusalMayMeanTheWholeForm() {
        assertThat(new Refusal(null, "Сначала возьмите задачу в работу.").field())
                .isEmpty();
    }
}
