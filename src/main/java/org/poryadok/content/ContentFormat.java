package org.poryadok.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Kinds of material that an official page publishes, KUZ-A2.3. */
public enum ContentFormat {
    TEXT("текст", "тексты", "пост"),
    PHOTO("фото", "фотография", "фотографии"),
    INFOGRAPHICS("инфографика"),
    CARDS("карточки", "карточка"),
    ANIMATION("анимация"),
    VIDEO("видео", "видеоролик", "ролик", "клип"),
    LIVE("прямой эфир", "эфир", "трансляция", "трансляция прямого эфира", "стрим"),
    POLL("опрос"),
    CONTEST("конкурс"),
    CAMPAIGN("акция"),
    OTHER("иное", "другое", "иной");

    private final String title;
    private final List<String> otherNames;

    ContentFormat(String title, String... otherNames) {
        this.title = title;
        this.otherNames = List.of(otherNames);
    }

    /** Russian name, nominative. */
    public String title() {
        return title;
    }

    /** The format that a person means by a word, in any case. */
    public static Optional<ContentFormat> named(String typed) {
        String word = typed.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> format.title.equals(word) || format.otherNames.contains(word))
                .findFirst();
    }

    /** «текст, фото, …» */
    public static String names() {
        return Arrays.stream(values()).map(ContentFormat::title).collect(Collectors.joining(", "));
    }
}
