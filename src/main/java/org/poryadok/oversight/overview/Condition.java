package org.poryadok.oversight.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A condition in SQL together with its parameters, on a table that is called {@code c}. */
final class Condition {

    private final List<String> all = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    Condition and(String sql) {
        all.add(sql);
        return this;
    }

    Condition and(String sql, String parameter, Object value) {
        all.add(sql);
        return with(parameter, value);
    }

    /** A column that must have one of the values; of an empty choice every value will do. */
    Condition in(String column, String parameter, Collection<String> values) {
        return values.isEmpty() ? this : and(column + " in (:" + parameter + ")", parameter, values);
    }

    Condition with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    Condition withParametersOf(Condition other) {
        parameters.putAll(other.parameters);
        return this;
    }

    /** An expression that has its own value in each jurisdiction; a plain parameter where all have the same. */
    String byJurisdiction(String parameter, Present present, Function<JurisdictionToday, Object> value) {
        List<JurisdictionToday> places = present.places();
        Object first = value.apply(places.get(0));
        if (places.stream().allMatch(place -> Objects.deepEquals(value.apply(place), first))) {
            with(parameter, first);
            return ":" + parameter;
        }
        StringBuilder cases = new StringBuilder("case c.jurisdiction");
        for (int i = 0; i < places.size(); i++) {
            with("place" + i, places.get(i).id());
            with(parameter + i, value.apply(places.get(i)));
            cases.append(" when :place")
                    .append(i)
                    .append(" then :")
                    .append(parameter)
                    .append(i);
        }
        return cases.append(" end").toString();
    }

    String sql() {
        return String.join(" and ", all);
    }

    JdbcClient.StatementSpec on(JdbcClient database, String sql) {
        return database.sql(sql).params(parameters);
    }
}
