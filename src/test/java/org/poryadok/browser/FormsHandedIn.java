package org.poryadok.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Counts the forms that officials have handed in. When the last of the classes that work through the procedures, those
 * called «…InTasklistIT», is over, every form of the product must be among them. The classes run in several JVMs, so the
 * count is kept in files.
 */
final class FormsHandedIn implements AfterAllCallback {

    private static final Path FORMS = Path.of("forms");
    private static final Path WALKS = Path.of("src", "test", "java", "org", "poryadok", "browser");

    /** What an earlier run has left counts for nothing: each run has a folder of its own. */
    private static final Path RUN = Path.of(
            "target",
            "forms-handed-in",
            Optional.ofNullable(System.getProperty("poryadok.run"))
                    .orElseGet(() -> "jvm-" + ProcessHandle.current().pid()));

    private static final Path HANDED_IN = RUN.resolve("forms");
    private static final Path OVER = RUN.resolve("over");

    static void add(String form) {
        note(HANDED_IN, form);
    }

    @Override
    public void afterAll(ExtensionContext walk) {
        note(OVER, walk.getRequiredTestClass().getSimpleName());
        // One of them run alone proves nothing about the others.
        if (names(OVER, "").containsAll(names(WALKS, "InTasklistIT.java"))) {
            Set<String> leftOut = names(FORMS, ".form");
            leftOut.removeAll(names(HANDED_IN, ""));
            assertThat(leftOut).as("forms that nobody has handed in").isEmpty();
        }
    }

    private static void note(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the files with this ending, without their extension. */
    private static Set<String> names(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.replaceFirst("\\.(form|java)$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
