package org.poryadok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What imports do not tell of rooms: how large they are, and whose tables they read. */
class RoomFilesTest {

    private static final int MOST_LINES = 6_000;

    private static final Path MAIN = Path.of("src/main/java/org/poryadok");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern MIGRATION = Pattern.compile("V\\d+__(\\w+)\\.sql");
    private static final Pattern CREATED = Pattern.compile("create (?:or replace )?(?:table|view) (\\w+)");
    private static final Set<String> OF_LIBRARIES = Set.of("engine", "engine_indexes", "sessions");
    private static final Pattern READ = Pattern.compile("\\b(?:from|join|into|update|table) (\\w+)\\b");

    private static final Pattern IMPORTED =
            Pattern.compile("(?m)^import (?:static )?(org\\.poryadok\\.[a-z.]+[A-Z]\\w*)");
    private static final Pattern NAMED = Pattern.compile("\\borg\\.poryadok\\.([a-z]+)\\.");
    private static final Pattern SAYS_WHAT_IT_IS = Pattern.compile("(?m)^(?:/\\*\\*| \\*/$)");

    @Test
    void noRoomGrowsBeyondWhatOnePersonOverlooks() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (Path file : classes()) {
            lines.merge(roomOf(file), Files.readAllLines(file).size(), Integer::sum);
        }
        assertThat(lines)
                .isNotEmpty()
                .allSatisfy((room, many) -> assertThat(many).as(room).isLessThanOrEqualTo(MOST_LINES));
    }

    /** A file of the schema belongs to a room, or to a library whose tables anybody may ask. */
    @Test
    void tableIsAskedByItsOwnRoomAndByThoseThatMayKnowIt() throws IOException {
        Map<String, String> owners = owners();
        Set<String> upwards = new TreeSet<>();
        for (Path file : classes()) {
            String room = roomOf(file);
            READ.matcher(Files.readString(file))
                    .results()
                    .map(read -> read.group(1))
                    .filter(table -> owners.containsKey(table)
                            && !owners.get(table).equals(room)
                            && !Rooms.KNOWS.get(room).contains(owners.get(table)))
                    .forEach(table -> upwards.add(
                            file.getFileName() + " of " + room + " asks " + table + " of " + owners.get(table)));
        }
        assertThat(owners).hasSizeGreaterThan(40);
        assertThat(upwards).isEmpty();
    }

    /** An arrow that nobody goes any more would let the next one go there unasked; on the ground everybody stands. */
    @Test
    void noRoomMayKnowWhatItDoesNotUse() throws IOException {
        Map<String, String> owners = owners();
        Map<String, Set<String>> unused = new TreeMap<>();
        Rooms.KNOWS.forEach((room, known) -> unused.put(room, new TreeSet<>(known)));
        unused.forEach((room, known) -> {
            if (known.containsAll(Rooms.GROUND)) {
                known.removeAll(Rooms.GROUND);
            }
        });
        for (Path file : classes()) {
            String source = Files.readString(file);
            Set<String> known = unused.get(roomOf(file));
            NAMED.matcher(source).results().map(found -> found.group(1)).forEach(known::remove);
            READ.matcher(source)
                    .results()
                    .map(read -> owners.get(read.group(1)))
                    .filter(Objects::nonNull)
                    .forEach(known::remove);
        }
        unused.values().removeIf(Set::isEmpty);
        assertThat(unused).isEmpty();
    }

    /** Whoever reads one room does not have to open the next to know what a thing of that is. */
    @Test
    void whatOtherRoomsNameSaysWhatItIs() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (Path file : classes()) {
            sources.put(nameOf(file), Files.readString(file));
        }
        Set<String> named = new TreeSet<>();
        sources.forEach((name, source) -> IMPORTED.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(other -> sources.containsKey(other) && !other.split("\\.")[2].equals(name.split("\\.")[2]))
                .forEach(named::add));
        assertThat(named)
                .hasSizeGreaterThan(300)
                .filteredOn(name -> !SAYS_WHAT_IT_IS.matcher(sources.get(name)).find())
                .as("named in another room, without Javadoc")
                .isEmpty();
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new HashMap<>();
        Set<String> twice = new TreeSet<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String room = MIGRATION
                        .matcher(name)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("Not named as a migration: " + name));
                if (OF_LIBRARIES.contains(room)) {
                    continue;
                }
                assertThat(Rooms.KNOWS).as("the room of " + name).containsKey(room);
                for (MatchResult created :
                        CREATED.matcher(Files.readString(file)).results().toList()) {
                    String before = owners.put(created.group(1), room);
                    if (before != null && !before.equals(room)) {
                        twice.add(created.group(1));
                    }
                }
            }
        }
        assertThat(twice).isEmpty();
        return owners;
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> MAIN.relativize(file).getNameCount() > 1)
                    .collect(Collectors.toList());
        }
    }

    private static String nameOf(Path file) {
        String path = MAIN.relativize(file).toString();
        return "org.poryadok."
                + path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.');
    }

    private static String roomOf(Path file) {
        return MAIN.relativize(file).getName(0).toString();
    }
}
