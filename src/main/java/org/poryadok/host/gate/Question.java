package org.poryadok.host.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The body of a call that is not a form: a question to the engine, a filter that is to be kept. The engine evaluates
 * expressions in both, nested ones even where it forbids them, with all that Java and the product's beans can do.
 */
final class Question {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String EXPRESSION = "expression";

    private static final String UNREADABLE = "Запрос не прочитан. Обновите страницу и повторите действие.";
    private static final String EVALUATED = "Выражения в запросах не принимаются: %s.";

    private Question() {}

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && asksToEvaluate(parser.currentName())) {
                    return Optional.of(EVALUATED.formatted(parser.currentName()));
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(UNREADABLE);
        }
    }

    /** Whether a name in a body or in an address stands for an expression. */
    static boolean asksToEvaluate(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(EXPRESSION);
    }
}
