package org.poryadok.host.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The body with which a remark on a task is left: its text and nothing beside it. The engine would put it on any
 * instance that is named with it.
 */
final class Remark {

    private static final String TEXT = "message";
    private static final String UNREADABLE = "Тело запроса не прочитано: ожидается JSON с текстом замечания.";
    private static final String BESIDE = "С замечанием передаётся только его текст. Лишнее: %s.";

    private Remark() {}

    static boolean isMeantBy(Call call) {
        return call.template().endsWith("/comment/create");
    }

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        try {
            JsonNode whole = Submission.JSON.readTree(body);
            if (!whole.isObject()) {
                return Optional.of(UNREADABLE);
            }
            for (Map.Entry<String, JsonNode> part : whole.properties()) {
                if (!part.getKey().equals(TEXT)) {
                    return Optional.of(BESIDE.formatted(part.getKey()));
                }
            }
            JsonNode text = whole.path(TEXT);
            return text.isMissingNode() || text.isNull() || text.isTextual()
                    ? Optional.empty()
                    : Optional.of(UNREADABLE);
        } catch (IOException unreadable) {
            return Optional.of(UNREADABLE);
        }
    }
}
