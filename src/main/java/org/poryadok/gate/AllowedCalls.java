package org.poryadok.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The list of {@value #LIST}. */
final class AllowedCalls {

    static final String LIST = "gate/calls.yaml";

    private final Map<Kind, Set<Call>> added = new EnumMap<>(Kind.class);

    private AllowedCalls() {}

    static AllowedCalls load() {
        Map<String, Map<String, List<String>>> list;
        try (InputStream in = new ClassPathResource(LIST).getInputStream()) {
            list = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AllowedCalls allowed = new AllowedCalls();
        list.forEach((kind, applications) -> applications.forEach((application, lines) -> lines.forEach(
                line -> allowed.add(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), application, line.split(" ", 2)))));
        return allowed;
    }

    private void add(Kind kind, String application, String[] line) {
        added.computeIfAbsent(kind, k -> new HashSet<>()).add(new Call(application, line[0], line[1]));
    }

    /** The first kind that may do this; empty when nobody may. */
    Optional<Kind> least(Call call) {
        Call asked = call.method().equals("HEAD") ? new Call(call.application(), "GET", call.template()) : call;
        return Stream.of(Kind.values())
                .filter(kind -> added.getOrDefault(kind, Set.of()).contains(asked))
                .findFirst();
    }

    Stream<Call> all() {
        return added.values().stream().flatMap(Set::stream);
    }
}
