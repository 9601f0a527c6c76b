package org.poryadok.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/** One script of the product's pages. */
record Script(Path file) {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    static final Path PAGES = RESOURCES.resolve("META-INF/resources/webjars/camunda/lib/poryadok");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:'\"\\\\])//[^\n]*", Pattern.DOTALL);
    private static final Pattern MODULE = Pattern.compile("^(import|export)\\b", Pattern.MULTILINE);

    static List<Script> all() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .sorted()
                    .map(Script::new)
                    .toList();
        }
    }

    static Script page(String name) {
        return new Script(PAGES.resolve(name));
    }

    String text() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String withoutComments() {
        return COMMENT.matcher(text()).replaceAll(" ");
    }

    boolean isModule() {
        return MODULE.matcher(text()).find();
    }

    /** What is wrong with its grammar, empty when nothing is. */
    String fault() {
        try (Context javaScript = javaScript()) {
            javaScript.parse(source());
            return "";
        } catch (PolyglotException e) {
            return e.getMessage();
        }
    }

    /** Runs it; of a module its exports. */
    Value run(Context javaScript) {
        return javaScript.eval(source());
    }

    private Source source() {
        try {
            return Source.newBuilder("js", file.toAbsolutePath().toFile())
                    .mimeType(isModule() ? "application/javascript+module" : "application/javascript")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a browser of a Russian official has it, but without a page; modules find what they import. */
    static Context javaScript() {
        return Context.newBuilder("js")
                .allowExperimentalOptions(true)
                .allowIO(IOAccess.newBuilder().allowHostFileAccess(true).build())
                .option("js.esm-eval-returns-exports", "true")
                .option("js.strict", "true")
                .option("engine.WarnInterpreterOnly", "false")
                .build();
    }

    @Override
    public String toString() {
        return RESOURCES.relativize(file).toString();
    }
}
