package org.poryadok.host.webapp;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalesTest {

    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final List<String> FORMATS = List.of("CSV", "JSON");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everyTextThatTheApplicationShipsHasARussianOne(String application) throws IOException {
        JsonNode shipped = texts(application, "en");
        JsonNode russian = texts(application, "ru");

        assertThat(names(russian)).containsExactlyInAnyOrderElementsOf(names(shipped));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void aRussianTextNamesNothingThatTheShippedOneDoesNotGive(String application) throws IOException {
        JsonNode shipped = texts(application, "en");
        JsonNode russian = texts(application, "ru");

        for (String name : names(russian)) {
            assertThat(placeholders(shipped.get(name))).as(name)
                    .containsAll(placeholders(russian.get(name)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void noTextIsLeftInEnglish(String application) throws IOException {
        JsonNode shipped = texts(application, "en");
        JsonNode russian = texts(application, "ru");

        assertThat(names(russian)).filteredOn(name -> !FORMATS.contains(russian.get(name).asText())
                && LATIN_WORD.matcher(russian.get(name).asText()).find()
                && russian.get(name).equals(shipped.get(name))).isEmpty();
    }

    private static List<String> names(JsonNode texts) {
        List<String> names = new ArrayList<>();
        texts.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> placeholders(JsonNode text) {
        return PLACEHOLDER.matcher(text.asText()).results().map((MatchResult found) -> found.group(1)).toList();
    }

    private static JsonNode texts(String application, String language) throws IOException {
        List<URL> files = Collections.list(LocalesTest.class.getClassLoader()
                .getResources(APPLICATIONS + application + "/locales/" + language + ".json"));
        try (InputStream in = files.get(0).openStream()) {
            // The shipped files begin with a byte order mark.
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            return new ObjectMapper().readTree(json).get("labels");
        }
    }
}
