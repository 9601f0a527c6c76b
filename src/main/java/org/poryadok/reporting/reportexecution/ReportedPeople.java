package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.PersonRole;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.ResponsibleOfficers;
import org.poryadok.registry.UnattendedAccounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** How a report calls people. */
@Component
class ReportedPeople {

    private final Organisation organisation;
    private final Designations designations;
    private final ResponsibleOfficers officers;
    private final UnattendedAccounts unattended;

    ReportedPeople(
            Organisation organisation,
            Designations designations,
            ResponsibleOfficers officers,
            UnattendedAccounts unattended) {
        this.organisation = organisation;
        this.designations = designations;
        this.officers = officers;
        this.unattended = unattended;
    }

    /**
     * Who answers for the pages of a body where no order gives the powers yet, and whom they lack; the same that lists of
     * pages and the form in which a page is accepted say. An order whose first day is still to come is named with it.
     * Without a full stop; empty when there is nothing to say.
     *
     * @param today whether the day is today: of posts only today's are known
     * @param on    day of the orders, today or earlier
     */
    String answering(Body body, boolean today, LocalDate on) {
        List<Designation> ahead = designations.ofPeriod(body.id(), on, on).stream()
                .filter(designation -> designation.validFrom().isAfter(on))
                .toList();
        Optional<String> officer = today
                        && designations
                                .active(body.id(), PersonRole.RESPONSIBLE, on)
                                .isEmpty()
                ? byPost(body, ofRole(ahead, PersonRole.RESPONSIBLE), on)
                : Optional.empty();
        Optional<String> lacking = unattended
                .lacking(body, body.kind(), on)
                .map(role -> ofRole(ahead, role)
                        .map(order -> "определено, ещё не приступило: " + role.title() + " (" + order(order, on) + ")")
                        .orElseGet(() -> "не определено: " + role.title()));
        return Stream.of(officer, lacking).flatMap(Optional::stream).collect(Collectors.joining("; "));
    }

    private Optional<String> byPost(Body body, Optional<Designation> ahead, LocalDate on) {
        Optional<String> officer = preparer(body).map(user -> "по должности — " + name(user));
        return ahead.map(order -> Stream.concat(
                                officer.map(words -> words + ", до " + Russian.day(order.validFrom())).stream(),
                                Stream.of(order(order, on)))
                        .collect(Collectors.joining("; ")))
                .or(() -> officer.map(words -> words + ", приказа в системе нет"));
    }

    private static Optional<Designation> ofRole(List<Designation> designated, PersonRole role) {
        return designated.stream()
                .filter(designation -> designation.role() == role)
                .findFirst();
    }

    /** «приказ от 03.08.2020 № 13-к, Калинникова Э. Ф. (полномочия с 05.10.2020)», as of a day. */
    String order(Designation designation, LocalDate on) {
        String powers = Stream.of(
                        Optional.of("исполняющий обязанности").filter(words -> designation.acting()),
                        firstDay(designation),
                        designation.validTo().filter(on::isAfter).map(last -> "полномочия по " + Russian.day(last)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return designation.ground()
                + organisation
                        .official(designation.officialId())
                        .map(Official::shortName)
                        .map(name -> ", " + name)
                        .orElse("")
                + (powers.isEmpty() ? "" : " (" + powers + ")");
    }

    /** «полномочия с 05.10.2020», where that is not the day of the order itself. */
    static Optional<String> firstDay(Designation designation) {
        return Optional.of(designation.validFrom())
                .filter(first -> first.isAfter(designation.orderDate()))
                .map(first -> "полномочия с " + Russian.day(first));
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
