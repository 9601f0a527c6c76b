package org.poryadok.act;

/** What an act calls the document by which a body tells its coordinator of a page. */
public enum NoticeWord {
    NOTICE("уведомление", "уведомление", "о"),
    /** «Заявка о включении в реестр»: it asks for something, and does not only tell. */
    APPLICATION("заявка", "заявку", "а");

    private final String name;
    private final String accusative;
    private final String ending;

    NoticeWord(String name, String accusative, String ending) {
        this.name = name;
        this.accusative = accusative;
        this.ending = ending;
    }

    /** Nominative, lower case. */
    public String title() {
        return name;
    }

    public String accusative() {
        return accusative;
    }

    /** Of a short participle beside it: «направлен» + «о». */
    public String ending() {
        return ending;
    }
}
