package org.poryadok.account.notifycoordinator;

/** What a notice is about (KUZ-3c, SHP-3.2.2, SHP-3.1.5). */
public enum PageEvent {
    CREATED("о создании"),
    DELETED("об удалении"),
    /** No act demands to tell of it within a term. */
    CHANGED("об изменении сведений");

    private final String what;

    PageEvent(String what) {
        this.what = what;
    }

    /** «о создании официальной страницы» or «об удалении официальных страниц». */
    String about(int pages) {
        return what + (pages == 1 ? " официальной страницы" : " официальных страниц");
    }
}
