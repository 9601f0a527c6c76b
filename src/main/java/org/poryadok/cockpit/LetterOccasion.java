package org.poryadok.cockpit;

import java.util.Locale;

/** Why a letter is written, as the journal is filtered by it; the key of a letter begins with it. */
enum LetterOccasion {
    CARD("об одном сроке"),
    DIGEST("утренние сводки"),
    INCIDENT("об инцидентах"),
    MONTHLY_REPORT("отчёты о дисциплине"),
    WEEKLY_NORM("о норме публикаций"),
    UNATTENDED("о страницах без лица"),
    DECISION("о решениях и запросах"),
    ABSENCE("об отсутствии и замещении"),
    DEPARTURE_TAKEN_BACK("об отмене выбытия"),
    PLAN("напоминания сразу о многих сроках");

    private final String title;

    LetterOccasion(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** First word of the key. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
