package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.PersonRole;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.ResponsibleOfficers;
import org.poryadok.registry.UnattendedAccounts;
import org.springframework.stereotype.Component;

/** How a report calls people. */
@Component
class ReportedPeople {

    private final Organisation organisation;
    private final ResponsibleOfficers officers;
    private final UnattendedAccounts unattended;

    ReportedPeople(Organisation organisation, ResponsibleOfficers officers, UnattendedAccounts unattended) {
        this.organisation = organisation;
        this.officers = officers;
        this.unattended = unattended;
    }

    /**
     * What the orders of a body do not say: who answers for its pages by his post alone, and whom they lack; the same that
     * lists of pages and the form in which a page is accepted say. Without a full stop; empty when there is nothing to say.
     *
     * @param byPost whether to name who answers by his post
     * @param on     day of the orders, today or earlier
     */
    String answering(Body body, boolean byPost, LocalDate on) {
        Optional<String> officer = Optional.ofNullable(
                        officers.of(body.jurisdiction(), Set.of(body.id())).get(body.id()))
                .filter(known -> byPost)
                .map(known -> "по должности — " + name(known.userId()) + ", приказа в системе нет");
        Optional<String> lacking =
                unattended.lacking(body, body.kind(), on).map(PersonRole::title).map(role -> "не определено: " + role);
        return Stream.of(officer, lacking).flatMap(Optional::stream).collect(Collectors.joining("; "));
    }

    /** Who prepares the report: whoever answers for the pages of the body; his user id. */
    Optional<String> preparer(Body body) {
        return Optional.ofNullable(
                        officers.of(body.jurisdiction(), Set.of(body.id())).get(body.id()))
                .map(ResponsibleOfficers.Officer::userId);
    }

    /** «Сидоров П. И., заместитель руководителя»; empty for what the product has done by itself. */
    String name(String userId) {
        return organisation.official(userId).map(Official::shortWithPost).orElse("");
    }
}
