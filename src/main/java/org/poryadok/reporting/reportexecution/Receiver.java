package org.poryadok.reporting.reportexecution;

import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * To whom a report goes: to the coordinator, who checks it; that of the coordinator's own body to the controller, since
 * nobody reports to himself.
 */
@Component
class Receiver {

    private final Acts acts;
    private final Organisation organisation;

    Receiver(Acts acts, Organisation organisation) {
        this.acts = acts;
        this.organisation = organisation;
    }

    void describe(CaseFile file) {
        Optional<Body> coordinator = organisation.bodyOfRole(file.jurisdiction(), Role.COORDINATOR.id());
        boolean other =
                coordinator.filter(body -> !body.id().equals(file.bodyId())).isPresent();
        Role checker = other ? Role.COORDINATOR : Role.CONTROLLER;
        file.set(Variables.REPORT_CHECKER, checker.id());
        file.set(
                Variables.RECEIVER_NAME,
                coordinator
                        .filter(body -> other)
                        .map(Body::name)
                        .orElseGet(() -> Russian.capitalised(
                                acts.act(file.actId()).roles().getOrDefault(checker.id(), checker.title()))));
    }
}
