package org.poryadok.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/**
 * The body of a call that is not a form: a question to the engine, a filter that is to be kept. The engine evaluates the
 * expressions of {@link FilterWord}; anything else is refused here before it is asked, with the name of the field. It compares
 * with no object either.
 */
final class QueryBody {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String EXPRESSION = "expression";

    private static final String UNREADABLE = "Запрос не прочитан. Обновите страницу и повторите действие.";
    private static final String NOT_PLAIN =
            "Значение переменной в запросе может быть текстом, числом, датой или отметкой.";
    private static final String EVALUATED = "Выражения в запросах не принимаются: %s.";

    private QueryBody() {}

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = parser.currentName();
                if (token == JsonToken.FIELD_NAME
                        && asksToEvaluate(name)
                        && FilterWord.of(parser.nextTextValue()).isEmpty()) {
                    return Optional.of(EVALUATED.formatted(name));
                }
                if (token == JsonToken.START_OBJECT && "value".equals(name)) {
                    return Optional.of(NOT_PLAIN);
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
