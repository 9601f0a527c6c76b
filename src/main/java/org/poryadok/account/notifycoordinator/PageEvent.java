package org.poryadok.account.notifycoordinator;

/** What a notice is about (KUZ-3c, SHP-3.2.2, SHP-3.1.5). */
public enum PageEvent {
    CREATED(
            "о создании %s",
            "о включении %s в реестр",
            "включить в реестр созданную официальную страницу",
            "включить в реестр созданные официальные страницы"),
    DELETED(
            "об удалении %s",
            "об исключении %s из реестра",
            "исключить из реестра удалённую официальную страницу",
            "исключить из реестра удалённые официальные страницы"),
    /** No act demands to tell of it within a term. */
    CHANGED(
            "об изменении сведений %s",
            "об изменении в реестре сведений %s",
            "изменить в реестре сведения об официальной странице",
            "изменить в реестре сведения об официальных страницах");

    private final String what;
    private final String wanted;
    private final String requestOfOne;
    private final String requestOfMany;

    PageEvent(String what, String wanted, String requestOfOne, String requestOfMany) {
        this.what = what;
        this.wanted = wanted;
        this.requestOfOne = requestOfOne;
        this.requestOfMany = requestOfMany;
    }

    /** «о создании официальной страницы» or «об удалении официальных страниц». */
    String about(int pages) {
        return what.formatted(genitive(pages));
    }

    /** For what one applies: «о включении официальной страницы в реестр». */
    String purpose(int pages) {
        return wanted.formatted(genitive(pages));
    }

    /** What one asks for, after «просим». */
    String request(int pages) {
        return pages == 1 ? requestOfOne : requestOfMany;
    }

    private static String genitive(int pages) {
        return pages == 1 ? "официальной страницы" : "официальных страниц";
    }
}
