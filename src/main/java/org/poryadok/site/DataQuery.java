package org.poryadok.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.PublicQuery;
import org.poryadok.registry.PublicRegistry;
import org.springframework.web.util.UriUtils;

/**
 * What a program asks of the registry: the filters of the page, and a day, a page or a separator.
 *
 * @param page empty: the whole registry at once
 * @param size most entries on a page
 */
record DataQuery(PublicQuery filters, Optional<Integer> page, int size, char separator, Map<String, String> typed) {

    private static final int USUAL = 100;
    private static final int MOST = 1000;
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    /** @throws InputFault naming the parameter that cannot be used */
    static DataQuery of(Map<String, String> typed, PublicRegistry registry, Acts acts, Organisation organisation) {
        RegistryForm form = RegistryForm.of(typed);
        PublicQuery filters = form.query(acts, organisation, registry);
        Optional<LocalDate> on = given(typed, "on").map(DataQuery::day);
        if (on.isPresent()) {
            LocalDate latest = registry.latestDay(filters);
            if (on.get().isAfter(latest)) {
                throw new InputFault("on", "День on ещё не наступил: сегодня " + latest + ".");
            }
            filters = filters.on(on.get());
        }
        boolean paged = given(typed, "page").isPresent() || given(typed, "size").isPresent();
        return new DataQuery(
                filters,
                paged ? Optional.of(form.number()) : Optional.empty(),
                given(typed, "size").map(DataQuery::size).orElse(USUAL),
                separator(typed.getOrDefault("sep", ",")),
                typed);
    }

    /** The same for the same question, in whatever order its parameters stand. */
    String key() {
        return new TreeMap<>(typed).toString();
    }

    /** The address of another page of the same question. */
    String linkTo(String path, int number) {
        Map<String, String> parameters = new TreeMap<>(typed);
        parameters.put("page", String.valueOf(number));
        return path
                + parameters.entrySet().stream()
                        .map(parameter -> UriUtils.encode(parameter.getKey(), "UTF-8") + "="
                                + UriUtils.encode(parameter.getValue(), "UTF-8"))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static Optional<String> given(Map<String, String> typed, String name) {
        return Optional.ofNullable(typed.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (!day.isBefore(FIRST_DAY)) {
                return day;
            }
        } catch (DateTimeParseException notADay) {
            // Refused below, as a day before any registry is.
        }
        throw new InputFault("on", "День on пишется как 2024-05-15, не раньше " + FIRST_DAY + ".");
    }

    private static int size(String text) {
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST) {
            throw new InputFault("size", "Размер страницы size — целое число от 1 до " + MOST + ".");
        }
        return Integer.parseInt(text);
    }

    private static char separator(String text) {
        if (!text.equals(",") && !text.equals(";")) {
            throw new InputFault("sep", "Разделитель sep — запятая или точка с запятой.");
        }
        return text.charAt(0);
    }
}
