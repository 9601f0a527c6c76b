package org.poryadok.cockpit;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.oversight.discipline.Period;
import org.poryadok.term.Russian;

/** The parameters of a request, checked: each reader refuses a value that makes no sense, naming the parameter. */
final class Query {

    private static final int MAX_VALUE = 200;
    private static final int MAX_VALUES = 500;
    private static final int SHOWN = 40;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final MultivaluedMap<String, String> parameters;

    Query(MultivaluedMap<String, String> parameters) {
        this.parameters = parameters;
    }

    /** All values of a repeatable parameter; blank ones ask for nothing. */
    Set<String> all(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > MAX_VALUES) {
            throw Refused.invalid(name, "Выбрано слишком много значений: не более " + MAX_VALUES + ".");
        }
        return values.stream()
                .map(value -> checked(name, value))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Optional<String> one(String name) {
        return Optional.ofNullable(parameters.getFirst(name))
                .map(value -> checked(name, value))
                .filter(value -> !value.isEmpty());
    }

    String text(String name) {
        String typed = Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
        if (typed.length() > MAX_VALUE) {
            throw Refused.invalid(name, "Текст для поиска длиннее " + MAX_VALUE + " знаков. Сократите его.");
        }
        return typed.replaceAll("\\p{Cntrl}", " ");
    }

    int number(String name, int least, int most, int otherwise) {
        return number(name, least, most).orElse(otherwise);
    }

    Optional<Integer> number(String name, int least, int most) {
        return one(name).map(typed -> {
            try {
                int number = Integer.parseInt(typed);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notANumber) {
                // Refused below, with the same sentence.
            }
            throw Refused.invalid(
                    name,
                    "Значение «" + Russian.shortened(typed, SHOWN) + "» не подходит: нужно целое число от " + least
                            + " до " + most + ".");
        });
    }

    boolean flag(String name) {
        return one(name)
                .map(typed -> switch (typed) {
                    case "true" -> true;
                    case "false" -> false;
                    default ->
                        throw Refused.invalid(
                                name,
                                "Значение «" + Russian.shortened(typed, SHOWN)
                                        + "» не подходит: нужно true или false.");
                })
                .orElse(false);
    }

    /** A constant by its name in lower case with dashes, «due-soon», or as it stands in the answers, «DUE_SOON». */
    <E extends Enum<E>> Optional<E> constant(String name, Class<E> kind) {
        return one(name).map(typed -> constant(name, kind, typed));
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> kind) {
        return all(name).stream().map(typed -> constant(name, kind, typed)).collect(Collectors.toSet());
    }

    /** A quarter, «2026-Q4», or a month, «2026-10». */
    Optional<Period> period(String name) {
        return one(name)
                .map(typed -> Period.parse(typed)
                        .filter(period -> period.first().getYear() >= FIRST_YEAR
                                && period.first().getYear() <= LAST_YEAR)
                        .orElseThrow(() -> Refused.invalid(
                                name,
                                "Периода «" + Russian.shortened(typed, SHOWN)
                                        + "» нет: нужен вид 2026-Q4 или 2026-10.")));
    }

    /** «2026-10-05». */
    Optional<LocalDate> day(String name) {
        return one(name).map(typed -> {
            LocalDate day = day(name, typed);
            if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                throw Refused.invalid(
                        name,
                        "Год даты «" + Russian.shortened(typed, SHOWN) + "» не подходит: нужен от " + FIRST_YEAR
                                + " до " + LAST_YEAR + ".");
            }
            return day;
        });
    }

    static LocalDate day(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw Refused.invalid(
                    field, "Такой даты нет: «" + Russian.shortened(typed, SHOWN) + "». Выберите дату в календаре.");
        }
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> kind, String typed) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant ->
                        constant.name().equals(typed) || dashed(constant).equals(typed))
                .findFirst()
                .orElseThrow(() -> Refused.invalid(
                        name,
                        "Значение «" + Russian.shortened(typed, SHOWN) + "» не подходит: возможны "
                                + Arrays.stream(kind.getEnumConstants())
                                        .map(Query::dashed)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static String dashed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String checked(String name, String value) {
        if (value.length() > MAX_VALUE) {
            throw Refused.invalid(
                    name, "Значение «" + Russian.shortened(value, SHOWN) + "» длиннее " + MAX_VALUE + " знаков.");
        }
        // PostgreSQL takes no zero characters.
        return value.strip().replace("\0", "");
    }
}
