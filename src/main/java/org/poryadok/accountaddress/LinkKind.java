package org.poryadok.accountaddress;

/** What a link leads to when it is not an account. */
enum LinkKind {
    POST("ссылка на запись"),
    PHOTO("ссылка на фотографию или альбом"),
    VIDEO("ссылка на видео"),
    ARTICLE("ссылка на статью"),
    MESSAGES("ссылка на переписку"),
    INVITATION("ссылка-приглашение"),
    SERVICE("ссылка на служебную страницу площадки");

    private final String russian;

    LinkKind(String russian) {
        this.russian = russian;
    }

    String russian() {
        return russian;
    }
}
