package org.poryadok.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a call that is not a form: a question to the engine, a filter that is to be kept. The engine evaluates the
 * expressions of {@link FilterWord}; anything else is refused here before it is asked, with the name of the field. It compares
 * with no object either, and each condition on a variable and each sorting costs the database a table more.
 */
final class QueryBody {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String EXPRESSION = "expression";

    /** Names of lists of which each element is a condition or a sorting, in a body or in an address. */
    private static final Set<String> CONDITIONS = Set.of(
            "variables",
            "taskvariables",
            "processvariables",
            "processinstancevariables",
            "caseinstancevariables",
            "decisionvariables",
            "orqueries",
            "sorting");

    /** A filter that somebody has put together by hand has a few. */
    private static final int MOST_CONDITIONS = 30;

    /** With it the guard over procedures under control hears nothing of what is called by the one that is deleted. */
    private static final String SKIPPING = "skipsubprocesses";

    private static final String TOO_MANY =
            "В запросе больше " + MOST_CONDITIONS + " условий и сортировок. Оставьте нужные и повторите.";
    private static final String SKIPPED = "Процедура удаляется вместе с теми, которые она вызвала.";
    private static final String UNREADABLE = "Запрос не прочитан. Обновите страницу и повторите действие.";
    private static final String NOT_PLAIN =
            "Значение переменной в запросе может быть текстом, числом, датой или отметкой.";
    private static final String EVALUATED = "Выражения в запросах не принимаются: %s.";

    private QueryBody() {}

    /** A Russian sentence that says what is wrong; empty when nothing is. */
    static Optional<String> faultOf(byte[] body) {
        int conditions = 0;
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String name = parser.currentName();
                if (token == JsonToken.FIELD_NAME
                        && asksToEvaluate(name)
                        && FilterWord.of(parser.nextTextValue()).isEmpty()) {
                    return Optional.of(EVALUATED.formatted(name));
                }
                if (token == JsonToken.START_OBJECT) {
                    String list = nameOfList(parser);
                    if ("value".equals(name) || "value".equals(list)) {
                        return Optional.of(NOT_PLAIN);
                    }
                    if (CONDITIONS.contains(list.toLowerCase(Locale.ROOT)) && ++conditions > MOST_CONDITIONS) {
                        return Optional.of(TOO_MANY);
                    }
                }
                if (token == JsonToken.VALUE_TRUE && isSkipping(name)) {
                    return Optional.of(SKIPPED);
                }
            }
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.of(UNREADABLE);
        }
    }

    /** The same of what stands in an address, {@code taskVariables=a_eq_1,b_eq_2}. */
    static Optional<String> faultOfAddress(Map<String, List<String>> parameters) {
        int conditions = 0;
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            for (String value : parameter.getValue()) {
                if (CONDITIONS.contains(parameter.getKey().toLowerCase(Locale.ROOT))) {
                    conditions +=
                            1 + (int) value.chars().filter(sign -> sign == ',').count();
                }
                if (isSkipping(parameter.getKey()) && !"false".equalsIgnoreCase(value)) {
                    return Optional.of(SKIPPED);
                }
            }
        }
        return conditions > MOST_CONDITIONS ? Optional.of(TOO_MANY) : Optional.empty();
    }

    private static boolean isSkipping(String name) {
        return SKIPPING.equalsIgnoreCase(name);
    }

    /** Of the list in which the object stands that has just begun; empty: in none. */
    private static String nameOfList(JsonParser parser) {
        JsonStreamContext list = parser.getParsingContext().getParent();
        return list.inArray() && list.getParent().hasCurrentName()
                ? list.getParent().getCurrentName()
                : "";
    }

    /** Whether a name in a body or in an address stands for an expression. */
    static boolean asksToEvaluate(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(EXPRESSION);
    }
}
