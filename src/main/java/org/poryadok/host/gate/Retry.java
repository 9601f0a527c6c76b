package org.poryadok.host.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The body with which a failed job is retried: how often and nothing beside it. The engine would give the job another
 * day with it, and with no try left a term would run out in silence.
 */
final class Retry {

    private static final String RETRIES = "retries";
    /** Cockpit repeats what stands in the address; the engine does not read it. */
    private static final String ID = "id";

    private static final String UNREADABLE = "Тело запроса не прочитано: ожидается JSON с числом попыток, не меньше 1.";
    private static final String BESIDE = "С повтором передаётся только число попыток. Лишнее: %s.";

    private Retry() {}

    static boolean isMeantBy(Call call) {
        return call.template().endsWith("/" + RETRIES);
    }

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        try {
            JsonNode whole = Submission.JSON.readTree(body);
            if (!whole.isObject()) {
                return Optional.of(UNREADABLE);
            }
            for (Map.Entry<String, JsonNode> part : whole.properties()) {
                if (part.getKey().equals(ID)) {
                    continue;
                }
                if (!part.getKey().equals(RETRIES)) {
                    return Optional.of(BESIDE.formatted(part.getKey()));
                }
                if (!part.getValue().isInt() || part.getValue().asInt() < 1) {
                    return Optional.of(UNREADABLE);
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(UNREADABLE);
        }
    }
}
