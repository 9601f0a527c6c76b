package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.poryadok.act.Jurisdiction;
import org.poryadok.organisation.internal.ShortForms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds bodies, their heads and the owners whom acts name, as people write of them. PostgreSQL knows the endings of Russian
 * words, and has indexes of the names.
 */
@Component
public class BodySearch {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final PageOwners owners;

    BodySearch(JdbcClient jdbc, Organisation organisation, PageOwners owners) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.owners = owners;
    }

    /**
     * The words of a text, each with where it is found; what is meant is found under every word. Words that say nothing
     * («и», «по») are left out.
     *
     * @param jurisdictions among whose bodies is searched
     * @param day           whose heads are searched; empty, today and later: those of today
     */
    public List<SearchedWord> words(String text, Collection<Jurisdiction> jurisdictions, Optional<LocalDate> day) {
        List<String> words = split(text);
        List<PageOwner> named = jurisdictions.stream()
                .flatMap(one -> owners.named(one.id()).stream())
                .toList();
        Predicate<Jurisdiction> past = one -> day.filter(asked -> asked.isBefore(organisation.today(one.id())))
                .isPresent();
        Map<Integer, Found> found = new TreeMap<>();
        jdbc.sql("""
                        with word as (
                            select number, to_tsquery('russian', query) as query
                            from unnest(:queries) with ordinality as typed (query, number)),
                        whose as (
                            select id, to_tsvector('russian', searched_name(name)) as name
                            from unnest(:ids, :names) as jurisdiction (id, name)),
                        owner as (
                            select id, to_tsvector('russian', searched_name(name)) as name
                            from unnest(:ownerIds, :ownerNames) as named (id, name))
                        select word.number, found.what, found.id from word left join lateral (
                            select 'BODY' as what, b.id from body b
                            where to_tsvector('russian', searched_name(b.name)) @@ word.query and b.jurisdiction = any (:ids)
                            union all
                            select 'BODY', b.id from whose join body b on b.jurisdiction = whose.id
                            where whose.name @@ word.query
                            union all
                            select 'HEAD', o.body_id from official o
                            where to_tsvector('russian', searched_name(o.full_name || ' ' || o.post)) @@ word.query
                                and o.active and 'head' = any (o.roles) and o.jurisdiction = any (:today)
                            union all
                            select 'HEAD', h.body_id from body_head h
                            where to_tsvector('russian', searched_name(h.full_name || ' ' || h.post)) @@ word.query
                                and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day)
                                and h.jurisdiction = any (:past)
                            union all
                            select 'OWNER', owner.id from owner where owner.name @@ word.query
                            union all
                            select 'OWNER', owner.id from owner join whose on owner.id like whose.id || '.%'
                            where whose.name @@ word.query) found on true
                        where numnode(word.query) > 0""")
                .param("queries", words.stream().map(ShortForms::query).toArray(String[]::new))
                .param("ids", ids(jurisdictions, one -> true))
                .param("names", jurisdictions.stream().map(Jurisdiction::name).toArray(String[]::new))
                .param("ownerIds", named.stream().map(PageOwner::id).toArray(String[]::new))
                .param("ownerNames", named.stream().map(PageOwner::name).toArray(String[]::new))
                .param("today", ids(jurisdictions, past.negate()))
                .param("past", ids(jurisdictions, past))
                .param("day", day.orElse(LocalDate.EPOCH))
                .query(row -> {
                    Found places = found.computeIfAbsent(row.getInt("number"), number -> new Found());
                    if (row.getString("id") != null) {
                        places.add(row.getString("what"), row.getString("id"));
                    }
                });
        return found.entrySet().stream()
                .map(word -> word.getValue().word(words.get(word.getKey() - 1)))
                .toList();
    }

    /**
     * What PostgreSQL's {@code to_tsquery('russian', …)} asks of a text in which every typed word stands, in any form or begun;
     * empty where nothing is typed but signs.
     */
    public static Optional<String> everyWord(String typed) {
        return split(typed).stream()
                .map(word -> "(" + ShortForms.query(word) + ")")
                .reduce((one, next) -> one + " & " + next);
    }

    /** With which of the usual short beginnings a word in lower case begins, «мин» of «минздрав». */
    public static List<String> shortBeginnings(String word) {
        return ShortForms.beginnings(word);
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.toLowerCase(RUSSIAN).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String[] ids(Collection<Jurisdiction> jurisdictions, Predicate<Jurisdiction> which) {
        return jurisdictions.stream().filter(which).map(Jurisdiction::id).toArray(String[]::new);
    }

    private record Found(Set<String> bodies, Set<String> heads, Set<String> owners) {

        Found() {
            this(new HashSet<>(), new HashSet<>(), new HashSet<>());
        }

        void add(String what, String id) {
            switch (what) {
                case "BODY" -> bodies.add(id);
                case "HEAD" -> heads.add(id);
                default -> owners.add(id);
            }
        }

        SearchedWord word(String typed) {
            return new SearchedWord(typed, bodies, heads, owners);
        }
    }
}
