package org.poryadok.desk.tasklist;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.poryadok.casework.TaskTitle;

/**
 * What has come of a task, in a few words: «страница создана и оформлена», or by the answer that decides it, «decision =
 * accept: страница принята; return: страница возвращена на доработку». What stands in braces is what has been entered, as in a
 * {@link TaskTitle}.
 *
 * @param pattern as the model has it
 */
public record DoneWords(String pattern) {

    /** Name of the property in the models. */
    public static final String PROPERTY = "done";

    private static final Pattern DECIDED = Pattern.compile("(\\w+) = (.+)", Pattern.DOTALL);
    private static final String BETWEEN = ";\\s+";
    private static final String AFTER_ANSWER = ":\\s+";

    /**
     * @param answer field of the form, or variable that its step has set → what it holds; empty words where the model says
     *               nothing of that answer
     */
    public Optional<String> of(Function<String, Optional<String>> answer) {
        Optional<String> said = decidedBy().isEmpty()
                ? Optional.of(pattern)
                : decidedBy()
                        .flatMap(answer)
                        .flatMap(chosen -> answers()
                                .filter(words -> words[0].equals(chosen))
                                .map(words -> words[1])
                                .findFirst());
        return said.flatMap(words -> new TaskTitle(words).of(answer));
    }

    /** Variables of which it tells. */
    public Set<String> told() {
        return new TaskTitle(pattern).words();
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
