package org.poryadok.staffing.appointofficials;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Предложить лицо»: the officials of the body, each with his post. Whose post is below what the clause demands is refused
 * (SPB-5.2, 6.2, SHP-3.2.1.2); an executor may have any (SPB-5.3, 6.3); of conflicts the coordinator is warned.
 */
@Component
@Clauses({"SPB-5.3", "SPB-6.3", "SHP-3.2.1.3"})
public class ProposePerson implements TaskStep {

    private final Acts acts;
    private final Organisation organisation;
    private final Candidates candidates;
    private final Departures departures;
    private final Designations designations;
    private final NamedAlone named;
    private final JurisdictionDays days;

    ProposePerson(
            Acts acts,
            Organisation organisation,
            Candidates candidates,
            Departures departures,
            Designations designations,
            NamedAlone named,
            JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.candidates = candidates;
        this.departures = departures;
        this.designations = designations;
        this.named = named;
        this.days = days;
    }

    @Override
    public void offer(CaseFile file) {
        PersonChoice choice = choice(file);
        if (choice.offer(file, Variables.OFFICIALS)) {
            file.set(Variables.OFFICIAL_COUNT, choice.candidates().size());
        }
    }

    @Override
    public void show(CaseFile file) {
        file.set(Variables.PERSON_ROLE_TEXT, role(file).title());
        file.setLocal(Variables.PERSON_ROLE_WHOM, role(file).accusative());
        file.set(
                Variables.RANK_TEXT,
                clause(file)
                        .rank()
                        .map(rank -> "не ниже: " + rank.minimum().title()
                                + (rank.civilService() ? ", должность государственной гражданской службы" : ""))
                        .orElse("акт требований к должности не устанавливает"));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Faults faults = new Faults();
        Optional<Official> chosen = faults.read(() -> choice(file).chosen(file, Variables.PERSON));
        chosen.flatMap(person -> named.refusal(file, days.today(file.jurisdiction())))
                .ifPresent(sentences -> faults.at(Variables.PERSON, sentences));
        if (role(file) == PersonRole.AUTHORIZED) {
            // Authorised in the networks and identified through ESIA: the form asks for both (SHP-2.3, 3.2.1.3).
            LocalDate confirmed = file.day(Variables.ESIA_CONFIRMED_ON).orElseThrow();
            chosen.flatMap(person -> departures.esiaFault(person, confirmed))
                    .ifPresent(sentence -> faults.at(Variables.ESIA_CONFIRMED_ON, sentence));
        }
        faults.refuse();
        Official person = chosen.orElseThrow();
        List<String> warnings = designations
                .check(person, organisation.body(file.bodyId()), clause(file))
                .warnings();
        file.set(Variables.HAS_WARNINGS, !warnings.isEmpty());
        file.set(Variables.WARNINGS_TEXT, String.join(" ", warnings));
        file.set(Variables.PROPOSED_ON, days.today(file.jurisdiction()).toString());
        file.set(Variables.PERSON_TEXT, PersonChoice.text(person));
    }

    private PersonChoice choice(CaseFile file) {
        List<Official> officials = organisation.officialsOf(file.bodyId()).stream()
                // Whoever leaves cannot take his own place.
                .filter(official -> !file.text(Variables.REPLACED_OFFICIAL).equals(Optional.of(official.userId())))
                .toList();
        return new PersonChoice(candidates.of(officials, organisation.body(file.bodyId()), clause(file)));
    }

    private Clause clause(CaseFile file) {
        return acts.act(file.actId()).clause(file.clauseId());
    }

    private static PersonRole role(CaseFile file) {
        return PersonRole.valueOf(file.known(CaseVariables.PERSON_ROLE));
    }
}
