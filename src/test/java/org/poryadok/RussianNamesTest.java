package org.poryadok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Procedure;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Nobody reads a key: every model and constant that a page, letter or file can name has a Russian name at the place
 * where names are asked for.
 */
class RussianNamesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern ENUM = Pattern.compile("\\benum (\\w+)");
    private static final Pattern RUSSIAN = Pattern.compile("(?s).*\\p{IsCyrillic}.*");
    private static final Pattern KEY = Pattern.compile("(?s).*\\b[a-z]+[-_][a-z]+\\b.*");
    /** What a table shows where nothing is to be said. */
    private static final String NOTHING = "—";

    /** Networks call themselves so. */
    private static final Set<String> NAMES =
            Set.of("MAX", "Twitter", "RUTUBE", "Instagram", "Facebook", "YouTube", "WhatsApp");

    @Test
    void everyModelIsCalledAsItCallsItself() throws IOException {
        List<Process> processes = files("processes", ".bpmn")
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Process.class).stream())
                .toList();

        assertThat(processes).hasSizeGreaterThan(30).allSatisfy(process -> {
            assertThat(Procedure.titleOf(process.getId())).as(process.getId()).matches(RUSSIAN);
            assertThat(Procedure.find(process.getId()).isPresent()
                            || Procedure.titleOf(process.getId()).equals(process.getName()))
                    .as(process.getId() + " is called " + Procedure.titleOf(process.getId()))
                    .isTrue();
        });
        assertThat(Procedure.titleOf("a-model-of-last-year")).matches(RUSSIAN);
    }

    @Test
    void everyTitleOfAConstantIsRussianAndNoKey() throws IOException {
        Set<String> unnamed = new TreeSet<>();
        int constants = 0;
        for (Path file : files("src/main/java", ".java").toList()) {
            for (Class<?> kind : enums(file)) {
                Method title = ReflectionUtils.findMethod(kind, "title");
                if (title == null) {
                    continue;
                }
                ReflectionUtils.makeAccessible(title);
                for (Object constant : kind.getEnumConstants()) {
                    String said = (String) ReflectionUtils.invokeMethod(title, constant);
                    constants++;
                    if (said == null || KEY.matcher(said).matches() || !isName(said)) {
                        unnamed.add(kind.getSimpleName() + "." + constant + " is called «" + said + "»");
                    }
                }
            }
        }
        assertThat(constants).isGreaterThan(100);
        assertThat(unnamed).isEmpty();
    }

    private static boolean isName(String said) {
        return RUSSIAN.matcher(said).matches() || NAMES.contains(said) || said.equals(NOTHING);
    }

    private static Stream<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }

    /** Those of a file, nested ones too. */
    private static List<Class<?>> enums(Path file) {
        try {
            String text = Files.readString(file);
            if (!ENUM.matcher(text).find()) {
                return List.of();
            }
            String name = MAIN.relativize(file).toString().replace(".java", "").replace('/', '.');
            return Optional.of(ClassUtils.resolveClassName(name, null)).stream()
                    .flatMap(outer -> Stream.concat(Stream.of(outer), Arrays.stream(outer.getDeclaredClasses())))
                    .filter(Class::isEnum)
                    .<Class<?>>map(kind -> kind)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
