package org.poryadok.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalesTest {

    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final Set<String> PROPER_NAMES =
            Set.of("CSV", "JSON", "CTRL", "LDAP", "Optimize", "cockpit", "tasklist");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(.*?)\\s*}}");
    private static final Pattern NO_TEXT = Pattern.compile("\\{\\{.*?}}|<[^>]*>|&\\w+;");

    /** The call to move to Camunda 8, the English plural and what ships empty. */
    private static final Set<String> EMPTY = Set.of(
            "BANNER_CE_EOL_TEXT",
            "PLGN_BATCH_S",
            "PLGN_MIG_S",
            "PLGN_MOD_DIALOG_S",
            "PLGN_MOD_RESTART_DIALOG_S",
            "NO_TASK_FORM");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextThatTheApplicationShipsHasARussianOne(String application) throws IOException {
        JsonNode shipped = texts(application, "en");
        JsonNode russian = texts(application, "ru");

        assertThat(names(russian)).containsExactlyInAnyOrderElementsOf(names(shipped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void aRussianTextSaysAllThatTheShippedOneGives(String application) throws IOException {
        JsonNode shipped = texts(application, "en");
        JsonNode russian = texts(application, "ru");

        for (String name : names(russian)) {
            assertThat(placeholders(russian.get(name)))
                    .as(name)
                    .containsExactlyInAnyOrderElementsOf(placeholders(shipped.get(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noWordIsLeftInEnglishAndNoTextIsEmpty(String application) throws IOException {
        JsonNode russian = texts(application, "ru");

        for (String name : names(russian)) {
            String text = russian.get(name).asText();
            assertThat(LATIN_WORD
                            .matcher(NO_TEXT.matcher(text).replaceAll(" "))
                            .results()
                            .map(MatchResult::group))
                    .as(name)
                    .isSubsetOf(PROPER_NAMES);
            assertThat(text.isBlank()).as(name).isEqualTo(EMPTY.contains(name));
        }
    }

    private static List<String> names(JsonNode texts) {
        List<String> names = new ArrayList<>();
        texts.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> placeholders(JsonNode text) {
        return PLACEHOLDER
                .matcher(text.asText())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static JsonNode texts(String application, String language) throws IOException {
        List<URL> files = Collections.list(LocalesTest.class
                .getClassLoader()
                .getResources(APPLICATIONS + application + "/locales/" + language + ".json"));
        try (InputStream in = files.get(0).openStream()) {
            // The shipped files begin with a byte order mark.
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return new ObjectMapper().readTree(json).get("labels");
        }
    }
}
