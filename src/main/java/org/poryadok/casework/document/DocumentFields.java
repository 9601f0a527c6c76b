package org.poryadok.casework.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The fields that a template may name, and where their texts come from. */
public final class DocumentFields<T> {

    private final Map<String, Function<T, String>> fields = new LinkedHashMap<>();
    private final Map<String, Function<T, List<Map<String, String>>>> lists = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();

    public DocumentFields<T> field(String name, Function<T, String> text) {
        fields.put(name, text);
        names.add(name);
        return this;
    }

    /** A table whose row is repeated; columns are named {@code list.column}. */
    public <R> DocumentFields<T> list(
            String list, Function<T, List<R>> rows, Map<String, Function<R, String>> columns) {
        columns.keySet().forEach(column -> names.add(list + "." + column));
        lists.put(list, data -> {
            List<Map<String, String>> filled = new ArrayList<>();
            for (R row : rows.apply(data)) {
                Map<String, String> texts = new LinkedHashMap<>();
                texts.put(list + ".no", String.valueOf(filled.size() + 1));
                columns.forEach((column, text) -> texts.put(list + "." + column, text.apply(row)));
                filled.add(texts);
            }
            return filled;
        });
        names.add(list + ".no");
        return this;
    }

    public Set<String> names() {
        return Set.copyOf(names);
    }

    public FilledFields fill(T data) {
        Map<String, String> texts = new LinkedHashMap<>();
        fields.forEach((name, text) -> texts.put(name, text.apply(data)));
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
        lists.forEach((list, filled) -> rows.put(list, filled.apply(data)));
        return new FilledFields(texts, rows);
    }
}
