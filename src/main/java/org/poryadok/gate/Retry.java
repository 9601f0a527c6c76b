package org.poryadok.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * The body with which a failed job is retried: how often and nothing beside it. The engine would give the job another
 * day with it, and with no try left a term would run out in silence.
 */
final class Retry {

    /** More would keep from everybody for years that the job fails. */
    private static final int MOST = 100;

    private static final String RETRIES = "retries";
    /** Cockpit repeats what stands in the address; the engine does not read it. */
    private static final String ID = "id";

    private static final String UNREADABLE =
            "Тело запроса не прочитано: ожидается JSON с числом попыток, от 1 до " + MOST + ".";
    private static final String BESIDE = "С повтором передаётся только число попыток. Лишнее: %s.";

    private static final NamedParts PARTS = new NamedParts(Set.of(RETRIES, ID), Retry::isSound, UNREADABLE, BESIDE);

    private Retry() {}

    static boolean isMeantBy(Call call) {
        return call.template().endsWith("/" + RETRIES);
    }

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        return PARTS.faultOf(body);
    }

    private static boolean isSound(JsonNode whole) {
        JsonNode retries = whole.path(RETRIES);
        return retries.isMissingNode() || retries.isInt() && retries.asInt() >= 1 && retries.asInt() <= MOST;
    }
}
