package org.poryadok.staffing.appointofficials;

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
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.RankCheck;
import org.springframework.stereotype.Component;

/**
 * «Предложить лицо»: the officials of the body, each with his post. Whose post is below what the clause demands is refused
 * (SPB-5.2, 6.2, SHP-3.2.1.2); an executor may have any (SPB-5.3, 6.3); of conflicts the coordinator is warned.
 */
@Component
@Clauses({"SPB-5.3", "SPB-6.3", "SHP-2.3", "SHP-3.2.1.3"})
public class ProposePerson implements TaskStep {

    private final Acts acts;
    private final Organisation organisation;
    private final Designations designations;
    private final JurisdictionDays days;

    ProposePerson(Acts acts, Organisation organisation, Designations designations, JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.designations = designations;
        this.days = days;
    }

    @Override
    public void offer(CaseFile file) {
        List<Option> officials = organisation.officialsOf(file.bodyId()).stream()
                // Whoever leaves cannot take his own place.
                .filter(official -> !file.text(Variables.REPLACED_OFFICIAL).equals(Optional.of(official.userId())))
                .map(official -> new Option(text(official), official.userId()))
                .toList();
        if (file.offer(Variables.OFFICIALS, officials)) {
            file.set(Variables.OFFICIAL_COUNT, officials.size());
        }
    }

    @Override
    public void show(CaseFile file) {
        file.set(Variables.PERSON_ROLE_TEXT, role(file).title());
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
        Optional<Official> chosen = faults.read(() -> chosen(file));
        Optional<RankCheck> check =
                chosen.map(official -> designations.check(official, organisation.body(file.bodyId()), clause(file)));
        check.filter(rank -> !rank.accepted())
                .ifPresent(rank -> faults.at(Variables.PERSON, String.join(" ", rank.refusals())));
        if (role(file) == PersonRole.AUTHORIZED) {
            // Authorised in the networks and identified through ESIA: the form asks for both (SHP-2.3, 3.2.1.3).
            faults.check(() -> days.requireNotInFuture(
                    file.day(Variables.ESIA_CONFIRMED_ON).orElseThrow(),
                    file.jurisdiction(),
                    Variables.ESIA_CONFIRMED_ON));
        }
        faults.refuse();
        List<String> warnings = check.orElseThrow().warnings();
        file.set(Variables.HAS_WARNINGS, !warnings.isEmpty());
        file.set(Variables.WARNINGS_TEXT, String.join(" ", warnings));
        file.set(Variables.PERSON_TEXT, text(chosen.orElseThrow()));
    }

    private Official chosen(CaseFile file) {
        return organisation
                .official(file.known(Variables.PERSON))
                // The list is as old as the form on the screen: he may serve elsewhere by now.
                .filter(chosen -> chosen.bodyId().filter(file.bodyId()::equals).isPresent())
                .orElseThrow(() -> new Refusal(Variables.PERSON, "Выберите должностное лицо вашего органа из списка."));
    }

    private Clause clause(CaseFile file) {
        return acts.act(file.actId()).clause(file.clauseId());
    }

    private static PersonRole role(CaseFile file) {
        return PersonRole.valueOf(file.known(CaseVariables.PERSON_ROLE));
    }

    private static String text(Official official) {
        return official.fullName() + " — " + official.post();
    }
}
