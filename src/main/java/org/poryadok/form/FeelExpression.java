package org.poryadok.form;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression of a form («=decision != "return"»), evaluated with the engine that the decision tables use. */
final class FeelExpression {

    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();
    private static final Pattern TEXTS = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAMES = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private final ParsedExpression parsed;
    private final Set<String> names = new TreeSet<>();

    private FeelExpression(ParsedExpression parsed, String text) {
        this.parsed = parsed;
        NAMES.matcher(TEXTS.matcher(text).replaceAll("")).results().forEach(name -> names.add(name.group()));
    }

    /** @throws IllegalArgumentException when the text is no FEEL expression that begins with «=» */
    static FeelExpression parse(String text) {
        ParseResult result = text.startsWith("=") ? FEEL.parseExpression(text.substring(1)) : null;
        if (result == null || !result.isSuccess()) {
            throw new IllegalArgumentException("No FEEL expression: " + text);
        }
        return new FeelExpression(result.parsedExpression(), text);
    }

    /** Every word that may be the name of a variable; words of the language among them. */
    Set<String> names() {
        return names;
    }

    /** Only a clear yes: a comparison with nothing is none, in the browser and here. */
    boolean holds(Map<String, Object> data) {
        return Boolean.TRUE.equals(valueIn(data));
    }

    /** Null when it has no value. */
    Object valueIn(Map<String, Object> data) {
        EvaluationResult result = FEEL.evaluate(parsed, data);
        return result.isSuccess() ? result.result() : null;
    }
}
