package org.poryadok.verification.verifyaccount;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Подключить лицо к ЕПГУ»: who was added to the body's staff on the Unified portal (KIR-2.3, SHP-2.3). */
@Component
@Clauses("KIR-2.3")
public class GiveEpguAccess implements TaskStep {

    private final Organisation organisation;
    private final Candidates candidates;
    private final Designations designations;
    private final JurisdictionDays days;
    private final EpguAccess access;

    GiveEpguAccess(
            Organisation organisation,
            Candidates candidates,
            Designations designations,
            JurisdictionDays days,
            EpguAccess access) {
        this.designations = designations;
        this.days = days;
        this.organisation = organisation;
        this.candidates = candidates;
        this.access = access;
    }

    @Override
    public void offer(CaseFile file) {
        choice(file).offer(file, Variables.EPGU_PERSONS);
    }

    private PersonChoice choice(CaseFile file) {
        return new PersonChoice(candidates.of(Stream.concat(
                        organisation.officialsOf(file.bodyId()).stream(),
                        // The act may name somebody of another body (SHP-2.3).
                        designations.activeOf(file.bodyId(), days.today(file.jurisdiction())).stream()
                                .flatMap(designation -> organisation.official(designation.officialId()).stream()))
                .distinct()
                .toList()));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Faults faults = new Faults();
        Optional<Official> added = faults.read(() -> choice(file).chosen(file, Variables.EPGU_PERSON));
        LocalDate on = file.day(Variables.EPGU_ADDED_ON).orElseThrow();
        faults.refuse();
        access.add(file.bodyId(), added.orElseThrow().userId(), on, actor);
        file.set(Variables.EPGU_ACCESS_FOR, null);
    }
}
