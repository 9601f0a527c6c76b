package org.poryadok.account.verifyaccount;

import java.time.LocalDate;
import java.util.Optional;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** «Подключить лицо к ЕПГУ»: who was added to the body's staff on the Unified portal (KIR-2.3, SHP-2.3). */
@Component
@Clauses({"KIR-2.3", "SHP-2.3"})
public class GiveEpguAccess implements TaskStep {

    private final Organisation organisation;
    private final EpguAccess access;
    private final JurisdictionDays days;

    GiveEpguAccess(Organisation organisation, EpguAccess access, JurisdictionDays days) {
        this.organisation = organisation;
        this.access = access;
        this.days = days;
    }

    @Override
    public void offer(CaseFile file) {
        file.offer(
                Variables.EPGU_PERSONS,
                organisation.officialsOf(file.bodyId()).stream()
                        .map(official -> new Option(official.fullName() + " — " + official.post(), official.userId()))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Faults faults = new Faults();
        Optional<String> added = faults.read(() -> added(file));
        LocalDate on = file.day(Variables.EPGU_ADDED_ON).orElseThrow();
        faults.check(() -> days.requireNotInFuture(on, file.jurisdiction(), Variables.EPGU_ADDED_ON));
        faults.refuse();
        access.add(file.bodyId(), added.orElseThrow(), on, actor);
        file.set(Variables.EPGU_ACCESS_FOR, null);
    }

    /** The list is as old as the form on the screen: whoever has left since cannot be added any more. */
    private String added(CaseFile file) {
        return organisation.officialsOf(file.bodyId()).stream()
                .map(Official::userId)
                .filter(file.known(Variables.EPGU_PERSON)::equals)
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Variables.EPGU_PERSON, "Выберите должностное лицо вашего органа из списка."));
    }
}
