package org.poryadok.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/**
 * The body with which a remark on a task is left: its text and nothing beside it. The engine would put it on any
 * instance that is named with it.
 */
final class Remark {

    private static final String TEXT = "message";
    private static final String UNREADABLE = "Тело запроса не прочитано: ожидается JSON с текстом замечания.";
    private static final String BESIDE = "С замечанием передаётся только его текст. Лишнее: %s.";

    private static final NamedParts PARTS = new NamedParts(Set.of(TEXT), Remark::isSound, UNREADABLE, BESIDE);

    private Remark() {}

    static boolean isMeantBy(Call call) {
        return call.template().endsWith("/comment/create");
    }

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        return PARTS.faultOf(body);
    }

    private static boolean isSound(JsonNode whole) {
        JsonNode text = whole.path(TEXT);
        return text.isMissingNode() || text.isNull() || text.isTextual();
    }
}
