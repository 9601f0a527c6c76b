package org.poryadok.reporting.reportexecution;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Jurisdiction;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.cycle.WorkingMornings;
import org.poryadok.term.Term;
import org.poryadok.term.TermCalculator;
import org.poryadok.term.TermException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * When the product reminds a controller of an act: once when the terms that run from its entry into force have ended, and
 * every year on the day that was set; at the letter hour of a working day, in the jurisdiction's zone.
 */
@Component
@EnableConfigurationProperties(ReportRequestProperties.class)
class RequestDays {

    private final Acts acts;
    private final ActRegister register;
    private final ReportClauses clauses;
    private final TermCalculator terms;
    private final ReportRequestProperties settings;
    private final WorkingMornings mornings;
    private final JurisdictionDays days;
    private final Clock clock;

    RequestDays(
            Acts acts,
            ActRegister register,
            ReportClauses clauses,
            TermCalculator terms,
            ReportRequestProperties settings,
            WorkingMornings mornings,
            JurisdictionDays days,
            Clock clock) {
        this.acts = acts;
        this.register = register;
        this.clauses = clauses;
        this.terms = terms;
        this.settings = settings;
        this.mornings = mornings;
        this.days = days;
        this.clock = clock;
    }

    /** The next moment at which any of its acts has its turn. */
    Instant next(String jurisdiction) {
        return Stream.concat(
                        acts.ofJurisdiction(jurisdiction).stream()
                                .flatMap(act -> first(act).stream())
                                .map(day -> mornings.from(day, jurisdiction)),
                        Stream.of(yearly(jurisdiction)))
                .filter(moment -> moment.isAfter(clock.instant()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * The day after the last of the terms that run from the entry into force; none for an act that has no such term, or
     * that says itself until when its addressees report.
     */
    Optional<LocalDate> first(LegalAct act) {
        return register.inForceFrom(act.id())
                .filter(from -> clauses.control(act).isPresent() && !clauses.demandsReports(act))
                .flatMap(from -> lastOfTheFirstTerms(act, from))
                .map(last -> last.plusDays(1));
    }

    private Optional<LocalDate> lastOfTheFirstTerms(LegalAct act, LocalDate from) {
        Jurisdiction jurisdiction = act.jurisdiction();
        try {
            return act.obligationsOnEntry(register.versionOf(act.id(), from)).stream()
                    .flatMap(clause -> clause.term().stream())
                    .map(rule ->
                            terms.compute(rule, from, jurisdiction.region(), jurisdiction.zone(), act.termPolicy()))
                    .map(Term::lastDay)
                    .max(Comparator.naturalOrder());
        } catch (TermException olderThanTheCalendar) {
            return Optional.empty();
        }
    }

    /** The day of this year, if it has come. */
    Optional<LocalDate> thisYear(String jurisdiction) {
        LocalDate day = settings.monthDay().atYear(days.today(jurisdiction).getYear());
        return Optional.of(day).filter(set -> !mornings.isToCome(set, jurisdiction));
    }

    private Instant yearly(String jurisdiction) {
        int year = days.today(jurisdiction).getYear();
        LocalDate day = settings.monthDay().atYear(year);
        return mornings.from(
                mornings.isToCome(day, jurisdiction) ? day : settings.monthDay().atYear(year + 1), jurisdiction);
    }
}
