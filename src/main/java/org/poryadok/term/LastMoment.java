package org.poryadok.term;

import java.time.LocalDate;

/** The sentence of an explanation that says until when one must be done; of several terms in it only the last one runs. */
public final class LastMoment {

    private static final String RUNS = "Успеть нужно до ";
    private static final String RAN = "Прежде успеть нужно было до ";

    private LastMoment() {}

    /** «Успеть нужно до 24:00 25.02.2020», without a full stop. */
    public static String of(LocalDate lastDay) {
        return RUNS + "24:00 " + Russian.day(lastDay);
    }

    /** An explanation whose term has been changed since: what it says of the last moment is over. */
    public static String over(String explanation) {
        return explanation.replace(RUNS, RAN);
    }
}
