package org.poryadok.organisation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.springframework.stereotype.Component;

/**
 * The rule who enters what concerns the staff of a body (who is away, who leaves, who comes back): its personnel office and its
 * head. Where nobody of them is at work, the head of the body above it; where there is none, or he is away too, the coordinator.
 */
@Component("personnelMatters")
public class PersonnelMatters {

    private static final List<Role> OWN = List.of(Role.HR, Role.HEAD);

    private final Organisation organisation;
    private final Candidates candidates;

    PersonnelMatters(Organisation organisation, Candidates candidates) {
        this.organisation = organisation;
        this.candidates = candidates;
    }

    /**
     * Engine group of those who enter it because nobody of the body itself is at work; none where somebody is. The models offer
     * their tasks to it beside the body's own people.
     *
     * @throws OrganisationException when there is no such body
     */
    public List<String> groupsBeside(String bodyId) {
        Body body = organisation.body(bodyId);
        return List.copyOf(beside(body.jurisdiction(), List.of(body)).values());
    }

    /** Whether somebody enters it for a body, by his post in it or because nobody of the body is at work. */
    public boolean areOf(Official official, String bodyId) {
        return isOwn(official, bodyId)
                || organisation.groupsOf(official).stream().anyMatch(groupsBeside(bodyId)::contains);
    }

    /** Whether it is his by his post in the body. */
    public boolean isOwn(Official official, String bodyId) {
        return OWN.stream()
                .map(role -> Organisation.groupOf(bodyId, role.id()))
                .anyMatch(organisation.groupsOf(official)::contains);
    }

    /** Bodies other than by his post in them for which somebody enters it today, by name; not those in which nobody works. */
    public List<Body> entrustedTo(Official official) {
        List<String> held = organisation.groupsOf(official);
        Map<String, String> beside = groupsBesideIn(official.jurisdiction());
        Set<String> peopled = organisation.atWork(beside.keySet());
        return organisation.bodies(official.jurisdiction()).stream()
                .filter(body -> peopled.contains(body.id()) && held.contains(beside.get(body.id())))
                .toList();
    }

    /** By body of a jurisdiction of which nobody of its own is at work, the group of {@link #groupsBeside}. */
    public Map<String, String> groupsBesideIn(String jurisdiction) {
        return beside(jurisdiction, organisation.bodies(jurisdiction));
    }

    private Map<String, String> beside(String jurisdiction, List<Body> bodies) {
        Set<String> ownAtWork = organisation.havingAtWork(
                jurisdiction, bodies.stream().map(Body::id).toList(), OWN);
        Set<String> heads = organisation.havingAtWork(
                jurisdiction,
                bodies.stream().flatMap(body -> body.supervisingBody().stream()).toList(),
                List.of(Role.HEAD));
        return bodies.stream()
                .filter(body -> !ownAtWork.contains(body.id()))
                .collect(Collectors.toMap(Body::id, body -> beside(body, heads)));
    }

    /** Those who enter it for the body today, also those of its own who are away for a few days. */
    public List<Official> people(String bodyId) {
        return Stream.concat(
                        OWN.stream().flatMap(role -> organisation.holdersInBody(bodyId, role.id()).stream()),
                        beside(bodyId).stream())
                .distinct()
                .toList();
    }

    /** Those of them who are in the body's place; none where somebody of its own is at work. */
    public List<Official> beside(String bodyId) {
        Body body = organisation.body(bodyId);
        Optional<String> above = body.supervisingBody();
        return groupsBeside(bodyId).stream()
                .flatMap(group -> above
                        .filter(id -> group.equals(Organisation.groupOf(id, Role.HEAD.id())))
                        .map(id -> organisation.holdersInBody(id, Role.HEAD.id()))
                        .orElseGet(() -> organisation.holders(body.jurisdiction(), Role.COORDINATOR.id()))
                        .stream())
                .toList();
    }

    /** «руководитель Иванов И. И. — длительный отпуск, …; кадровой службы нет»: why nobody of the body is at work. */
    public String whyNobody(String bodyId) {
        List<Candidate> listed = candidates.of(organisation.officialsOf(bodyId));
        return OWN.stream().map(role -> whyNobody(listed, role)).collect(Collectors.joining("; "));
    }

    private static String whyNobody(List<Candidate> listed, Role role) {
        List<Candidate> holders = listed.stream()
                .filter(one -> one.official().roles().contains(role.id()))
                .toList();
        return holders.isEmpty()
                ? (role == Role.HR ? "кадровой службы нет" : "руководителя в списке сотрудников нет")
                : holders.stream()
                        .map(one -> role.title() + " " + one.official().shortName() + " — "
                                + Stream.concat(Stream.of(one.mark()), one.away().stream())
                                        .filter(words -> !words.isEmpty())
                                        .collect(Collectors.joining("; ")))
                        .collect(Collectors.joining("; "));
    }

    private static String beside(Body body, Set<String> heads) {
        return body.supervisingBody()
                .filter(heads::contains)
                .map(above -> Organisation.groupOf(above, Role.HEAD.id()))
                .orElseGet(() -> Organisation.groupOf(body.jurisdiction(), Role.COORDINATOR.id()));
    }
}
