package org.poryadok.cockpit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.control.TermDocument;
import org.poryadok.supervision.Supervision;
import org.poryadok.term.Russian;

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

    /** What was kept of it as {@link #json}. */
    static Entered kept(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one field more. */
    Entered with(String field, String text) {
        return new Entered(((ObjectNode) fields.deepCopy()).put(field, text));
    }

    String json() {
        return fields.toString();
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

    /**
     * By which document a term of an act is extended.
     *
     * @throws Refused when there is no such day
     */
    TermDocument document() {
        return new TermDocument(
                text(TermDocument.KIND),
                text(TermDocument.NUMBER),
                Optional.of(text(TermDocument.DATE).strip())
                        .filter(typed -> !typed.isEmpty())
                        .map(typed -> Query.day(TermDocument.DATE, typed)));
    }

    /** @throws Refused when nothing was typed, or more than fits, or what nobody can read */
    String required(String field, String whatIsMissing) {
        String typed = text(field).strip();
        if (Russian.showsNothing(typed)) {
            throw Refused.invalid(field, whatIsMissing);
        }
        if (typed.length() > Supervision.MAX_TEXT) {
            throw Refused.invalid(field, "Введите не более " + Supervision.MAX_TEXT + " знаков.");
        }
        if (Russian.isUnprintable(typed)) {
            throw Refused.invalid(field, Russian.WITHOUT_UNPRINTABLE);
        }
        return typed;
    }

    private static Refused unreadable() {
        return Refused.invalid(null, "Запрос не прочитан. Обновите страницу и повторите действие.");
    }
}
