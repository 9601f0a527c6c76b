package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.poryadok.act.Acts;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.staffing.replaceofficial.NamingClauses.Naming;
import org.poryadok.term.ProductionCalendar;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * «Подготовить изменение акта»: an act that names a person is amended in every clause that does, or it is said why it stays
 * (SHP-2.2, 2.3, 6).
 */
@Component
public class AmendAct implements TaskStep {

    private static final String AMENDED = "amended";

    private final NamingClauses naming;
    private final ProductionCalendar calendar;
    private final Acts acts;
    private final JurisdictionDays days;
    private final int workingDays;

    /** @param workingDays internal term of the amendment, in working days from when it is asked for */
    AmendAct(
            NamingClauses naming,
            ProductionCalendar calendar,
            Acts acts,
            JurisdictionDays days,
            @Value("${poryadok.staffing.amendment-days:20}") int workingDays) {
        this.naming = naming;
        this.calendar = calendar;
        this.acts = acts;
        this.days = days;
        this.workingDays = workingDays;
    }

    /** Its basis are the clauses that name the person, whatever the other steps stand on. */
    @Override
    public void show(CaseFile file) {
        LocalDate lastDay = calendar.plusWorkingDays(
                days.today(file.jurisdiction()),
                workingDays,
                acts.jurisdiction(file.jurisdiction()).region());
        file.set(Variables.AMENDMENT_DUE, Date.from(days.beginning(lastDay.plusDays(1), file.jurisdiction())));
        List<Naming> namings = namings(file);
        naming.describe(file);
        file.set(Variables.NAMING_COUNT, namings.size());
        file.setJson(
                Variables.AMENDED_CLAUSE_OPTIONS,
                namings.stream()
                        .map(one -> new Option(
                                one.clause().citation() + ": " + one.clause().title(), one.id()))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        List<String> amended = file.chosen(Variables.AMENDED_CLAUSES);
        List<Naming> left = namings(file).stream()
                .filter(one -> !amended.contains(one.id()))
                .toList();
        boolean several = namings(file).size() > 1;
        if (several && AMENDED.equals(file.known(Variables.AMENDMENT_DECISION)) && !left.isEmpty()) {
            throw new Refusal(
                    Variables.AMENDED_CLAUSES,
                    "Выбывающее лицо называет и " + NamingClauses.citations(left)
                            + ": пока там стоит его имя, акт изменён не до конца. Измените каждый пункт и отметьте его.");
        }
    }

    private List<Naming> namings(CaseFile file) {
        return naming.of(file.jurisdiction(), file.chosen(Variables.NAMING_CLAUSES));
    }
}
