package org.poryadok.cockpit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;

/** What a person has typed into one of the pages' forms. */
final class Entered {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode fields;

    private Entered(JsonNode fields) {
        this.fields = fields;
    }

    /** @throws Refused when it is no JSON object */
    static Entered of(byte[] body) {
        JsonNode read;
        try {
            read = body == null || body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException e) {
            throw unreadable();
        }
        if (!read.isObject()) {
            throw unreadable();
        }
        return new Entered(read);
    }

    /** Empty when nothing was typed. */
    String text(String field) {
        return Optional.ofNullable(fields.get(field))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText)
                .orElse("");
    }

    /** @throws Refused when there is no such day */
    LocalDate day(String field, String whatIsMissing) {
        String typed = text(field).strip();
        if (typed.isEmpty()) {
            throw Refused.invalid(field, whatIsMissing);
        }
        return Query.day(field, typed);
    }

    private static Refused unreadable() {
        return Refused.invalid(null, "Запрос не прочитан. Обновите страницу и повторите действие.");
    }
}
