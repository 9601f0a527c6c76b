package org.poryadok.act.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The text of an act without faults, to be spoilt in one place. */
final class SoundAct {

    private SoundAct() {}

    static String text() {
        try (InputStream source = SoundAct.class.getResourceAsStream("/act/external/zarechny-17-2024.yaml")) {
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param part stands exactly once in the sound text, so that the fault is where the test says */
    static String with(String part, String instead) {
        String sound = text();
        assertThat(sound.split(java.util.regex.Pattern.quote(part), -1))
                .as(part)
                .hasSize(2);
        return sound.replace(part, instead);
    }

    /** Line on which the part stands, counted from 1. */
    static int lineOf(String text, String part) {
        int at = text.indexOf(part);
        assertThat(at).as(part).isNotNegative();
        return (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
