package org.poryadok.protection.accountcompromised;

import java.util.List;
import java.util.stream.Stream;
import org.poryadok.term.Russian;

/** What stops the harm, by the names that the form hands in. */
enum FirstMeasure {
    SUPPORT("обратиться в поддержку площадки"),
    SESSIONS("завершить все сеансы"),
    CREDENTIALS("сменить пароли и данные для входа"),
    HIDDEN("скрыть страницу или закрыть публикации");

    private final String what;

    FirstMeasure(String what) {
        this.what = what;
    }

    /** Russian: «завершить все сеансы». */
    String what() {
        return what;
    }

    /** All of them in Russian, as lines of a list. */
    static List<String> lines() {
        return Stream.of(values())
                .map(measure -> Russian.capitalised(measure.what))
                .toList();
    }
}
