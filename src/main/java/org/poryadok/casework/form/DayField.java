package org.poryadok.casework.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** A day, sent as ISO 8601. A day that does not exist is refused, not taken for another one. */
final class DayField extends FormField {

    /** Four digits of a year, not more, and no sign. */
    private static final DateTimeFormatter ISO_DAY = new DateTimeFormatterBuilder().appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd").toFormatter(Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    /** Where the browser's calendar begins. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final int SAID_AGAIN = 30;

    DayField(JsonNode component, List<FeelExpression> hiding) {
        super(component, hiding);
    }

    @Override
    JsonNode empty() {
        return NullNode.instance;
    }

    @Override
    String missing() {
        return "Заполните это поле.";
    }

    @Override
    Optional<String> faultOf(JsonNode answer, Submission submission) {
        if (!answer.isTextual()) {
            return Optional.of("Выберите дату в календаре.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(answer.asText(), ISO_DAY);
        } catch (DateTimeParseException e) {
            return Optional.of(noSuchDay(answer.asText()));
        }
        if (day.isBefore(FIRST)) {
            return Optional.of("Укажите дату не раньше 01.01.1900.");
        }
        if (component().path("disallowPassedDates").asBoolean() && day.isBefore(submission.today())) {
            return Optional.of(sentence(Property.MIN, "Эта дата уже прошла. Укажите сегодняшний или более поздний день.",
                    submission));
        }
        return Optional.empty();
    }

    private static String noSuchDay(String typed) {
        String said = typed.length() > SAID_AGAIN || typed.chars().anyMatch(Character::isISOControl) ? ""
                : ": «" + typed + "»";
        return "Такой даты нет" + said + ". Выберите дату в календаре.";
    }
}
