package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.Clauses;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.ClauseAddressees;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * On which clause a report rests, and of which clauses it speaks. SPB-7 demands one of its own and names the points; the
 * clauses on control (SPB-8, KUZ-5, SHP-6, TOM-6) let the controller ask for one of everything that lies on a body.
 */
@Component
@Clauses({"SPB-7", "SPB-8", "KUZ-5", "SHP-6", "TOM-6"})
class ReportClauses {

    private static final String REPORT = Procedure.REPORT_EXECUTION.key();

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ClauseAddressees addressees;
    private final JurisdictionDays days;

    ReportClauses(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            ClauseAddressees addressees,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.addressees = addressees;
        this.days = days;
    }

    /** Acts in force, and entered, whose execution somebody controls, in the order of the jurisdiction's acts. */
    List<LegalAct> controlled(String jurisdiction) {
        return acts.ofJurisdiction(jurisdiction).stream()
                .filter(act -> register.isWorkedBy(act.id()))
                .filter(act -> control(act).isPresent())
                .toList();
    }

    /** The clause that charges somebody with control. */
    Optional<Clause> control(LegalAct act) {
        return register.clausesToday(act.id(), REPORT).stream()
                .filter(clause -> clause.addresseeRoles().contains(Role.CONTROLLER.id()))
                .findFirst();
    }

    /** Whether the act itself says until when its addressees report. */
    boolean demandsReports(LegalAct act) {
        return register.clausesToday(act.id(), REPORT).stream()
                .anyMatch(clause -> clause.effectiveTerm().isPresent());
    }

    /** Under which clause a body reports of its own accord: that which demands its report, else that on control. */
    Optional<Clause> ground(LegalAct act, Body body) {
        return register.clausesToday(act.id(), REPORT).stream()
                .filter(clause -> clause.addressees().contains(body.kind()))
                .findFirst()
                .or(() -> control(act).filter(clause -> !obligations(act, body).isEmpty()));
    }

    /**
     * The clauses of which a body reports under this one, in the order of the act: of a period those that were law on any day of
     * it, be they gone since; else those of today.
     */
    List<Clause> points(LegalAct act, Clause ground, Body body, ReportPeriod period) {
        List<Clause> obligations = obligations(act, body, period);
        return ground.carriedBy(REPORT) && !ground.follows().isEmpty()
                ? obligations.stream()
                        .filter(clause -> ground.follows().contains(clause.id()))
                        .toList()
                : obligations;
    }

    /** Last day on which a clause was law; empty while it is. */
    Optional<LocalDate> lastDayOf(LegalAct act, Clause clause) {
        return goneFrom(act, clause)
                .filter(first -> !first.isAfter(days.today(act.jurisdiction().id())))
                .map(first -> first.minusDays(1));
    }

    private static Optional<LocalDate> goneFrom(LegalAct act, Clause clause) {
        return clause.untilVersion().flatMap(version -> act.version(version).from());
    }

    /** Bodies on which the act lays anything, with what, by name. */
    Map<Body, List<Clause>> reporters(LegalAct act) {
        Map<Body, List<Clause>> found = new LinkedHashMap<>();
        Map<Clause, Set<String>> addressed = new LinkedHashMap<>();
        expected(act, ReportPeriod.NONE)
                .forEach(clause -> addressed.put(
                        clause,
                        addressees.of(act, clause).stream().map(Body::id).collect(Collectors.toSet())));
        organisation.bodies(act.jurisdiction().id()).forEach(body -> {
            List<Clause> obligations = addressed.keySet().stream()
                    .filter(clause -> addressed.get(clause).contains(body.id()))
                    .toList();
            if (!obligations.isEmpty()) {
                found.put(body, obligations);
            }
        });
        return found;
    }

    /** Whether the act obliges a body to nothing and only recommends: so it only recommends a report, too. */
    boolean onlyRecommends(LegalAct act, Body body) {
        return obligations(act, body).stream().allMatch(clause -> clause.modality() == Modality.RECOMMENDED);
    }

    private List<Clause> obligations(LegalAct act, Body body) {
        return obligations(act, body, ReportPeriod.NONE);
    }

    private List<Clause> obligations(LegalAct act, Body body, ReportPeriod period) {
        return expected(act, period).stream()
                .filter(clause -> addressees.liesOn(clause, body))
                .toList();
    }

    private List<Clause> expected(LegalAct act, ReportPeriod period) {
        return law(act, period).stream()
                // What the act itself has brought about for a body is reported as that.
                .filter(clause -> clause.modality().expectsAction()
                        || clause.modality() == Modality.CONSTITUTIVE && clause.trigger() == ClauseTrigger.IN_ACT)
                // That one reports is a duty like the others (SPB-7), but control is the controller's own (SPB-8).
                .filter(clause ->
                        !clause.carriedBy(REPORT) || !clause.addressees().isEmpty())
                .toList();
    }

    private List<Clause> law(LegalAct act, ReportPeriod period) {
        LocalDate today = days.today(act.jurisdiction().id());
        if (period.from().isEmpty()) {
            return act.clausesIn(register.versionOf(act.id(), today));
        }
        LocalDate first = period.from().get();
        LocalDate last = period.lastDay(today);
        return act.clauses().stream()
                .filter(clause -> register.inForceFrom(act.id(), clause)
                        .filter(last::isBefore)
                        .isEmpty())
                .filter(clause -> goneFrom(act, clause)
                        .filter(gone -> !gone.isAfter(first))
                        .isEmpty())
                .toList();
    }
}
