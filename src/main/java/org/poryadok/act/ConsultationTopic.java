package org.poryadok.act;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What help is asked for; St Petersburg gives the two to different bodies (SPB-2.2, SPB-4). */
public enum ConsultationTopic {
    CONTENT("создание и ведение страниц"),
    SECURITY("безопасность данных и защита от несанкционированного доступа");

    private final String title;

    ConsultationTopic(String title) {
        this.title = title;
    }

    /** Russian name for an official, nominative. */
    public String title() {
        return title;
    }

    /** Id in act files and forms. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ConsultationTopic> find(String id) {
        return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
    }
}
