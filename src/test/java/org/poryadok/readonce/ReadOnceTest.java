package org.poryadok.readonce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadOnceTest {

    private final List<String> read = new ArrayList<>();

    @Test
    void outsideOfSuchWorkEveryQuestionIsRead() {
        ask("kuzbass.health");
        ask("kuzbass.health");
        assertThat(read).hasSize(2);
    }

    @Test
    void withinEachQuestionIsReadOnce() {
        ReadOnce.within(() -> {
            assertThat(ask("kuzbass.health")).isEqualTo(ask("kuzbass.health"));
            ask("kuzbass.culture");
        });
        assertThat(read).containsExactly("kuzbass.health", "kuzbass.culture");
    }

    @Test
    void whatWasReadAheadIsNotReadAgain() {
        ReadOnce.within(() -> {
            ReadOnce.answered("Иванов", "head", "kuzbass.health");
            assertThat(ask("kuzbass.health")).isEqualTo("Иванов");
        });
        assertThat(read).isEmpty();
    }

    @Test
    void workWithinWorkGoesOnWithItsAnswers() {
        ReadOnce.within(() -> {
            ask("kuzbass.health");
            ReadOnce.within(() -> ask("kuzbass.health"));
            ask("kuzbass.health");
        });
        assertThat(read).hasSize(1);
    }

    @Test
    void nothingIsKeptBeyondTheWorkHoweverItEnds() {
        assertThatThrownBy(() -> ReadOnce.within(() -> {
                    ask("kuzbass.health");
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        ask("kuzbass.health");
        assertThat(read).hasSize(2);
        ReadOnce.answered("Иванов", "head", "kuzbass.health");
        assertThat(ReadOnce.known("head", "kuzbass.health")).isEmpty();
    }

    @Test
    void aQuestionAboutNobodyIsAQuestionToo() {
        ReadOnce.within(() -> assertThat(ask(null)).isEqualTo(ask(null)));
        assertThat(read).hasSize(1);
    }

    private String ask(String body) {
        return ReadOnce.of(
                () -> {
                    read.add(body);
                    return "read " + read.size();
                },
                "head",
                body);
    }
}
