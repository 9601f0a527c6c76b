package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.EarlierBreach;
import org.poryadok.control.Progress;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What the product knows of how a body has executed an act: point by point, its pages, the persons it has designated; of a
 * period that is over as it was at the end of its last day, whatever came after, else as it is now. Head, letter,
 * coordinator and controller see what was gathered at one moment, that of signing.
 */
@Component
class ReportFacts {

    /**
     * Everything that was gathered at one moment.
     *
     * @param answering what {@link ReportedPeople#answering} says
     * @param days      every day on which something of it has happened, ISO 8601
     */
    record Facts(
            List<Point> points,
            List<ReportedPages.Row> pages,
            List<Person> persons,
            String answering,
            Set<String> days) {

        /** Day of the newest thing told, by {@code today}: no report tells what happened after it was sent. */
        Optional<LocalDate> newest(LocalDate today) {
            return days.stream()
                    .map(LocalDate::parse)
                    .filter(day -> !day.isAfter(today))
                    .max(Comparator.naturalOrder());
        }
    }

    /**
     * One clause.
     *
     * @param point  «пункт 6.1: Создать аккаунты руководителя и органа»; of a clause that is gone, till when it was law
     * @param kind   {@link ObligationState.Kind}
     * @param late    done, and later than the act wanted
     * @param reading our reading of the act behind the result, for forms; no letter has it; empty where there is none
     * @param earlier a term of the act that was missed before, Russian, without a full stop; empty where none was
     * @param proof  letter, order or page that shows it; on what it was taken off control; empty when nothing does
     * @param dueOn  last day of the term that still runs, ISO 8601; empty when none does
     * @param settled open at the end of the period and done or taken off control since, as the result says
     */
    record Point(
            String clauseId,
            String point,
            String kind,
            boolean recommended,
            boolean late,
            String result,
            String reading,
            String earlier,
            String by,
            String on,
            String proof,
            String dueOn,
            boolean settled) {

        /** «пункт 6.1: Создать аккаунты руководителя и органа — не исполнено, срок не установлен». */
        String inSentence() {
            return point + " — " + StringUtils.uncapitalize(readResult());
        }

        /** The result with our reading of the act where there is one: for those who work with the product. */
        String readResult() {
            return withEarlier(new Progress(result, Optional.of(reading).filter(StringUtils::hasText)).text());
        }

        /** The result for another authority, without our reading of the act. */
        String toldResult() {
            return withEarlier(result);
        }

        private String withEarlier(String present) {
            return earlier.isEmpty() ? present : present + "; " + earlier;
        }

        /** Who has done it, when, and what shows it; «подтверждений нет» where nothing does. */
        String evidence() {
            String shown = Stream.of(by, on, proof).filter(StringUtils::hasText).collect(Collectors.joining(", "));
            return shown.isEmpty() ? "подтверждений нет" : shown;
        }

        boolean isOpen() {
            return kind.equals(ObligationState.Kind.OPEN.name());
        }

        /** Open still: whoever reports says why, and until when it will be done. */
        boolean isAwaited() {
            return isOpen() && !settled;
        }

        /** Not fulfilled, and not waited for either. */
        boolean isReleasedLate() {
            return kind.equals(ObligationState.Kind.RELEASED_LATE.name());
        }

        boolean isStanding() {
            return kind.equals(ObligationState.Kind.STANDING.name());
        }
    }

    /** A designated person. */
    record Person(String role, String person, String post, String order) {}

    private final Acts acts;
    private final ActRegister register;
    private final Organisation organisation;
    private final ReportClauses clauses;
    private final ObligationStates states;
    private final FulfilmentProofs proofs;
    private final ReportedPages pages;
    private final Designations designations;
    private final ReportedPeople people;
    private final JurisdictionDays days;

    ReportFacts(
            Acts acts,
            ActRegister register,
            Organisation organisation,
            ReportClauses clauses,
            ObligationStates states,
            FulfilmentProofs proofs,
            ReportedPages pages,
            Designations designations,
            ReportedPeople people,
            JurisdictionDays days) {
        this.acts = acts;
        this.register = register;
        this.organisation = organisation;
        this.clauses = clauses;
        this.states = states;
        this.proofs = proofs;
        this.pages = pages;
        this.designations = designations;
        this.people = people;
        this.days = days;
    }

    Facts gather(CaseFile file) {
        Body body = organisation.body(file.bodyId());
        LocalDate today = days.today(file.jurisdiction());
        ReportPeriod period = ReportPeriod.of(file, today);
        LocalDate on = period.lastDay(today);
        LegalAct act = acts.act(file.actId());
        List<ObligationState> found = states.of(act, body, points(file, period), period);
        List<Designation> designated = designated(file, body, period);
        return new Facts(
                found.stream().map(state -> point(act.id(), state, body, on)).toList(),
                pages.of(body, on),
                designated.stream()
                        .map(person -> person(person, period.over(today)))
                        .toList(),
                people.answering(body, on.equals(today), on),
                Stream.of(
                                found.stream()
                                        .flatMap(state -> Stream.of(state.on(), state.settledOn()))
                                        .flatMap(Optional::stream),
                                pages.createdOn(body, on),
                                designated.stream().map(Designation::orderDate))
                        .flatMap(told -> told)
                        .map(LocalDate::toString)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Those of the period, be they gone since; without one those since the act is in force. */
    private List<Designation> designated(CaseFile file, Body body, ReportPeriod period) {
        LocalDate today = days.today(file.jurisdiction());
        LocalDate first =
                period.from().or(() -> register.inForceFrom(file.actId())).orElse(today);
        return designations.ofPeriod(body.id(), first, period.lastDay(today));
    }

    /** How the body stands today under each clause of the report, in the order of the act. */
    List<ObligationState> today(CaseFile file) {
        ReportPeriod period = ReportPeriod.of(file, days.today(file.jurisdiction()));
        return states.ofToday(acts.act(file.actId()), organisation.body(file.bodyId()), points(file, period), period);
    }

    /** What is open today, with its term, in the order of the act. */
    List<Point> openToday(CaseFile file) {
        return today(file).stream()
                .filter(state -> state.kind() == ObligationState.Kind.OPEN)
                .map(state ->
                        point(file.actId(), state, organisation.body(file.bodyId()), days.today(file.jurisdiction())))
                .toList();
    }

    private List<Clause> points(CaseFile file, ReportPeriod period) {
        LegalAct act = acts.act(file.actId());
        return clauses.points(act, act.clause(file.clauseId()), organisation.body(file.bodyId()), period);
    }

    private String named(String actId, Clause clause) {
        return clause.citation()
                + clauses.lastDayOf(acts.act(actId), clause)
                        .map(day -> " (действовал до " + Russian.day(day) + ")")
                        .orElse("")
                + ": " + clause.title();
    }

    private Point point(String actId, ObligationState state, Body body, LocalDate on) {
        Clause clause = state.clause();
        return new Point(
                clause.id(),
                named(actId, clause),
                state.kind().name(),
                clause.modality() == Modality.RECOMMENDED,
                state.isDoneLate(),
                state.result(),
                state.reading(),
                state.earlier().map(EarlierBreach::text).orElse(""),
                state.by(),
                state.on().map(Russian::day).orElse(""),
                state.ground().isEmpty() ? proofs.of(actId, state, body, on) : state.ground(),
                state.open().stream()
                        .flatMap(card -> card.lastDay().stream())
                        .filter(day -> !day.isBefore(days.today(body.jurisdiction())))
                        .findFirst()
                        .map(Object::toString)
                        .orElse(""),
                state.settledOn().isPresent());
    }

    /** That his powers ended later is no part of the report. */
    private Person person(Designation designation, Optional<LocalDate> over) {
        Official official = organisation.official(designation.officialId()).orElseThrow();
        return new Person(
                designation.role().title() + (designation.acting() ? ", исполняющий обязанности" : ""),
                official.fullName(),
                official.post(),
                (designation.byAct() ? "акт № " : "№ ") + designation.orderNumber() + " от "
                        + Russian.day(designation.orderDate())
                        + ReportedPeople.firstDay(designation)
                                .map(powers -> ", " + powers)
                                .orElse("")
                        + designation
                                .validTo()
                                .filter(last -> over.filter(last::isAfter).isEmpty())
                                .map(last -> ", полномочия по " + Russian.day(last))
                                .orElse(""));
    }
}
