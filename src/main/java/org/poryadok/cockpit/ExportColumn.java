package org.poryadok.cockpit;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.poryadok.oversight.overview.CardLine;

/**
 * A column of an exported list.
 *
 * @param title  Russian
 * @param width  of the sheet's column, in characters
 * @param value  text, whole number, day, moment in the zone given, or empty
 */
record ExportColumn(String title, int width, BiFunction<CardLine, ZoneId, Optional<?>> value) {

    static final List<ExportColumn> ALL = List.of(
            text("Территория", 28, CardLine::jurisdictionName),
            text("Орган", 50, CardLine::body),
            maybe("Ответственное лицо", 30, CardLine::responsible),
            text("Что нужно сделать", 50, CardLine::step),
            text("Процедура", 40, CardLine::procedureTitle),
            text("Акт", 40, CardLine::actName),
            text("Пункт", 30, CardLine::citation),
            of("День события", 14, CardLine::eventDate),
            maybe("Последний день срока", 14, CardLine::lastDay),
            text("Внутренний срок", 12, line -> yesOrNo(line.internalTerm())),
            of("Сколько раз продлён", 12, CardLine::extensions),
            text("Состояние", 24, CardLine::statusText),
            of("Просрочено, рабочих дней", 14, CardLine::workingDaysLate),
            text("Из-за предыдущей ступени", 14, line -> yesOrNo(line.attributable())),
            maybe("Кому сообщено", 26, CardLine::levelTitle),
            new ExportColumn(
                    "Исполнено", 18, (line, zone) -> line.fulfilledAt().map(at -> LocalDateTime.ofInstant(at, zone))),
            maybe("Что сделано", 40, CardLine::progress));

    Optional<?> of(CardLine line, ZoneId zone) {
        return value.apply(line, zone);
    }

    private static ExportColumn text(String title, int width, Function<CardLine, String> text) {
        return of(title, width, text);
    }

    private static ExportColumn of(String title, int width, Function<CardLine, ?> value) {
        return new ExportColumn(title, width, (line, zone) -> Optional.of(value.apply(line)));
    }

    private static ExportColumn maybe(String title, int width, Function<CardLine, Optional<?>> value) {
        return new ExportColumn(title, width, (line, zone) -> value.apply(line));
    }

    private static String yesOrNo(boolean yes) {
        return yes ? "да" : "нет";
    }
}
