package org.poryadok.cockpit;

import java.time.LocalDateTime;
import java.util.List;
import org.poryadok.oversight.overview.CardLine;

/** What stands in an exported list of cards. */
final class CardColumns {

    static final List<ExportColumn<CardLine>> ALL = List.of(
            ExportColumn.of("Территория", 28, CardLine::jurisdictionName),
            ExportColumn.of("Орган", 50, CardLine::body),
            ExportColumn.maybe("Ответственное лицо", 30, CardLine::responsible),
            ExportColumn.of("Что нужно сделать", 50, CardLine::step),
            ExportColumn.of("Процедура", 40, CardLine::procedureTitle),
            ExportColumn.of("Акт", 40, CardLine::actName),
            ExportColumn.of("Пункт", 30, CardLine::citation),
            ExportColumn.of("День события", 14, CardLine::eventDate),
            ExportColumn.maybe("Последний день срока", 14, CardLine::lastDay),
            ExportColumn.of("Внутренний срок", 12, line -> yesOrNo(line.internalTerm())),
            ExportColumn.of("Сколько раз продлён", 12, CardLine::extensions),
            ExportColumn.of("Состояние", 24, CardLine::statusText),
            ExportColumn.of("Просрочено, рабочих дней", 14, CardLine::workingDaysLate),
            ExportColumn.of("Из-за предыдущей ступени", 14, line -> yesOrNo(line.attributable())),
            ExportColumn.maybe("Кому сообщено", 26, CardLine::levelTitle),
            new ExportColumn<>(
                    "Исполнено", 18, (line, zone) -> line.fulfilledAt().map(at -> LocalDateTime.ofInstant(at, zone))),
            ExportColumn.maybe("Внесено позже", 14, CardLine::toldLater),
            ExportColumn.maybe("Что сделано", 40, CardLine::progress));

    private CardColumns() {}

    private static String yesOrNo(boolean yes) {
        return yes ? "да" : "нет";
    }
}
