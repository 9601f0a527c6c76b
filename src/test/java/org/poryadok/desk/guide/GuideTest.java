package org.poryadok.desk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever presses «?» on a form, or a link of the guide, comes to something. */
class GuideTest {

    private static final Pattern WITHIN = Pattern.compile("href=\"#([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("src=\"/guide/pictures/([^\"]+)\"");
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
            return Files.readString(Path.of("docs/user-guide.ru.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
