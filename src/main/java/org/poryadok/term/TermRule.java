package org.poryadok.term;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Matcher;

/**
 * How an act words a term: a period in calendar days, working days, weeks or months, or a calendar date
 * (article 190 of the Civil Code).
 */
public sealed interface TermRule {

    /** The greatest amount of a period; anything above is a slip of the keyboard, not a term. */
    int MAX_AMOUNT = 9999;

    /** The rule as acts' files and addresses write it: {@code 10-calendar-days}, {@code by-date}. */
    String code();

    /** The rule as an official writes it: «10 календарных дней», «до 01.10.2020». */
    String russian();

    record CalendarDays(int amount) implements TermRule {
        public CalendarDays {
            requireAmount(amount);
        }

        @Override
        public String code() {
            return amount + "-calendar-days";
        }

        @Override
        public String russian() {
            return RussianCount.of(amount, "календарный день", "календарных дня", "календарных дней");
        }
    }

    record WorkingDays(int amount) implements TermRule {
        public WorkingDays {
            requireAmount(amount);
        }

        @Override
        public String code() {
            return amount + "-working-days";
        }

        @Override
        public String russian() {
            return RussianCount.workingDays(amount);
        }
    }

    record Weeks(int amount) implements TermRule {
        public Weeks {
            requireAmount(amount);
        }

        @Override
        public String code() {
            return amount + "-weeks";
        }

        @Override
        public String russian() {
            return RussianCount.of(amount, "неделя", "недели", "недель");
        }
    }

    record Months(int amount) implements TermRule {
        public Months {
            requireAmount(amount);
        }

        @Override
        public String code() {
            return amount + "-months";
        }

        @Override
        public String russian() {
            return RussianCount.of(amount, "месяц", "месяца", "месяцев");
        }
    }

    /** «До» a calendar date; whether the date itself is included is the act's {@link UntilReading}. */
    record ByDate(LocalDate date) implements TermRule {
        public ByDate {
            Objects.requireNonNull(date, "date");
        }

        /** Without the date, which stands beside the code: see {@link TermRule#parse(String, LocalDate)}. */
        @Override
        public String code() {
            return "by-date";
        }

        @Override
        public String russian() {
            return "до " + Russian.day(date);
        }
    }

    /** @throws TermException when the code is not a period, or names a date without giving it */
    static TermRule parse(String code) {
        return parse(code, null);
    }

    /**
     * Reads a rule whose date stands beside it.
     *
     * @param date the date of {@code by-date}; null for a period
     * @throws TermException when the code is unknown, the amount is out of bounds, or the date is missing or superfluous
     */
    static TermRule parse(String code, LocalDate date) {
        String typed = code == null ? "" : code.strip();
        if (typed.equals("by-date")) {
            if (date == null) {
                throw new TermException("Срок «до даты» требует самой даты, например 2020-10-01.");
            }
            return new ByDate(date);
        }
        Matcher period = Codes.PERIOD.matcher(typed);
        if (!period.matches()) {
            throw new TermException("Правило срока «" + Codes.shortened(typed) + "» не распознано: укажите, например,"
                    + " 10-calendar-days, 2-working-days, 3-weeks, 1-months или by-date.");
        }
        if (date != null) {
            throw new TermException("Дата указывается только для срока «до даты» (by-date).");
        }
        int amount = Codes.amount(period.group(1));
        return switch (period.group(2)) {
            case "calendar-day" -> new CalendarDays(amount);
            case "working-day" -> new WorkingDays(amount);
            case "week" -> new Weeks(amount);
            default -> new Months(amount);
        };
    }

    private static void requireAmount(int amount) {
        if (amount < 1 || amount > MAX_AMOUNT) {
            throw Codes.outOfBounds(Integer.toString(amount));
        }
    }
}
