package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.poryadok.term.Russian;

/** A day, a time or both, sent as ISO 8601. A day that does not exist is refused, not taken for another one. */
final class MomentField extends FormField {

    /** Four digits of a year, not more, and no sign. */
    private static final DateTimeFormatter ISO_DAY = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final Pattern TIME =
            Pattern.compile("(?:[01]\\d|2[0-3]):[0-5]\\d(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?");
    private static final Pattern BOTH = Pattern.compile("([^T]{1,20})T(.{1,20})");
    /** Where the browser's calendar begins. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final int SAID_AGAIN = 30;

    private static final int ISO_DAY_LENGTH = 10;
    /** Stands in the sentence of a form for the day that the answer must not precede. */
    private static final String THAT_DAY = "{notBefore}";

    private final String subtype;
    /** Variables and fields with a day that the answer must not precede; those that are empty limit nothing. */
    private final List<String> notBefore;
    /** Whether it is a day of something that has happened. */
    private final boolean notAfterToday;

    MomentField(JsonNode component, List<FeelExpression> hiding) {
        super(component, hiding);
        this.subtype = component.path("subtype").asText();
        this.notBefore = Stream.of(
                        component.path("properties").path("notBefore").asText().split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        this.notAfterToday = FormContract.TODAY.equals(
                component.path("properties").path("notAfter").asText());
    }

    @Override
    Set<String> variables() {
        Set<String> names = super.variables();
        names.addAll(notBefore);
        return names;
    }

    @Override
    Optional<JsonNode> preset(FilledForm filled) {
        return isPreset(FormContract.TODAY)
                ? Optional.of(TextNode.valueOf(filled.today().toString()))
                : Optional.empty();
    }

    @Override
    Optional<String> faultOf(JsonNode answer, FilledForm filled) {
        if (!answer.isTextual()) {
            return Optional.of("Выберите дату в календаре.");
        }
        return switch (subtype) {
            case "time" -> faultOfTime(answer.asText());
            case "datetime" -> {
                Matcher both = BOTH.matcher(answer.asText());
                yield both.matches()
                        ? faultOfDay(both.group(1), filled).or(() -> faultOfTime(both.group(2)))
                        : Optional.of("Укажите и дату, и время.");
            }
            default -> faultOfDay(answer.asText(), filled);
        };
    }

    private static Optional<String> faultOfTime(String typed) {
        return TIME.matcher(typed).matches()
                ? Optional.empty()
                : Optional.of("Укажите время часами и минутами, например 09:40.");
    }

    private Optional<String> faultOfDay(String typed, FilledForm filled) {
        LocalDate day;
        try {
            day = LocalDate.parse(typed, ISO_DAY);
        } catch (DateTimeParseException e) {
            return Optional.of(noSuchDay(typed));
        }
        if (day.isBefore(FIRST)) {
            return Optional.of("Укажите дату не раньше 01.01.1900.");
        }
        if (component().path("disallowPassedDates").asBoolean() && day.isBefore(filled.today())) {
            return Optional.of(
                    sentence(Property.MIN, "Эта дата уже прошла. Укажите сегодняшний или более поздний день.", filled));
        }
        if (notAfterToday && day.isAfter(filled.today())) {
            return Optional.of(sentence(
                    Property.NOT_AFTER,
                    "Дата " + Russian.day(day) + " ещё не наступила: сегодня " + Russian.day(filled.today())
                            + ". Укажите сегодняшний или более ранний день.",
                    filled));
        }
        return latest(filled)
                .filter(day::isBefore)
                .map(limit -> sentence(Property.NOT_BEFORE, "Укажите день не раньше, чем " + THAT_DAY + ".", filled)
                        .replace(THAT_DAY, Russian.day(limit)));
    }

    private Optional<LocalDate> latest(FilledForm filled) {
        return notBefore.stream()
                .flatMap(name -> day(filled.data().get(name)).stream())
                .max(LocalDate::compareTo);
    }

    /** Of a variable or another field; what is no day there is refused there. */
    private static Optional<LocalDate> day(Object value) {
        String text = value == null ? "" : value.toString();
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(ISO_DAY_LENGTH, text.length())), ISO_DAY));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String noSuchDay(String typed) {
        String said = typed.length() > SAID_AGAIN || typed.chars().anyMatch(Character::isISOControl)
                ? ""
                : ": «" + typed + "»";
        return "Такой даты нет" + said + ". Выберите дату в календаре.";
    }
}
