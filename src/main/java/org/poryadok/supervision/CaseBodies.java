package org.poryadok.supervision;

import java.util.Optional;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.KeptValues;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** Whose case it is, running or over. */
@Component
public class CaseBodies {

    private final KeptValues kept;
    private final Organisation organisation;

    CaseBodies(KeptValues kept, Organisation organisation) {
        this.kept = kept;
        this.organisation = organisation;
    }

    /** Empty where a case is of no one body. */
    public Optional<Body> of(String processInstanceId) {
        return kept.of(processInstanceId, CaseVariables.BODY_ID, String.class)
                .flatMap(body -> organisation.findBody(body).stream())
                .findFirst();
    }
}
