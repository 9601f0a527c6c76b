package org.poryadok.protection;

/** By what an official has noticed that an account is not under control. */
public enum CompromiseSign {
    FOREIGN_POST("чужая публикация или рассылка от имени страницы"),
    NO_ACCESS("нет доступа к странице"),
    CHANGED_SETTINGS("изменены название, владелец или администраторы"),
    OTHER("другой признак");

    private final String title;

    CompromiseSign(String title) {
        this.title = title;
    }

    /** Russian words for forms and letters. */
    public String title() {
        return title;
    }
}
