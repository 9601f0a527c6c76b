package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.poryadok.organisation.AuthorisedPersons;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Departure;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * Who may leave something behind: those whom a body has designated, its own officials who answer for pages by their post, and
 * whoever controls the execution of an act.
 */
@Component
class Departing {

    private static final Set<String> ROLES = Set.of(Role.RESPONSIBLE.id(), Role.EXECUTOR.id(), Role.CONTROLLER.id());

    private final Organisation organisation;
    private final Designations designations;
    private final AuthorisedPersons authorised;
    private final Acts acts;

    Departing(Organisation organisation, Designations designations, AuthorisedPersons authorised, Acts acts) {
        this.organisation = organisation;
        this.designations = designations;
        this.authorised = authorised;
        this.acts = acts;
    }

    /** By name; also officials of the body whom another has designated (SHP 2.3: the head of the отдел). */
    List<Official> of(String bodyId, LocalDate on) {
        Stream<Official> designated = designations.activeOf(bodyId, on).stream()
                .flatMap(designation -> organisation.official(designation.officialId()).stream());
        Stream<Official> own = organisation.officialsOf(bodyId).stream()
                .filter(official -> official.roles().stream().anyMatch(ROLES::contains)
                        || !designations.activeOfOfficial(official.userId(), on).isEmpty());
        return Stream.concat(designated, own)
                .distinct()
                .sorted((a, b) -> a.fullName().compareTo(b.fullName()))
                .toList();
    }

    /** «ответственное лицо, контроль за исполнением»: everything that he leaves, by order, by the act or by post. */
    String partsOf(Official official, LocalDate on) {
        Stream<String> designated = designations.activeOfOfficial(official.userId(), on).stream()
                .map(designation -> designation.role().title());
        Stream<String> held = Arrays.stream(Role.values())
                .filter(role -> official.roles().contains(role.id()))
                .map(Role::title);
        return Stream.concat(designated, held).distinct().collect(Collectors.joining(", "));
    }

    /** Whether pages of the body are kept by persons confirmed in ESIA, or somebody who may leave is one (SHP-2.3, 3.2.1.3). */
    boolean asksForEsia(String bodyId, LocalDate on) {
        Body body = organisation.body(bodyId);
        return authorised.kinds(body.jurisdiction()).contains(body.kind())
                || of(bodyId, on).stream()
                        .anyMatch(official -> !ending(official.userId(), Departure.ESIA_LOST, on)
                                .isEmpty());
    }

    /** The designations that end with the departure. */
    List<Designation> ending(String officialId, Departure departure, LocalDate lastDay) {
        return designations.activeOfOfficial(officialId, lastDay).stream()
                .filter(designation -> departure.ends(
                        designation,
                        acts.act(designation.actId())
                                .clause(designation.clauseId())
                                .rank()
                                .isPresent()))
                .toList();
    }
}
