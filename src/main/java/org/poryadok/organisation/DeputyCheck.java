package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.springframework.stereotype.Component;

/**
 * What of a person's work another may do in his stead. A post asks for nothing; what rests on a designation asks of the deputy
 * the post that its clause asks for. To publish as an authorised person nobody may who is not one himself (SHP-2.3).
 */
@Component
public class DeputyCheck {

    private final Designations designations;
    private final Candidates candidates;
    private final Organisation organisation;
    private final Acts acts;

    DeputyCheck(Designations designations, Candidates candidates, Organisation organisation, Acts acts) {
        this.designations = designations;
        this.candidates = candidates;
        this.organisation = organisation;
        this.acts = acts;
    }

    /**
     * Why somebody may not stand in for a person: he is gone or leaves, or his post is not what a clause asks for under which
     * the person is designated on a day.
     */
    List<Hindrance> hindrances(Official deputy, Official person, LocalDate day) {
        Set<Hindrance> hindrances = new LinkedHashSet<>(candidates.of(deputy).hindrances());
        designations
                .activeOfOfficial(person.userId(), day)
                .forEach(designation -> hindrances.addAll(hindrances(deputy, designation)));
        return List.copyOf(hindrances);
    }

    /** Those of a list who may stand in for a person today, and why the others may not. */
    public List<Candidate> among(Collection<Official> deputies, Official person) {
        LocalDate today = organisation.today(person.jurisdiction());
        return candidates.of(deputies).stream()
                .map(candidate -> new Candidate(
                        candidate.official(), hindrances(candidate.official(), person, today), candidate.away()))
                .toList();
    }

    /** Engine groups whose tasks a deputy may do today because of whom he stands in for; none when he is gone. */
    public Set<String> groupsPassedOn(Absence absence) {
        Official person = organisation.official(absence.officialId()).orElseThrow();
        Official deputy = organisation.official(absence.deputyId()).orElseThrow();
        if (!candidates.of(deputy).mayBeChosen()) {
            return Set.of();
        }
        Set<String> groups = new LinkedHashSet<>(organisation.groupsOf(person));
        designations.activeOfOfficial(person.userId(), organisation.today(person.jurisdiction())).stream()
                .filter(designation -> hindrances(deputy, designation).isEmpty())
                .forEach(designation -> groups.addAll(Designations.groupsOf(designation)));
        groups.removeIf(DeputyCheck::staysWithThePerson);
        return groups;
    }

    /** Engine groups to whose tasks somebody is entitled by himself today. */
    public Set<String> groupsOf(Official official) {
        Set<String> groups = new LinkedHashSet<>(organisation.groupsOf(official));
        groups.add(official.jurisdiction());
        official.bodyId().ifPresent(groups::add);
        designations
                .activeOfOfficial(official.userId(), organisation.today(official.jurisdiction()))
                .forEach(designation -> groups.addAll(Designations.groupsOf(designation)));
        return groups;
    }

    private List<Hindrance> hindrances(Official deputy, Designation designation) {
        return acts.find(designation.actId())
                .flatMap(act -> act.findClause(designation.clauseId()))
                .filter(clause -> clause.rank().isPresent())
                .map(clause -> {
                    DesignationCheck check = new DesignationCheck(deputy, clause);
                    check.body(organisation.body(designation.bodyId()));
                    return check.hindrances();
                })
                .orElseGet(ArrayList::new);
    }

    /** What everybody of a body may do needs no deputy. */
    private static boolean staysWithThePerson(String group) {
        return RoleGroup.of(group)
                .filter(role -> role.role() != Role.AUTHORIZED)
                .isEmpty();
    }
}
