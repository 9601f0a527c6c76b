package org.poryadok.enactment.enactact;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Role;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** What an act demands and nobody can be charged with: of a role that nobody holds, of a body without a head. */
@Component
class Vacancies {

    private final Organisation organisation;
    private final ClauseAddressees addressees;

    Vacancies(Organisation organisation, ClauseAddressees addressees) {
        this.organisation = organisation;
        this.addressees = addressees;
    }

    /**
     * @param clause citation and title
     * @param body   the role or the body, and what is missing there
     */
    record Row(String clause, String body) {}

    /** By clauses of a version, in the order of the act. */
    List<Row> of(LegalAct act, String version) {
        Set<String> headless = headless(act.jurisdiction().id());
        return act.clausesIn(version).stream()
                .filter(clause -> clause.modality().expectsAction())
                .flatMap(clause -> Stream.concat(
                                addressees.vacantRoles(act, clause).stream().map(Vacancies::nobody),
                                addressees.of(act, clause).stream()
                                        .filter(body -> headless.contains(body.id()))
                                        .map(body -> "некому поручить: " + body.name() + " (руководителя нет)"))
                        .map(nobody -> new Row(UnfoldObligations.named(clause), nobody)))
                .toList();
    }

    /** Bodies in which somebody works, but no head; where nobody works, the body is gone. */
    private Set<String> headless(String jurisdiction) {
        Map<String, List<Official>> people = organisation.officials(jurisdiction).stream()
                .filter(official -> official.bodyId().isPresent())
                .collect(Collectors.groupingBy(official -> official.bodyId().get()));
        people.values().removeIf(all -> all.stream().anyMatch(one -> one.roles().contains(Role.HEAD.id())));
        return people.keySet();
    }

    /** How a list names a role that nobody holds. */
    static String nobody(Role role) {
        return "некому поручить: " + role.title() + " (роль никто не выполняет)";
    }
}
