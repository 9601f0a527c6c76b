package org.poryadok.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.SpinValues;

/** One of the product's forms, filled in at random as a person could fill it in. */
final class FormAnswers {

    /** What the forms' patterns take. */
    private static final Map<String, String> SAMPLES = Map.of(
            "^\\s*\\S+\\s*$", "https://vk.com/minzdrav42",
            "^ *[0-9]{1,9} *$", "1024",
            "^[0-9]{1,20}$", "20200214");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, FeelExpression> CONDITIONS = new HashMap<>();
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Pattern FILTERED =
            Pattern.compile("=(?<options>\\w+)\\[(?<by>keeper|value) !?= (?<answer>\\w+)]");
    private static final int ROUNDS = 10;
    private static final int FIRST_YEAR = 1900;
    /** Longer than the days that are drawn. */
    private static final int SPAN_OF_YEARS = 250;

    private final String form;
    private final Random random;
    private final boolean answeredBefore;
    private final List<JsonNode> fields = new ArrayList<>();
    private final Map<String, List<FeelExpression>> hiding = new HashMap<>();
    private final Map<String, Object> known = new TreeMap<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();

    private FormAnswers(Path file, Random random, boolean answeredBefore) {
        this.form = file.getFileName().toString();
        this.random = random;
        try {
            collect(JSON.readTree(file.toFile()), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(form, e);
        }
        fields.stream()
                .filter(field -> field.hasNonNull("valuesKey"))
                .forEach(field -> known.put(
                        field.get("valuesKey").asText(),
                        SpinValues.jsonValue("""
                        [{"label": "Первое", "value": "first"}, {"label": "Второе", "value": "second"}]""").create()));
        fields.stream()
                .map(FormAnswers::filtered)
                .filter(Matcher::matches)
                .forEach(choice -> known.put(
                        choice.group("options"), SpinValues.jsonValue("""
                        [{"label": "Первое", "value": "first", "keeper": "first"},
                         {"label": "Второе", "value": "second", "keeper": "second"},
                         {"label": "Третье", "value": "another", "keeper": "first"}]""").create()));
        if (answeredBefore) {
            fields.stream().filter(this::isFillable).forEach(field -> known.put(key(field), answer(field)));
        }
        this.answeredBefore = answeredBefore;
        Map<String, Object> before = null;
        for (int round = 0; round < ROUNDS && !answers.equals(before); round++) {
            before = new HashMap<>(answers);
            fill();
        }
    }

    static List<Path> forms() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FormAnswers to(Path form, Random random) {
        return new FormAnswers(form, random, false);
    }

    /** Every question of the form was answered before; of these answers the task knows. */
    static FormAnswers onceMore(Path form, Random random) {
        return new FormAnswers(form, random, true);
    }

    String form() {
        return form;
    }

    /** What the task knows. */
    Map<String, Object> known() {
        return known;
    }

    /** What the browser would send: every field that is to be seen and filled in. */
    Map<String, Object> answers() {
        return answers;
    }

    Map<String, Object> without(String key) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        changed.remove(key);
        return changed;
    }

    Map<String, Object> with(String key, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(answers);
        changed.put(key, value);
        return changed;
    }

    List<JsonNode> asked() {
        return fields.stream().filter(field -> answers.containsKey(key(field))).toList();
    }

    List<JsonNode> hidden() {
        return fields.stream()
                .filter(field -> isFillable(field) && isHidden(field))
                .toList();
    }

    List<JsonNode> onlyShown() {
        return fields.stream().filter(field -> !isFillable(field)).toList();
    }

    static String key(JsonNode field) {
        return field.path("key").asText();
    }

    /** An answer that the field takes. */
    Object answer(JsonNode field) {
        JsonNode validate = field.path("validate");
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" ->
                field.at("/properties/link").asText().equals("web")
                        ? "https://kuzbass.example/act?id=7"
                        : SAMPLES.getOrDefault(validate.path("pattern").asText(), text(field));
            case "number" ->
                validate.path("min").asInt(0)
                        + random.nextInt(validate.path("max").asInt(1000)
                                - validate.path("min").asInt(0)
                                + 1);
            case "datetime" ->
                LocalDate.of(FIRST_YEAR + depth(field) * SPAN_OF_YEARS, 1, 1)
                        .plusDays(random.nextInt(hasCome(field) ? 45_000 : 90_000))
                        .toString();
            case "radio", "select" ->
                offered(field).get(random.nextInt(offered(field).size()));
            case "checklist" ->
                chosen(offered(field).stream()
                        .filter(value -> validate.path("required").asBoolean() || random.nextBoolean())
                        .toList());
            default -> validate.path("required").asBoolean() || random.nextBoolean();
        };
    }

    /** Whether it is a day that is not to come. */
    private static boolean hasCome(JsonNode field) {
        return field.at("/properties/notAfter").isTextual();
    }

    /** Of how many other days of the form, one after another, this one must not precede any. */
    private int depth(JsonNode field) {
        List<String> earlier =
                List.of(field.path("properties").path("notBefore").asText().split("\\s*,\\s*"));
        return fields.stream()
                .filter(other -> earlier.contains(key(other)))
                .mapToInt(other -> 1 + depth(other))
                .max()
                .orElse(0);
    }

    static Object chosen(List<String> values) {
        return SpinValues.jsonValue(JSON.valueToTree(values).toString()).create();
    }

    /** Choices that depend on another answer: of a body that is its owners, of an absent person everybody else. */
    private static Matcher filtered(JsonNode field) {
        return FILTERED.matcher(field.path("valuesExpression").asText());
    }

    List<String> offered(JsonNode field) {
        Matcher choice = filtered(field);
        if (choice.matches()) {
            boolean isFirst = !"second".equals(answers.get(choice.group("answer")));
            return choice.group("by").equals("keeper")
                    ? isFirst ? List.of("first", "another") : List.of("second")
                    : List.of(isFirst ? "second" : "first", "another");
        }
        return field.hasNonNull("valuesKey")
                ? List.of("first", "second")
                : IntStream.range(0, field.path("values").size())
                        .mapToObj(i -> field.path("values").get(i).path("value").asText())
                        .toList();
    }

    /** As long as is allowed, now and then. */
    private String text(JsonNode field) {
        int longest = field.path("validate").path("maxLength").asInt();
        int length = random.nextInt(4) == 0 ? longest : 1 + random.nextInt(Math.min(20, longest));
        String letters = field.path("type").asText().equals("textarea") ? "ая б«»—№1\n\t" : "ая б«»—№1";
        String inner = IntStream.range(0, length)
                .mapToObj(i -> String.valueOf(letters.charAt(random.nextInt(letters.length()))))
                .reduce("", String::concat);
        return length < 2 ? "я" : "я" + inner.substring(2) + "я";
    }

    private void collect(JsonNode parent, List<FeelExpression> around) {
        for (JsonNode component : parent.path("components")) {
            List<FeelExpression> conditions = new ArrayList<>(around);
            String hide = component.path("conditional").path("hide").asText();
            if (!hide.isEmpty()) {
                conditions.add(CONDITIONS.computeIfAbsent(hide, FeelExpression::parse));
                invent(hide);
            }
            if (component.has("key")) {
                fields.add(component);
                hiding.put(key(component), conditions);
            }
            collect(component, conditions);
        }
    }

    /** Something for every variable that the condition speaks of. */
    private void invent(String condition) {
        List<Object> values = new ArrayList<>(List.of("", "другое"));
        Matcher texts = TEXT.matcher(condition);
        while (texts.find()) {
            values.add(texts.group(1));
        }
        Matcher words = WORD.matcher(TEXT.matcher(condition).replaceAll(""));
        while (words.find()) {
            String name = words.group();
            boolean number = condition.matches(".*\\b" + name + " (<|>|=|!=) \\d.*");
            boolean truth = condition.matches(".*\\b" + name + " !?= (true|false).*");
            known.putIfAbsent(
                    name,
                    number
                            ? (Object) random.nextInt(7)
                            : truth
                                    ? (Object) random.nextBoolean()
                                    : condition.contains("count(" + name + ")")
                                            ? chosen(List.of())
                                            : values.get(random.nextInt(values.size())));
        }
    }

    private void fill() {
        for (JsonNode field : fields) {
            if (!isFillable(field) || isHidden(field)) {
                answers.remove(key(field));
            } else {
                answers.computeIfAbsent(key(field), key -> answer(field));
            }
        }
    }

    private boolean isFillable(JsonNode field) {
        return !field.path("disabled").asBoolean();
    }

    private boolean isHidden(JsonNode field) {
        Map<String, Object> data = new HashMap<>();
        known.keySet().forEach(name -> data.put(name, PlainValue.java(PlainValue.known(known, name))));
        fields.forEach(other -> data.put(
                key(other),
                answers.containsKey(key(other))
                        ? PlainValue.java(PlainValue.submitted(answers, key(other)))
                        : atFirst(other)));
        return hiding.get(key(field)).stream().anyMatch(condition -> condition.holds(data));
    }

    /** What stands in a field that nobody filled in: the former answer where there is one, else nothing. */
    private Object atFirst(JsonNode field) {
        if (answeredBefore && isFillable(field)) {
            return PlainValue.java(PlainValue.known(known, key(field)));
        }
        return switch (field.path("type").asText()) {
            case "textfield", "textarea" -> "";
            case "checklist" -> List.of();
            case "checkbox" -> false;
            default -> null;
        };
    }
}
