package org.poryadok.organisation;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.poryadok.act.Jurisdiction;
import org.poryadok.organisation.internal.ShortForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds bodies as people write of them. PostgreSQL knows the endings of Russian words, and has an index of the names. */
@Component
public class BodySearch {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final JdbcClient jdbc;

    BodySearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The words of a text, each with the bodies in which it is found; of these a body is meant that is found under every
     * word. Words that say nothing («и», «по») are left out.
     *
     * @param jurisdictions among whose bodies is searched
     */
    public List<SearchedWord> words(String text, Collection<Jurisdiction> jurisdictions) {
        List<String> words = Arrays.stream(text.toLowerCase(RUSSIAN).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        Map<Integer, Set<String>> found = new TreeMap<>();
        jdbc.sql("""
                        with word as (
                            select number, to_tsquery('russian', query) as query
                            from unnest(:queries) with ordinality as typed (query, number)),
                        whose as (
                            select id, to_tsvector('russian', searched_name(name)) as name
                            from unnest(:ids, :names) as jurisdiction (id, name))
                        select word.number, body.id from word left join lateral (
                            select b.id from body b
                            where to_tsvector('russian', searched_name(b.name)) @@ word.query and b.jurisdiction = any (:ids)
                            union all
                            select b.id from whose join body b on b.jurisdiction = whose.id
                            where whose.name @@ word.query) body on true
                        where numnode(word.query) > 0""")
                .param("queries", words.stream().map(ShortForms::query).toArray(String[]::new))
                .param("ids", jurisdictions.stream().map(Jurisdiction::id).toArray(String[]::new))
                .param("names", jurisdictions.stream().map(Jurisdiction::name).toArray(String[]::new))
                .query(row -> {
                    Set<String> bodies = found.computeIfAbsent(row.getInt("number"), number -> new HashSet<>());
                    if (row.getString("id") != null) {
                        bodies.add(row.getString("id"));
                    }
                });
        return found.entrySet().stream()
                .map(word -> new SearchedWord(words.get(word.getKey() - 1), word.getValue()))
                .toList();
    }
}
