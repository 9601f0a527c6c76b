package org.poryadok.enactment.reportexecution;

import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** How a report calls people. */
@Component
class ReportedPeople {

    private final Organisation organisation;

    ReportedPeople(Organisation organisation) {
        this.organisation = organisation;
    }

    /** «Сидоров П. И., заместитель руководителя»; empty for what the product has done by itself. */
    String name(String userId) {
        return organisation
                .official(userId)
                .map(official -> official.shortName() + ", " + official.post())
                .orElse("");
    }
}
