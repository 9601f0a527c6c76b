package org.poryadok.term;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a calendar file whose faults name file and line. */
final class YamlBlock {

    private final String file;
    private final Node node;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlBlock(String file, Node node, Set<String> allowed) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "здесь ожидаются поля вида «имя: значение».");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            if (!allowed.isEmpty() && !allowed.contains(key)) {
                throw fault(
                        tuple.getKeyNode(),
                        "неизвестное поле «" + key + "»; допустимы: " + String.join(", ", allowed) + ".");
            }
            if (values.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "поле «" + key + "» повторяется.");
            }
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    YamlBlock block(String key, Set<String> allowed) {
        return new YamlBlock(file, required(key), allowed);
    }

    String text(String key) {
        return text(required(key));
    }

    Optional<String> optionalText(String key) {
        return Optional.ofNullable(values.get(key)).map(this::text);
    }

    int number(String key) {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException notANumber) {
            throw fault(key, "«" + text(key) + "» — не целое число.");
        }
    }

    LocalDate date(String key) {
        return date(required(key));
    }

    /** Dates of a list; {@code check} may refuse each with a fault of its own line. */
    List<LocalDate> dates(String key, Consumer<LocalDate> check) {
        List<LocalDate> dates = new ArrayList<>();
        for (Node item : items(key)) {
            LocalDate date = date(item);
            try {
                check.accept(date);
            } catch (TermException wrong) {
                throw fault(item, wrong.getMessage());
            }
            if (dates.contains(date)) {
                throw fault(item, "дата " + Russian.day(date) + " повторяется.");
            }
            dates.add(date);
        }
        return dates;
    }

    List<YamlBlock> blocks(String key, Set<String> allowed) {
        return items(key).stream()
                .map(item -> new YamlBlock(file, item, allowed))
                .toList();
    }

    TermException fault(String sentence) {
        return fault(node, sentence);
    }

    TermException fault(String key, String sentence) {
        return fault(values.getOrDefault(key, node), sentence);
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            throw fault(value, "поле «" + key + "» должно быть списком.");
        }
        return sequence.getValue();
    }

    private Node required(String key) {
        Node value = values.get(key);
        if (value == null) {
            throw fault(node, "не хватает поля «" + key + "».");
        }
        return value;
    }

    private LocalDate date(Node value) {
        try {
            return LocalDate.parse(text(value));
        } catch (DateTimeParseException impossible) {
            throw fault(value, "«" + text(value) + "» — не дата; нужна дата вида 2028-02-24.");
        }
    }

    private String text(Node value) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault(value, "здесь ожидается одно значение.");
    }

    private TermException fault(Node where, String sentence) {
        return new TermException(
                "Файл календаря «" + file + "», строка " + (where.getStartMark().getLine() + 1) + ": " + sentence);
    }
}
