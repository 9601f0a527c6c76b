package org.poryadok.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a record names. All of it has to belong to the record's jurisdiction; {@link Belonging} says whether it does.
 *
 * @param act     id of the act on which the record rests
 * @param clauses ids of clauses, of the act where one is named, else of any act of the jurisdiction
 * @param bodies  ids of bodies
 * @param people  logins of officials, also of those who have left
 * @param networks ids of networks, which belong to no jurisdiction but have to be known
 */
public record RecordParts(
        String jurisdiction,
        Optional<String> act,
        List<String> clauses,
        List<String> bodies,
        List<String> people,
        List<String> networks) {

    public static RecordParts of(String jurisdiction) {
        return new RecordParts(jurisdiction, Optional.empty(), List.of(), List.of(), List.of(), List.of());
    }

    public RecordParts act(String id) {
        return new RecordParts(jurisdiction, Optional.of(id), clauses, bodies, people, networks);
    }

    public RecordParts clauses(Collection<String> ids) {
        return new RecordParts(jurisdiction, act, joined(clauses, ids), bodies, people, networks);
    }

    public RecordParts clause(String id) {
        return clauses(List.of(id));
    }

    public RecordParts bodies(Collection<String> ids) {
        return new RecordParts(jurisdiction, act, clauses, joined(bodies, ids), people, networks);
    }

    public RecordParts body(String id) {
        return bodies(List.of(id));
    }

    public RecordParts people(Collection<String> logins) {
        return new RecordParts(jurisdiction, act, clauses, bodies, joined(people, logins), networks);
    }

    public RecordParts networks(Collection<String> ids) {
        return new RecordParts(jurisdiction, act, clauses, bodies, people, joined(networks, ids));
    }

    private static List<String> joined(List<String> some, Collection<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
