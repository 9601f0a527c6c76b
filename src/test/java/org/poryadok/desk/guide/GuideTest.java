package org.poryadok.desk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever presses «?» on a form, or a link of the guide, comes to something. */
class GuideTest {

    private static final Pattern WITHIN = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("src=\"/guide/pictures/([^\"]+)\"");
    private static final Pattern IN_README = Pattern.compile("docs/pictures/([\\w-]+\\.png)");
    private static final Path GUIDE = Path.of("docs", "user-guide.ru.md");
    private static final Pattern QUOTED = Pattern.compile("«(\\p{Lu}[^«»]*(?:«[^«»]*»[^«»]*)*)»");
    private static final Pattern MARKUP = Pattern.compile("\\]\\([^)]*\\)|[\\[*]");
    private static final Pattern BEFORE_AN_EXAMPLE = Pattern.compile("[…:0-9]|\\bN\\b");
    private static final Pattern BROKEN_IN_JAVA = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern WITH_WORDS = Pattern.compile("\\.(?:form|bpmn|dmn|json|js|html|txt|yaml|java)$");
    /** The title of a task, put together from its model and its case. */
    private static final Set<String> COMPOSED = Set.of("Предложить ответственное лицо");

    private static final Pattern ID = Pattern.compile("id=\"([^\"]+)\"");

    private final Guide guide = new Guide(read(), "/guide/pictures/");

    @Test
    void everyFormHasItsChapter() throws IOException {
        assertThat(names("forms", ".form"))
                .isNotEmpty()
                .allSatisfy(form -> assertThat(guide.chapterOf(form))
                        .as(
                                "docs/user-guide.ru.md: <a id=\"key of the process\"></a> before the chapter about %s",
                                form)
                        .isPresent());
    }

    @Test
    void chapterOfOneFormComesBeforeThatOfItsProcedure() {
        Guide two = new Guide(
                "<a id=\"close-account\"></a>\n\n## Все\n\n<a id=\"close-account-start\"></a>\n\n### Одна\n", "");

        assertThat(two.chapterOf("close-account-start")).hasValue("close-account-start");
        assertThat(two.chapterOf("close-account-delete-page")).hasValue("close-account");
        assertThat(two.chapterOf("close-accounts")).isEmpty();
    }

    @Test
    void everyAnchorNamesAProcedureOrAForm() throws IOException {
        assertThat(Stream.concat(names("processes", ".bpmn").stream(), names("forms", ".form").stream()))
                .containsAll(guide.procedures());
    }

    @Test
    void everyLinkWithinTheGuideLeadsSomewhere() {
        Set<String> ids = found(ID);
        assertThat(found(WITHIN))
                .isNotEmpty()
                .allSatisfy(anchor -> assertThat(ids).contains(anchor));
        assertThat(guide.chapters())
                .extracting(Guide.Chapter::title)
                .startsWith("Руководство пользователя")
                .contains("Первый день", "Замена лица")
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPictureIsThere() {
        assertThat(found(PICTURE))
                .isNotEmpty()
                .allSatisfy(
                        picture -> assertThat(Path.of("docs/pictures", picture)).exists());
    }

    @Test
    void everyPictureOfTheDocumentsIsThereAndEveryOneIsShown() throws IOException {
        Set<String> shown = new TreeSet<>(found(PICTURE));
        for (String page : List.of("README.md", "README.ru.md")) {
            IN_README
                    .matcher(Files.readString(Path.of(page)))
                    .results()
                    .map(picture -> picture.group(1))
                    .forEach(shown::add);
        }
        try (Stream<Path> taken = Files.list(Path.of("docs", "pictures"))) {
            assertThat(taken.map(picture -> picture.getFileName().toString()))
                    .as("docs/pictures")
                    .containsAll(shown)
                    .isSubsetOf(shown);
        }
    }

    /** What somebody looks for on the screen because the guide names it is called so there. */
    @Test
    void whatIsQuotedStandsOnTheScreen() throws IOException {
        String screens = screens();
        assertThat(QUOTED.matcher(plain(Files.readString(GUIDE))).results().map(quoted -> quoted.group(1)))
                .hasSizeGreaterThan(150)
                .filteredOn(quoted -> !COMPOSED.contains(quoted)
                        && !screens.contains(quoted)
                        && !screens.contains(BEFORE_AN_EXAMPLE.split(quoted, 2)[0].strip()))
                .isEmpty();
    }

    private static String screens() throws IOException {
        StringBuilder read = new StringBuilder();
        for (String place : List.of("forms", "processes", "src/main/resources", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(place))) {
                for (Path file : files.filter(
                                file -> WITH_WORDS.matcher(file.toString()).find())
                        .toList()) {
                    read.append(Files.readString(file)).append('\n');
                }
            }
        }
        return plain(BROKEN_IN_JAVA.matcher(read).replaceAll(""));
    }

    /** Without links and emphasis, in one line, with the quotation marks of the screen. */
    private static String plain(String text) {
        return MARKUP.matcher(text)
                .replaceAll("")
                .replace('„', '«')
                .replace('“', '»')
                .replaceAll("[\\s\u00a0]+", " ");
    }

    private Set<String> found(Pattern pattern) {
        return pattern.matcher(guide.html())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> names(String directory, String end) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(end))
                    .map(name -> name.substring(0, name.length() - end.length()))
                    .toList();
        }
    }

    private static String read() {
        try {
            return Files.readString(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
