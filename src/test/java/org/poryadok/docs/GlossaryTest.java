package org.poryadok.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary names what the code has. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern TYPE = Pattern.compile("`([A-Z]\\w+)`");

    @Test
    void everyNameInTheCodeIsThere() throws IOException {
        List<String> rows = Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| "))
                .toList();
        Set<String> types = types();
        String roles = Files.readString(SOURCES.resolve("org/poryadok/act/Role.java"));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            String names = row.split("\\|")[2];
            if (!names.contains("in the code")) {
                assertThat(TYPE.matcher(names).results())
                        .as(row)
                        .isNotEmpty()
                        .map(found -> found.group(1))
                        .allMatch(name -> types.contains(name) || roles.contains(" " + name + "("));
            }
        });
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
