package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.Refusal.Fault;

class FaultsTest {

    private final Faults faults = new Faults();

    @Test
    void everythingIsToldAtOnceInTheOrderInWhichItWasJudged() {
        faults.at("number", "Введите номер.");
        assertThat(faults.check(() -> {
                    throw new Refusal(List.of(new Fault("day", "Выберите день."), new Fault("time", "Укажите время.")));
                }))
                .isFalse();
        assertThat(faults.<String>read(() -> {
                    throw new Refusal(null, "Задачи больше нет.");
                }))
                .isEmpty();

        Desk.assertRefusedAt(faults::refuse, "number", "day", "time", null);
        assertThatThrownBy(faults::refuse)
                .hasMessage("Введите номер. Выберите день. Укажите время. Задачи больше нет.");
    }

    @Test
    void whatHoldsIsReadAndNothingIsRefused() {
        assertThat(faults.check(() -> {})).isTrue();
        assertThat(faults.read(() -> "66")).isEqualTo(Optional.of("66"));
        assertThatCode(faults::refuse).doesNotThrowAnyException();
    }

    @Test
    void ruleThatLacksAnAnswerKeepsNoOtherFromBeingTold() {
        assertThat(faults.read(() -> Optional.empty().orElseThrow())).isEmpty();
        assertThatThrownBy(faults::refuse).as("nothing else is wrong").isInstanceOf(NoSuchElementException.class);
        faults.at("number", "Введите номер.");
        Desk.assertRefusedAt(faults::refuse, "number");
    }

    @Test
    void faultOfTheProductIsNoFaultOfTheForm() {
        assertThatThrownBy(() -> faults.check(() -> {
                    throw new IllegalStateException("The model has not set the variable actId");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
