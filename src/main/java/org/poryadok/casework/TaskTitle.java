package org.poryadok.casework;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The name of a task with what it is about, so that no two in a list read the same: «Принять страницу: {page}». What stands
 * in braces is the case's, see {@link TaskInList}. A case that does not know it yet leaves the name of the diagram; where only a later
 * part is not known, the title ends before it.
 *
 * @param pattern as the model has it
 */
public record TaskTitle(String pattern) {

    /** Names in a list are read at a glance; the engine keeps 255. */
    static final int LONGEST = 160;

    private static final Pattern WORD = Pattern.compile("\\{(\\w+)}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    /** An initial keeps its full stop. */
    private static final Pattern END = Pattern.compile("(?<![\\s\\h.]\\p{Lu})[.;:,]+$");

    /** The whole title; empty when its first part is not known. */
    public Optional<String> of(Function<String, Optional<String>> known) {
        StringBuilder title = new StringBuilder();
        Matcher word = WORD.matcher(pattern);
        while (word.find()) {
            Optional<String> part = known.apply(word.group(1));
            if (part.isEmpty()) {
                return Optional.of(title.toString()).filter(begun -> !begun.isEmpty());
            }
            word.appendReplacement(title, Matcher.quoteReplacement(onOneLine(part.get())));
        }
        return Optional.of(word.appendTail(title).toString());
    }

    /** What stands in braces. */
    public Set<String> words() {
        return WORD.matcher(pattern).results().map(word -> word.group(1)).collect(Collectors.toSet());
    }

    private static String onOneLine(String text) {
        return END.matcher(SPACES.matcher(text.strip()).replaceAll(" ")).replaceFirst("");
    }
}
