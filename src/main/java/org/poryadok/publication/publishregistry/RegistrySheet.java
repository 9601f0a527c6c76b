package org.poryadok.publication.publishregistry;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Network;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.term.Russian;

/** The registry as a table that a spreadsheet opens: semicolons, and a mark that says it is UTF-8. */
final class RegistrySheet {

    private static final String MARK = "\uFEFF";
    private static final String HEADING =
            "Владелец;Вид владельца;Площадка;Адрес;Постоянный номер;Создана;Состояние;Закрыта;"
                    + "Основание;Заменена страницей;Ведёт";

    private RegistrySheet() {}

    static byte[] of(List<RegistryEntry> entries) {
        return (MARK
                        + Stream.concat(Stream.of(HEADING), entries.stream().map(RegistrySheet::row))
                                .collect(Collectors.joining("\r\n", "", "\r\n")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String row(RegistryEntry entry) {
        return Stream.of(
                        entry.ownerName(),
                        entry.ownerKind().title(),
                        networks(entry),
                        addresses(entry),
                        entry.permanentId().orElse(""),
                        day(entry.createdOn()),
                        entry.state().title(),
                        day(entry.closedOn()),
                        entry.ground().orElse(""),
                        entry.replacement().orElse(""),
                        entry.bodyName())
                .map(RegistrySheet::cell)
                .collect(Collectors.joining(";"));
    }

    /** All at which the page answers. */
    private static String addresses(RegistryEntry entry) {
        return Stream.concat(entry.address().stream(), entry.further().stream().flatMap(List::stream))
                .collect(Collectors.joining(", "));
    }

    /** Wherever a network of Meta is named to the public, the law expects its note. */
    private static String networks(RegistryEntry entry) {
        return entry.networks().stream()
                .map(Network::of)
                .map(network -> network.title()
                        + network.note().map(note -> " (" + note + ")").orElse(""))
                .collect(Collectors.joining(", "));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Russian::day).orElse("");
    }

    /** A cell that begins like a formula would be counted by the reader's spreadsheet. */
    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return safe.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
