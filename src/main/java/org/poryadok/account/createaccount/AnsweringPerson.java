package org.poryadok.account.createaccount;

import java.util.Optional;
import org.poryadok.account.PersonProposed;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.PersonChoice;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.UnattendedAccounts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who is to answer for a new page: asked where the body has nobody yet, and handed on to its head, who designates. */
@Component
class AnsweringPerson {

    private final UnattendedAccounts unattended;
    private final Organisation organisation;
    private final Candidates candidates;
    private final ApplicationEventPublisher events;

    AnsweringPerson(
            UnattendedAccounts unattended,
            Organisation organisation,
            Candidates candidates,
            ApplicationEventPublisher events) {
        this.unattended = unattended;
        this.organisation = organisation;
        this.candidates = candidates;
        this.events = events;
    }

    void offer(CaseFile file) {
        Optional<PersonRole> missing = missing(file);
        Optional<String> text = missing.map(PersonRole::title);
        if (!file.text(Variables.MISSING_PERSON_TEXT).equals(text)) {
            file.set(Variables.MISSING_PERSON_TEXT, text.orElse(null));
        }
        if (missing.isPresent()) {
            choice(file).offer(file, Variables.ANSWERING_OPTIONS);
        }
    }

    /** @throws org.poryadok.casework.Refusal when the person may not be chosen */
    void check(CaseFile file) {
        if (file.text(Variables.ANSWERING_PERSON).isPresent()) {
            choice(file).chosen(file, Variables.ANSWERING_PERSON);
        }
    }

    /** Once the page is in the registry; he may have been designated meanwhile. */
    void propose(CaseFile file) {
        file.text(Variables.ANSWERING_PERSON)
                .flatMap(person -> missing(file).map(role -> new PersonProposed(file.bodyId(), role, person)))
                .ifPresent(events::publishEvent);
    }

    private Optional<PersonRole> missing(CaseFile file) {
        Body body = organisation.body(file.bodyId());
        return unattended.lacking(body, OwnerKind.valueOf(file.known(Variables.OWNER_CLASS)));
    }

    private PersonChoice choice(CaseFile file) {
        return new PersonChoice(candidates.of(organisation.officialsOf(file.bodyId())));
    }
}
