package org.poryadok.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RussianOrderTest {

    @Test
    void namesStandInTheOrderOfTheRussianAlphabet() {
        assertThat(sorted("Жуково", "Елово", "аул", "Ёлкино")).containsExactly("аул", "Ёлкино", "Елово", "Жуково");
    }

    @Test
    void shorterSurnameComesFirstWhateverTheFirstNames() {
        assertThat(sorted("Иванова Анна", "Иванов Пётр", "Иванов Иван"))
                .containsExactly("Иванов Иван", "Иванов Пётр", "Иванова Анна");
    }

    @Test
    void namesakesStandByWhatTellsThemApart() {
        assertThat(RussianOrder.by(
                        Stream.of(List.of("Район", "2"), List.of("Район", "1")), one -> one.get(0), one -> one.get(1)))
                .containsExactly(List.of("Район", "1"), List.of("Район", "2"));
    }

    private static List<String> sorted(String... names) {
        return RussianOrder.by(Stream.of(names), Function.identity(), Function.identity());
    }
}
