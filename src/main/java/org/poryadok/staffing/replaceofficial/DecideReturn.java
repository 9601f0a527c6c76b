package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.RankCheck;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Решить о возвращении лица»: whoever comes back does so by an order, and his post is checked again; a leave may be
 * prolonged, or prove to be for good.
 */
@Component
public class DecideReturn implements TaskStep {

    private static final String BACK = "back";
    private static final String EXTENDED = "extended";

    private final Acts acts;
    private final Organisation organisation;
    private final Departures departures;
    private final Designations designations;
    private final TakeBackDeparture replacement;
    private final LeaveEnd leaveEnd;
    private final JurisdictionDays days;

    DecideReturn(
            Acts acts,
            Organisation organisation,
            Departures departures,
            Designations designations,
            TakeBackDeparture replacement,
            LeaveEnd leaveEnd,
            JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.departures = departures;
        this.designations = designations;
        this.replacement = replacement;
        this.leaveEnd = leaveEnd;
        this.days = days;
    }

    /** He has his powers back under the clauses of his designations, and not under the rule of the hand-over. */
    @Override
    public void show(CaseFile file) {
        List<Clause> clauses = ended(file).stream()
                .map(before -> acts.act(before.actId()).clause(before.clauseId()))
                .distinct()
                .toList();
        String procedure = Procedure.APPOINT_OFFICIALS.key();
        file.setLocal(
                CaseVariables.CLAUSE_CITATION,
                clauses.stream()
                        .map(clause -> clause.citationIn(procedure))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        file.setLocal(
                CaseVariables.CLAUSE_QUOTATION,
                clauses.stream()
                        .map(clause -> clause.quotationIn(procedure))
                        .filter(quotation -> !quotation.isEmpty())
                        .collect(Collectors.joining("»; «")));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        switch (file.known(Variables.RETURN_DECISION)) {
            case BACK -> requireReturn(file);
            case EXTENDED -> requireLonger(file);
            default -> {}
        }
    }

    private void requireReturn(CaseFile file) {
        Faults faults = new Faults();
        faults.check(() -> requireRank(file));
        LocalDate left = file.day(Variables.LAST_DAY).orElseThrow();
        if (!file.day(Variables.RETURNED_FROM).orElseThrow().isAfter(left)) {
            faults.at(
                    Variables.RETURNED_FROM,
                    "Лицо приступает после последнего рабочего дня, " + Russian.day(left) + ".");
        }
        faults.refuse();
    }

    private void requireRank(CaseFile file) {
        Official official =
                organisation.official(file.known(Variables.OFFICIAL)).orElseThrow();
        for (Designation before : ended(file)) {
            RankCheck check = designations.check(
                    official,
                    organisation.body(before.bodyId()),
                    acts.act(before.actId()).clause(before.clauseId()));
            if (!check.accepted()) {
                throw new Refusal(Variables.RETURN_DECISION, String.join(" ", check.refusals()));
            }
        }
    }

    private void requireLonger(CaseFile file) {
        LocalDate until = file.day(Variables.PROLONGED_UNTIL).orElseThrow();
        LocalDate today = days.today(file.jurisdiction());
        LocalDate before = file.day(Variables.LEAVE_UNTIL).orElseThrow();
        if (!until.isAfter(today) || !until.isAfter(before)) {
            throw new Refusal(
                    Variables.PROLONGED_UNTIL,
                    "Новый последний день отпуска должен быть позже прежнего (" + Russian.day(before)
                            + ") и позже сегодняшнего дня.");
        }
    }

    /**
     * «Записать решение о возвращении»: the powers of the one who is back begin anew, those of whoever acted for him end the
     * day before, what is still open of the replacement stops; a prolonged leave prolongs them; where nobody comes back
     * somebody is designated for good.
     */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate until = file.day(Variables.LEAVE_UNTIL).orElseThrow();
        switch (file.known(Variables.RETURN_DECISION)) {
            case BACK -> {
                giveBack(file);
                // Who has not handed his access over by now keeps it.
                replacement.release(
                        file,
                        file.known(Variables.RETURN_DECIDED_BY),
                        "Лицо возвращается к обязанностям с "
                                + Russian.day(file.day(Variables.RETURNED_FROM).orElseThrow())
                                + ": передавать доступ не нужно.");
            }
            case EXTENDED -> {
                departures.prolong(execution.getProcessInstanceId(), file.day(Variables.PROLONGED_UNTIL));
                prolong(file, until);
            }
            default -> {
                departures.prolong(execution.getProcessInstanceId(), Optional.empty());
                file.set(Variables.ON_LEAVE, false);
                file.set(Variables.LEAVE_UNTIL, null);
                // Who was to act until the leave ends matters no more: the place is filled anew.
                file.set(Variables.SUCCESSOR_MISSING, false);
                file.set(Variables.DESIGNATION_DAY, until.toString());
                file.set(
                        Variables.APPOINTMENT_REASON,
                        "Не вернётся из отпуска: " + file.known(Variables.OFFICIAL_TEXT) + ".");
            }
        }
    }

    /** Every power that has ended with the departure, by the order of the return. */
    void giveBack(CaseFile file) {
        LocalDate until = file.day(Variables.LEAVE_UNTIL).orElseThrow();
        ended(file).forEach(designation -> giveBack(file, designation, until));
    }

    /** User ids of those who act for the person until the end of his leave. */
    List<String> acting(CaseFile file) {
        LocalDate until = file.day(Variables.LEAVE_UNTIL).orElseThrow();
        return ended(file).stream()
                .flatMap(before -> acting(before, until).stream())
                .map(Designation::officialId)
                .distinct()
                .toList();
    }

    private void giveBack(CaseFile file, Designation before, LocalDate until) {
        LocalDate from = file.day(Variables.RETURNED_FROM).orElseThrow();
        acting(before, until)
                .forEach(acting -> designations.end(
                        acting.id(), from.isAfter(acting.validFrom()) ? from.minusDays(1) : acting.validFrom()));
        designations.designate(
                new NewDesignation(
                        before.bodyId(),
                        before.role(),
                        before.officialId(),
                        before.actId(),
                        before.clauseId(),
                        file.known(Variables.RETURN_ORDER_NUMBER),
                        file.day(Variables.RETURN_ORDER_DATE).orElseThrow(),
                        from,
                        before.esiaConfirmedOn()),
                file.known(Variables.RETURN_DECIDED_BY));
    }

    private void prolong(CaseFile file, LocalDate until) {
        LocalDate prolonged = file.day(Variables.PROLONGED_UNTIL).orElseThrow();
        ended(file)
                .forEach(designation ->
                        acting(designation, until).forEach(acting -> designations.end(acting.id(), prolonged)));
        file.set(Variables.LEAVE_UNTIL, prolonged.toString());
        leaveEnd.plan(file);
    }

    /** The designations that have ended with the departure. */
    private List<Designation> ended(CaseFile file) {
        return file.chosen(Variables.DESIGNATIONS).stream()
                .map(UUID::fromString)
                .map(designations::designation)
                .toList();
    }

    /** Whoever acts until that day under the same clause. */
    private List<Designation> acting(Designation before, LocalDate until) {
        return designations.activeOf(before.bodyId(), until).stream()
                .filter(other -> other.role() == before.role()
                        && other.actId().equals(before.actId())
                        && other.clauseId().equals(before.clauseId())
                        && !other.officialId().equals(before.officialId())
                        && other.validTo().filter(until::equals).isPresent())
                .toList();
    }
}
