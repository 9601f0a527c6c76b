package org.poryadok.docs;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.poryadok.Rooms;
import org.springframework.modulith.core.ApplicationModules;

/** {@code docs/rooms.md}: which room holds what, and which it knows, as the code has it. */
final class RoomsPage {

    private static final Path CODE = Path.of("src/main/java/org/poryadok");
    private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.+?)\\*/", Pattern.DOTALL);

    /** From the roof down: the order in which the table and the picture are read. */
    private final List<String> rooms;
    /** Room → the rooms that its classes name. */
    private final Map<String, Set<String>> known;

    RoomsPage(ApplicationModules modules) {
        rooms = List.copyOf(Rooms.KNOWS.keySet());
        known = rooms.stream().collect(Collectors.toMap(room -> room, room -> known(room, modules)));
    }

    private Set<String> known(String room, ApplicationModules modules) {
        return modules.getModuleByName(room)
                .orElseThrow()
                .getDirectDependencies(modules)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(rooms::indexOf))));
    }

    String markdown() {
        return """
                # Rooms

                Made from the code, not by hand; written anew: %s. Every arrow points down: a room knows only rooms \
                further down. What a room may know stands in [`Rooms`](../src/test/java/org/poryadok/Rooms.java), and why the rooms are \
                these in [decision 33](decisions/0033-rooms-by-procedure.md).

                The picture leaves out arrows that follow from others: who knows `account` and through it `casework` may \
                name `casework` as well. The table has all that classes name; whose tables a room asks besides is held to the same \
                list, and is not drawn.

                ```mermaid
                flowchart TD
                %s```

                | room | what it holds | knows |
                |---|---|---|
                %s""".formatted(GeneratedDocs.COMMAND, diagram(), table());
    }

    private String diagram() {
        StringBuilder text = new StringBuilder();
        rooms.forEach(room -> text.append("    %s[\"`**%1$s**\n%s`\"]\n".formatted(room, sentence(room))));
        rooms.forEach(room -> known.get(room).stream()
                .filter(other -> known.get(room).stream().noneMatch(between -> leadsTo(between, other)))
                .forEach(other -> text.append(
                        "    %s %s> %s\n".formatted(room, "-".repeat(1 + level(other) - level(room)), other))));
        return text.toString();
    }

    private String table() {
        return rooms.stream()
                .map(room -> "| `%s` | %s | %s |\n"
                        .formatted(
                                room,
                                sentence(room),
                                known.get(room).stream()
                                        .map(other -> "`" + other + "`")
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    /** Storeys below the roof: an arrow is as long as the storeys between, so that all rooms of one stand side by side. */
    private int level(String room) {
        return rooms.stream()
                .filter(above -> known.get(above).contains(room))
                .mapToInt(above -> 1 + level(above))
                .max()
                .orElse(0);
    }

    private boolean leadsTo(String room, String other) {
        return known.get(room).contains(other) || known.get(room).stream().anyMatch(between -> leadsTo(between, other));
    }

    /** The first of what the room says of itself. */
    private static String sentence(String room) {
        String file = GeneratedDocs.read(CODE.resolve(room).resolve("package-info.java"));
        Matcher javadoc = JAVADOC.matcher(file);
        if (!javadoc.find()) {
            throw new IllegalStateException("The room " + room + " does not say what it holds");
        }
        return javadoc.group(1).replaceAll("\\s+(\\* )?", " ").strip().replaceFirst("(?<=[.]) [A-Z].*", "");
    }
}
