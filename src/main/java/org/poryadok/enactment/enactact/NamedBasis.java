package org.poryadok.enactment.enactact;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.term.ProductionCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the act says of a person who is asked for, and until when the answer is wanted: the act itself sets no term for it. */
@Component
class NamedBasis {

    private final Acts acts;
    private final NamedByAct named;
    private final ProductionCalendar calendar;
    private final JurisdictionDays days;
    private final int workingDays;

    NamedBasis(
            Acts acts,
            NamedByAct named,
            ProductionCalendar calendar,
            JurisdictionDays days,
            @Value("${poryadok.enactment.named-person-days:5}") int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("poryadok.enactment.named-person-days: " + workingDays + " < 1");
        }
        this.acts = acts;
        this.named = named;
        this.calendar = calendar;
        this.days = days;
        this.workingDays = workingDays;
    }

    /** The clause by which the person is asked for. */
    Clause clause(CaseFile file) {
        return acts.act(file.actId()).clause(file.known(Variables.NAMED_CLAUSE));
    }

    /** All clauses that name him and wait for the answer. */
    List<Clause> clauses(CaseFile file) {
        return named.together(acts.act(file.actId()), clause(file));
    }

    void show(CaseFile file) {
        LegalAct act = acts.act(file.actId());
        List<Clause> clauses = clauses(file);
        file.setLocal(
                CaseVariables.CLAUSE_CITATION,
                clauses.stream().map(Clause::citation).collect(Collectors.joining(", ")));
        file.setLocal(
                CaseVariables.CLAUSE_QUOTATION,
                clauses.stream().map(Clause::quotation).collect(Collectors.joining("» «")));
        file.setLocal(Variables.NAMED_TEXT, named.words(act, clause(file)));
        file.setLocal(
                Variables.NAMED_PART,
                clauses.stream().map(clause -> named.part(act, clause)).collect(Collectors.joining("; ")));
        LocalDate lastDay = calendar.plusWorkingDays(
                days.today(file.jurisdiction()), workingDays, act.jurisdiction().region());
        file.setLocal(Variables.NAMED_DUE, Date.from(days.beginning(lastDay.plusDays(1), file.jurisdiction())));
        // The list would show the body of the act's placement.
        file.setLocal(CaseVariables.BODY_NAME, named.bodies(act, clause(file)));
    }
}
