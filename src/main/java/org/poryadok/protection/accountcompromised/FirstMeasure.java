package org.poryadok.protection.accountcompromised;

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

    /** Russian, as a line of a list. */
    String line() {
        return Russian.capitalised(what);
    }
}
