package org.poryadok.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.poryadok.act.Clause;
import org.springframework.stereotype.Component;

/**
 * The rule who may be chosen, in the one place where every list of persons asks it: nobody who is gone or leaves, and for
 * a designation nobody whose post the clause does not allow.
 */
@Component
public class Candidates {

    private final Departures departures;

    Candidates(Departures departures) {
        this.departures = departures;
    }

    /** For a part that asks for no post. */
    public List<Candidate> of(Collection<Official> people) {
        Map<String, Presence> presence = departures.presence(people);
        return people.stream()
                .map(person -> {
                    Presence known = presence.get(person.userId());
                    return new Candidate(person, known.hindrances(person), known.away());
                })
                .toList();
    }

    public Candidate of(Official person) {
        return of(List.of(person)).get(0);
    }

    /** For being designated by a body under a clause. */
    public List<Candidate> of(Collection<Official> people, Body body, Clause clause) {
        Map<String, Presence> presence = departures.presence(people);
        return people.stream()
                .map(person -> {
                    DesignationCheck check = new DesignationCheck(person, clause);
                    Presence known = presence.get(person.userId());
                    check.presence(known);
                    check.body(body);
                    return new Candidate(person, check.hindrances(), known.away());
                })
                .toList();
    }
}
