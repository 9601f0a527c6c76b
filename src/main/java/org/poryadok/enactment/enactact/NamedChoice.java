package org.poryadok.enactment.enactact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.PersonChoice;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.NamedPeople;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * The officials among whom is he whom a clause names: first those to whom its words fit, then who has the post of the act, then
 * the people of the body that it speaks of, then the others; each line says what of the person is not as in the act.
 */
@Component
class NamedChoice {

    private final NamedByAct named;
    private final NamedPeople people;
    private final ClauseAddressees addressees;
    private final Organisation organisation;
    private final Candidates candidates;

    NamedChoice(
            NamedByAct named,
            NamedPeople people,
            ClauseAddressees addressees,
            Organisation organisation,
            Candidates candidates) {
        this.named = named;
        this.people = people;
        this.addressees = addressees;
        this.organisation = organisation;
        this.candidates = candidates;
    }

    PersonChoice of(LegalAct act, Clause clause) {
        String jurisdiction = act.jurisdiction().id();
        Map<String, String> bodies =
                organisation.bodies(jurisdiction).stream().collect(Collectors.toMap(Body::id, Body::name));
        List<Official> meant = named.candidates(act, clause);
        List<Body> spokenOf = addressees.of(act, clause);
        return new PersonChoice(
                candidates.of(organisation.officials(jurisdiction)),
                // The mark before the body, whose name is long.
                official -> PersonChoice.text(official)
                        + mark(differences(official, clause, meant, spokenOf))
                        + bodyOf(official, bodies),
                "вашей территории");
    }

    /** Offers them, see the class. */
    boolean offer(LegalAct act, Clause clause, CaseFile file, String variable) {
        List<Official> meant = named.candidates(act, clause);
        List<Body> spokenOf = addressees.of(act, clause);
        return of(act, clause).offer(file, variable, official -> rank(official, clause, meant, spokenOf));
    }

    private int rank(Official official, Clause clause, List<Official> meant, List<Body> spokenOf) {
        if (meant.contains(official)) {
            return 0;
        }
        if (clause.person().filter(person -> people.hasPost(official, person)).isPresent()) {
            return 1;
        }
        return isElsewhere(official, clause, spokenOf) ? 3 : 2;
    }

    /** Name, post and body. */
    String text(Official official) {
        return PersonChoice.text(official)
                + bodyOf(
                        official,
                        official.bodyId()
                                .flatMap(organisation::findBody)
                                .map(body -> Map.of(body.id(), body.name()))
                                .orElse(Map.of()));
    }

    /** In what a person differs from the words of a clause, Russian: «имя и должность не как в акте, другой орган». */
    Optional<String> differences(LegalAct act, Clause clause, Official official) {
        return differences(official, clause, named.candidates(act, clause), addressees.of(act, clause));
    }

    private Optional<String> differences(Official official, Clause clause, List<Official> meant, List<Body> spokenOf) {
        List<String> found = new ArrayList<>();
        clause.person()
                .map(person -> people.differences(official, person))
                .filter(ofPerson -> !ofPerson.isEmpty())
                .ifPresent(ofPerson -> found.add(String.join(" и ", ofPerson) + " не как в акте"));
        if (clause.person().isEmpty() && !meant.contains(official)) {
            found.add("не руководитель органа, который назвал акт");
        }
        if (isElsewhere(official, clause, spokenOf)) {
            found.add("другой орган");
        }
        return Optional.of(String.join(", ", found)).filter(text -> !text.isEmpty());
    }

    /** Not in a body of the clause, nor in that to which the post leads that it names. */
    private boolean isElsewhere(Official official, Clause clause, List<Body> spokenOf) {
        return !spokenOf.isEmpty()
                && spokenOf.stream().noneMatch(body -> official.bodyId().equals(Optional.of(body.id())))
                && clause.person()
                        .filter(person -> people.hasPost(official, person))
                        .isEmpty();
    }

    private static String mark(Optional<String> differences) {
        return differences.map(text -> " (" + text + ")").orElse("");
    }

    private static String bodyOf(Official official, Map<String, String> bodies) {
        return official.bodyId().map(bodies::get).map(body -> ", " + body).orElse("");
    }
}
