package org.poryadok.act.internal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML text keeping lines; only true, false, whole numbers and nothing are more than text. */
final class YamlTreeReader {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,8})");
    private static final Pattern INDENTED_BY_TAB = Pattern.compile("^ *\\t");

    private final FileFaults faults;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlTreeReader(FileFaults faults) {
        this.faults = faults;
    }

    /** Empty when the text is not YAML; the reason is among the faults. */
    static Optional<YamlTree> read(String text, FileFaults faults) {
        Node root;
        try {
            List<Node> documents = new ArrayList<>();
            new Yaml(new LoaderOptions()).composeAll(new StringReader(text)).forEach(documents::add);
            if (documents.size() > 1) {
                faults.add(
                        line(documents.get(1)),
                        "В файле больше одного документа: уберите строку «---» и оставьте" + " в файле один акт.");
                return Optional.empty();
            }
            root = documents.isEmpty() ? null : documents.get(0);
        } catch (MarkedYAMLException e) {
            syntax(e, text, faults);
            return Optional.empty();
        } catch (ReaderException e) {
            faults.add(
                    lineAt(text, e.getPosition()),
                    "В строке есть недопустимый знак (код " + e.getCodePoint() + "): удалите его.");
            return Optional.empty();
        } catch (YAMLException e) {
            faults.add(1, "Файл не читается как YAML: вложенность слишком глубока или ссылок слишком много.");
            return Optional.empty();
        }
        if (!(root instanceof MappingNode)) {
            faults.add(
                    root == null ? 1 : line(root),
                    "Файл пуст или начинается не с полей акта: первой строкой должно"
                            + " быть, например, «id: kuzbass-66-2020».");
            return Optional.empty();
        }
        YamlTreeReader reader = new YamlTreeReader(faults);
        JsonNode content = reader.convert(root, JsonPointer.empty());
        return Optional.of(new YamlTree(content, reader.lines));
    }

    private static void syntax(MarkedYAMLException problem, String text, FileFaults faults) {
        String[] rows = text.split("\\R", -1);
        boolean tabs = false;
        for (int i = 0; i < rows.length; i++) {
            if (INDENTED_BY_TAB.matcher(rows[i]).find()) {
                faults.add(i + 1, "Отступ сделан знаком табуляции: замените его пробелами.");
                tabs = true;
            }
        }
        if (tabs) {
            return;
        }
        int line =
                problem.getProblemMark() == null ? 1 : problem.getProblemMark().getLine() + 1;
        faults.add(
                line,
                "Запись не читается как YAML: проверьте здесь и строкой выше отступы, пробел после двоеточия"
                        + " и парные кавычки; текст с двоеточием внутри заключите в кавычки.");
    }

    private JsonNode convert(Node node, JsonPointer place) {
        lines.putIfAbsent(place.toString(), line(node));
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!open.add(node)) {
            faults.add(line(node), "Ссылка на якорь (*имя) ведёт по кругу к самой себе: уберите её.");
            return JsonNodeFactory.instance.nullNode();
        }
        JsonNode result = node instanceof SequenceNode list ? list(list, place) : fields((MappingNode) node, place);
        open.remove(node);
        return result;
    }

    private ArrayNode list(SequenceNode node, JsonPointer place) {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (Node item : node.getValue()) {
            result.add(convert(item, place.appendIndex(result.size())));
        }
        return result;
    }

    private ObjectNode fields(MappingNode node, JsonPointer place) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        Map<String, Integer> first = new HashMap<>();
        for (NodeTuple field : node.getValue()) {
            if (!(field.getKeyNode() instanceof ScalarNode key)) {
                faults.add(line(field.getKeyNode()), "Имя поля должно быть словом, а не списком.");
                continue;
            }
            String name = key.getValue();
            Integer earlier = first.putIfAbsent(name, line(key));
            if (earlier != null) {
                faults.add(
                        line(key),
                        "Поле «" + name + "» указано дважды, первый раз в строке " + earlier + ": оставьте одно.");
                continue;
            }
            JsonPointer inside = place.appendProperty(name);
            lines.put(inside.toString(), line(key));
            result.set(name, convert(field.getValueNode(), inside));
        }
        return result;
    }

    private static JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JsonNodeFactory.instance.textNode(value);
        }
        if (value.isEmpty() || value.equals("~") || value.equals("null")) {
            return JsonNodeFactory.instance.nullNode();
        }
        if (value.equals("true") || value.equals("false")) {
            return JsonNodeFactory.instance.booleanNode(value.equals("true"));
        }
        return WHOLE_NUMBER.matcher(value).matches()
                ? JsonNodeFactory.instance.numberNode(Integer.parseInt(value))
                : JsonNodeFactory.instance.textNode(value);
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private static int lineAt(String text, int position) {
        return (int) text.substring(0, Math.min(position, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }
}
