package org.poryadok.content.plancontent;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.poryadok.act.Clauses;
import org.poryadok.act.Network;
import org.poryadok.content.ContentFormat;
import org.poryadok.content.TypedLine;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * What an editor is told of a text before it is published: nothing of it stands in the way, the words are a list that the
 * administration keeps.
 */
@Component
@Clauses({"KUZ-A2.3", "KUZ-A2.5a", "KUZ-A2.5b"})
class TextCheck {

    private record Expression(String kind, Optional<String> better, Pattern pattern) {}

    /** Of a sentence; spoken Russian seldom has more. */
    private static final int LONG_SENTENCE = 25;

    private final List<Expression> expressions;
    private final ContentSettings settings;

    TextCheck(ContentSettings settings) {
        this.settings = settings;
        this.expressions = read(settings);
    }

    /** Remarks on the style (KUZ-A2.5a, KUZ-A2.5b), Russian; empty when there are none. */
    List<String> style(String text) {
        List<String> remarks = new ArrayList<>(words(text));
        Arrays.stream(text.split("[.!?…]+\\s+|\\R+"))
                .filter(sentence -> sentence.strip().split("\\s+").length > LONG_SENTENCE)
                .forEach(sentence -> remarks.add(
                        "длинное предложение: «" + Russian.shortened(sentence.strip(), 40) + "» — разделите его"));
        return remarks;
    }

    /** Remarks on the words alone, as for a topic. */
    List<String> words(String text) {
        List<String> remarks = new ArrayList<>();
        for (Expression expression : expressions) {
            Matcher found = expression.pattern().matcher(text);
            if (found.find()) {
                remarks.add(expression.kind() + ": «" + found.group() + "»"
                        + expression
                                .better()
                                .map(better -> " — лучше «" + better + "»")
                                .orElse(""));
            }
        }
        return remarks;
    }

    /** A remark when a format does not suit a network (KUZ-A2.3). */
    Optional<String> format(ContentFormat format, String network) {
        return Optional.ofNullable(settings.unsuitedFormats().get(network))
                .filter(unsuited -> unsuited.contains(format))
                .map(unsuited -> "формат «" + format.title() + "» не подходит для площадки "
                        + Network.of(network).quoted());
    }

    private static List<Expression> read(ContentSettings settings) {
        try (Stream<String> lines = settings.officialese()
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(TextCheck::expression)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Не читается список канцеляризмов " + settings.officialese(), e);
        }
    }

    /** A star stands for any ending. */
    private static Expression expression(String line) {
        TypedLine cells = TypedLine.read(line, "\0").get(0);
        String pattern = Arrays.stream(cells.cell(1).split("\\s+"))
                .map(word -> word.endsWith("*")
                        ? Pattern.quote(word.substring(0, word.length() - 1)) + "\\p{L}*"
                        : Pattern.quote(word))
                .reduce((before, after) -> before + "\\s+" + after)
                .orElseThrow();
        return new Expression(
                cells.cell(0),
                Optional.of(cells.cell(2)).filter(better -> !better.isEmpty()),
                Pattern.compile(
                        "(?<!\\p{L})" + pattern + "(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
