package org.poryadok.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the forms that officials have handed in. When the last of the classes that work through the procedures is
 * over, every form of the product must be among them.
 */
final class FormsHandedIn implements AfterAllCallback {

    private static final Path FORMS = Path.of("forms");
    private static final Set<Class<?>> WALKS =
            Set.of(ConsultationInTasklistIT.class,
                    ModerationInTasklistIT.class,
                    KirovInTasklistIT.class, KuzbassInTasklistIT.class, KuzbassOwnActsInTasklistIT.class,
                    RegistryInTasklistIT.class, ShpakovskyInTasklistIT.class, StPetersburgInTasklistIT.class);

    private static final Set<String> HANDED_IN = new ConcurrentSkipListSet<>();
    private static final Set<Class<?>> OVER = new HashSet<>();

    static void add(String form) {
        HANDED_IN.add(form);
    }

    @Override
    public void afterAll(ExtensionContext walk) throws IOException {
        OVER.add(walk.getRequiredTestClass());
        // One of them run alone proves nothing about the others.
        if (OVER.containsAll(WALKS)) {
            Set<String> leftOut = all();
            leftOut.removeAll(HANDED_IN);
            assertThat(leftOut).as("forms that nobody has handed in").isEmpty();
        }
    }

    private static Set<String> all() throws IOException {
        try (Stream<Path> files = Files.list(FORMS)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".form"))
                    .map(name -> name.substring(0, name.length() - ".form".length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
