package org.poryadok.casework;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What has come of a task, in a few words: «страница создана и оформлена», or by the answer that decides it, «decision =
 * accept: страница принята; return: страница возвращена на доработку».
 *
 * @param pattern as the model has it
 */
public record DoneWords(String pattern) {

    /** Name of the property in the models. */
    public static final String PROPERTY = "done";

    private static final Pattern DECIDED = Pattern.compile("(\\w+) = (.+)", Pattern.DOTALL);
    private static final String BETWEEN = ";\\s+";
    private static final String AFTER_ANSWER = ":\\s+";

    /** @param answer field of the form → what was answered; empty words where the model says nothing of that answer */
    public Optional<String> of(Function<String, Optional<String>> answer) {
        return decidedBy().isEmpty()
                ? Optional.of(pattern)
                : decidedBy()
                        .flatMap(answer)
                        .flatMap(chosen -> answers()
                                .filter(words -> words[0].equals(chosen))
                                .map(words -> words[1])
                                .findFirst());
    }

    /** The field of the form on whose answer it depends. */
    public Optional<String> decidedBy() {
        Matcher decided = DECIDED.matcher(pattern);
        return decided.matches() ? Optional.of(decided.group(1)) : Optional.empty();
    }

    /** The answers of which it speaks. */
    public Stream<String> known() {
        return answers().map(words -> words[0]);
    }

    private Stream<String[]> answers() {
        Matcher decided = DECIDED.matcher(pattern);
        return decided.matches()
                ? Stream.of(decided.group(2).split(BETWEEN)).map(words -> words.split(AFTER_ANSWER, 2))
                : Stream.empty();
    }
}
