package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.poryadok.address.WebAddress;
import org.poryadok.term.Russian;

/** A line or a text. Lengths are those of the browser: UTF-16 units without blanks at both ends. */
final class TextField extends FormField {

    /** What the engine keeps of a variable of type String, blanks included. */
    private static final int KEPT = 4000;

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    /** «Valid e-mail address» of the HTML standard. */
    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")*");

    private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[1-9][0-9]{5,24}");

    private final boolean line;
    private final Limit minLength;
    private final Limit maxLength;
    private final Optional<BrowserPattern> pattern;

    TextField(JsonNode component, List<FeelExpression> hiding, boolean line) {
        super(component, hiding);
        this.line = line;
        this.minLength = limit("minLength");
        this.maxLength = limit("maxLength");
        this.pattern = Optional.of(component.path("validate").path("pattern").asText())
                .filter(text -> !text.isEmpty())
                .map(BrowserPattern::of);
    }

    @Override
    Set<String> variables() {
        Set<String> names = super.variables();
        names.addAll(minLength.names());
        names.addAll(maxLength.names());
        if (!preset().isEmpty()) {
            names.add(preset());
        }
        return names;
    }

    /** A text is preset by the variable that the form names. */
    @Override
    Optional<JsonNode> preset(FilledForm filled) {
        return preset().isEmpty()
                ? Optional.empty()
                : Optional.of(filled.known(preset())).filter(JsonNode::isTextual);
    }

    @Override
    boolean isEmpty(JsonNode answer) {
        return super.isEmpty(answer)
                || answer.isTextual()
                        && answer.asText().length() <= KEPT
                        && Russian.showsNothing(answer.asText())
                        && !Russian.isUnprintable(answer.asText());
    }

    @Override
    JsonNode empty() {
        return TextNode.valueOf("");
    }

    @Override
    Optional<String> faultOf(JsonNode answer, FilledForm filled) {
        if (!answer.isTextual()) {
            return Optional.of("Введите текст.");
        }
        String typed = answer.asText();
        String text = typed.length() > KEPT ? typed : BrowserText.trim(typed);
        BigDecimal longest = maxLength
                .of(filled)
                .map(max -> max.min(BigDecimal.valueOf(KEPT)))
                .orElse(BigDecimal.valueOf(KEPT));
        if (longest.compareTo(BigDecimal.valueOf(text.length())) < 0 || line && BrowserText.hasLineBreak(typed)) {
            String most = longest.toPlainString();
            return Optional.of(sentence(
                    Property.TOO_LONG,
                    "Введите не более " + most + " знаков" + (line ? " в одну строку." : "."),
                    filled));
        }
        if (BrowserText.isUnprintable(text, line)) {
            return Optional.of(Russian.WITHOUT_UNPRINTABLE);
        }
        Optional<BigDecimal> least =
                minLength.of(filled).filter(min -> min.compareTo(BigDecimal.valueOf(text.length())) > 0);
        if (least.isPresent()) {
            return Optional.of(sentence(
                    Property.TOO_SHORT,
                    "Слишком коротко: наименьшее число знаков — " + least.get().toPlainString() + ".",
                    filled));
        }
        Optional<String> shape = pattern.filter(wanted -> !wanted.isFoundIn(typed))
                .map(wanted ->
                        sentence(Property.PATTERN, "Значение указано не так, как требуется. Проверьте его.", filled));
        return shape.or(() -> faultOfKind(typed)).or(() -> faultOfLink(text, filled));
    }

    /** An address that others are to follow: an act's text, a proof. What may be words is a link if it begins like one. */
    private Optional<String> faultOfLink(String text, FilledForm filled) {
        String link = component().path("properties").path("link").asText();
        boolean wanted = link.equals("web") || link.equals("webOrWords") && text.startsWith("http");
        return wanted && (BrowserText.hasBlank(text) || !WebAddress.canBeFollowed(text))
                ? Optional.of(sentence(
                        Property.LINK,
                        "Адрес должен начинаться с https:// или http:// и вести на страницу сайта.",
                        filled))
                : Optional.empty();
    }

    private Optional<String> faultOfKind(String typed) {
        return switch (component().path("validate").path("validationType").asText()) {
            case "email" ->
                EMAIL.matcher(typed).matches()
                        ? Optional.empty()
                        : Optional.of("Укажите адрес электронной почты полностью, со знаком @.");
            case "phone" ->
                PHONE.matcher(typed).matches()
                        ? Optional.empty()
                        : Optional.of("Укажите телефон с кодом страны, например +73842123456.");
            default -> Optional.empty();
        };
    }
}
