package org.poryadok.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java of the product, read for the names of process variables. */
final class ProcedureSource {

    private static final Path FOLDER = Path.of("src/main/java/org/poryadok");
    private static final Pattern QUOTED = Pattern.compile("\"(\\w+)\"");
    private static final Pattern RECORD = Pattern.compile("record \\w+\\(([^)]*)\\)");
    private static final Pattern COMPONENT = Pattern.compile("(\\w+)\\s*(?:,|$)");

    private final String source;

    private ProcedureSource(String source) {
        this.source = source;
    }

    static ProcedureSource read() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return new ProcedureSource(files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProcedureSource::text)
                    .collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names that stand in quotation marks: variables are read and set by them. */
    Set<String> quotedNames() {
        return matches(QUOTED, source);
    }

    /** Names of record components: rows of tables and options of selects are made of them. */
    Set<String> recordComponents() {
        Set<String> names = new TreeSet<>();
        Matcher record = RECORD.matcher(source);
        while (record.find()) {
            names.addAll(matches(COMPONENT, record.group(1).strip()));
        }
        return names;
    }

    private static Set<String> matches(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
