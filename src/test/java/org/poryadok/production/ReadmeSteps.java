package org.poryadok.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbered steps of a README, done as they are written: a word that no instruction knows is a failure. */
final class ReadmeSteps {

    private static final Pattern STEP = Pattern.compile("(?m)^\\d+\\. ((?:.|\\n(?! *\\n|\\d+\\. ))+)");

    private record Instruction(Pattern words, Consumer<MatchResult> deed) {}

    private final String readme;
    private final List<Instruction> instructions = new ArrayList<>();

    ReadmeSteps(Path readme) throws IOException {
        this.readme = Files.readString(readme);
    }

    /**
     * What is done at these words. Of several that fit the one told first counts.
     *
     * @param words «…» and `…` stand for whatever is written in them
     */
    void on(String words, Consumer<MatchResult> deed) {
        String quoted = Pattern.quote(words)
                .replace("«…»", "\\E«([^»]+)»\\Q")
                .replace("`…`", "\\E`([^`]+)`\\Q")
                .replace("<…>", "\\E<([^>]+)>\\Q")
                .replace("…", "\\E(\\S+?)\\Q");
        instructions.add(new Instruction(Pattern.compile("[ .;:]*" + quoted), deed));
    }

    /** What is only told. */
    void told(String words) {
        on(words, match -> {});
    }

    /** @return how many steps there were */
    int follow() {
        List<String> steps = STEP.matcher(readme)
                .results()
                .map(step -> step.group(1).replaceAll("\\s+", " ").strip())
                .toList();
        steps.forEach(this::follow);
        return steps.size();
    }

    private void follow(String step) {
        int at = 0;
        while (!step.substring(at).matches("[ .;:]*")) {
            at = followOne(step, at);
        }
    }

    private int followOne(String step, int from) {
        for (Instruction instruction : instructions) {
            Matcher words = instruction.words().matcher(step).region(from, step.length());
            if (words.lookingAt()) {
                try {
                    instruction.deed().accept(words.toMatchResult());
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("At «" + words.group().strip() + "» of: " + step, e);
                }
                return words.end();
            }
        }
        throw new AssertionError("Nobody knows what to do at: " + step.substring(from));
    }
}
