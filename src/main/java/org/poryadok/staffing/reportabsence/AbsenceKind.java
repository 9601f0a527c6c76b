package org.poryadok.staffing.reportabsence;

/** Why somebody is away, by the names that the form hands in; the form lists the most frequent first. */
enum AbsenceKind {
    ANNUAL_LEAVE("ежегодный отпуск"),
    SICK_LEAVE("временная нетрудоспособность"),
    BUSINESS_TRIP("служебная командировка"),
    UNPAID_LEAVE("отпуск без сохранения заработной платы"),
    TRAINING("обучение"),
    STUDY_LEAVE("учебный отпуск"),
    MATERNITY_LEAVE("отпуск по беременности и родам"),
    PARENTAL_LEAVE("отпуск по уходу за ребёнком"),
    OTHER("отсутствие по другой причине");

    private final String title;

    AbsenceKind(String title) {
        this.title = title;
    }

    /** «ежегодный отпуск, приказ от 01.09.2025 № 14-к»: the ground as letters and pages name it. */
    String ground(String document) {
        return title + ", " + document;
    }
}
