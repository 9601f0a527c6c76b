package org.poryadok.act;

import java.util.Arrays;
import java.util.Optional;

/** A social network or messenger («площадка») that an act can name. */
public enum Network {
    VK("vk", "ВКонтакте", null),
    OK("ok", "Одноклассники", null),
    TELEGRAM("telegram", "Телеграм", null),
    MAX("max", "MAX", null),
    TWITTER("twitter", "Twitter", null),
    INSTAGRAM("instagram", "Instagram", Network.META),
    FACEBOOK("facebook", "Facebook", Network.META),
    YOUTUBE("youtube", "YouTube", null),
    RUTUBE("rutube", "RUTUBE", null),
    WHATSAPP("whatsapp", "WhatsApp", Network.META);

    private static final String META = "принадлежит компании Meta, деятельность которой признана экстремистской"
            + " и запрещена на территории Российской Федерации";

    private final String id;
    private final String title;
    private final String note;

    Network(String id, String title, String note) {
        this.id = id;
        this.title = title;
        this.note = note;
    }

    /** Stable id, the one in act files, variables and addresses. */
    public String id() {
        return id;
    }

    /** Name without quotation marks. */
    public String title() {
        return title;
    }

    /** Name as a Russian sentence carries it: «ВКонтакте». */
    public String quoted() {
        return "«" + title + "»";
    }

    /** The note that the law expects wherever the network is named to the public, without brackets. */
    public Optional<String> note() {
        return Optional.ofNullable(note);
    }

    public static Optional<Network> find(String id) {
        return Arrays.stream(values()).filter(network -> network.id.equals(id)).findFirst();
    }

    /** @throws ActException when no network has this id */
    public static Network of(String id) {
        return find(id).orElseThrow(() -> new ActException("Площадка «" + id + "» неизвестна."));
    }
}
