package org.poryadok.oversight.discipline;

import java.util.function.Function;

/** The columns of the figures of discipline, by body and by act: page, document and workbook have these, in this order. */
public enum Figure {
    ENDED("ended", "Истёк срок", line -> line.terms().ended()),
    ON_TIME("onTime", "Исполнено в срок", line -> line.terms().onTime()),
    LATE("late", "Исполнено с нарушением срока", line -> line.terms().late()),
    OVERDUE("overdue", "Не исполнено", line -> line.terms().overdue()),
    RELEASED("released", "Снято с контроля после срока", line -> line.terms().released()),
    EXTENDED(
            "extended",
            "Из нарушений: срок продлён после истечения",
            line -> line.terms().extended()),
    /** From 0 to 1; none where nothing had to be fulfilled. */
    SHARE("share", "Доля в срок, %", line -> line.terms().shareOnTime().orElse(null)),
    /** In working days; none where nothing was late. */
    MEDIAN(
            "median",
            "Медиана просрочки, рабочих дней",
            line -> line.terms().medianDaysLate().orElse(null)),
    ATTRIBUTABLE(
            "attributable", "Из-за предыдущей ступени", line -> line.terms().attributable()),
    OVERDUE_AT_END("overdueAtEnd", "Просрочено всего", BodyLine::overdueAtEnd),
    INTERNAL_ON_TIME(
            "internalOnTime",
            "Внутренний срок: исполнено в срок",
            line -> line.terms().internalOnTime()),
    INTERNAL_LATE(
            "internal",
            "Внутренний срок: позже или не исполнено",
            line -> line.terms().internalLate());

    private final String key;
    private final String title;
    private final Function<BodyLine, Number> value;

    Figure(String key, String title, Function<BodyLine, Number> value) {
        this.key = key;
        this.title = title;
        this.value = value;
    }

    /** As the fields of the document and the answers of the page name it. */
    public String key() {
        return key;
    }

    /** Russian. */
    public String title() {
        return title;
    }

    /** Null where there is nothing to be counted. */
    public Number of(BodyLine line) {
        return value.apply(line);
    }
}
