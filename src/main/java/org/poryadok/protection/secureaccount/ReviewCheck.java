package org.poryadok.protection.secureaccount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/**
 * «Принять проверку»: accepted is a check with a day for what is to be mended; what is no defect after all has its
 * reason.
 */
@Component
public class ReviewCheck implements TaskStep {

    private static final String RETURN = "return";

    private final PageRows pages;
    private final DefectRows rows;
    private final DesignatedPeople people;
    private final SecuritySheets sheets;
    private final CheckLastDay checkLastDay;
    private final CardSteps cards;

    ReviewCheck(
            PageRows pages,
            DefectRows rows,
            DesignatedPeople people,
            SecuritySheets sheets,
            CheckLastDay checkLastDay,
            CardSteps cards) {
        this.pages = pages;
        this.rows = rows;
        this.people = people;
        this.sheets = sheets;
        this.checkLastDay = checkLastDay;
        this.cards = cards;
    }

    @Override
    public void show(CaseFile file) {
        file.setJson(Variables.PAGE_ROWS, pages.of(sheets.of(file.processInstanceId())));
        List<SecurityDefect> defects = sheets.defectsOf(file.processInstanceId());
        file.set(Variables.DEFECT_COUNT, defects.size());
        file.setJson(Variables.DEFECT_ROWS, rows.of(defects));
        file.setJson(Variables.DEFECT_CHOICES, rows.choices(defects));
        file.setJson(Variables.WAIVED, List.of());
        file.set(Variables.CHECKER_NAME, people.describe(file.known(Variables.CHECKED_BY)));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (file.known(Variables.REVIEW_DECISION).equals(RETURN)) {
            return;
        }
        List<String> waived = file.chosen(Variables.WAIVED);
        List<SecurityDefect> defects = sheets.defectsOf(file.processInstanceId());
        List<SecurityDefect> open = defects.stream()
                .filter(defect -> !waived.contains(defect.id().toString()))
                .toList();
        Optional<LocalDate> mendBy = open.isEmpty() ? Optional.empty() : Optional.of(mendBy(file));
        defects.stream()
                .filter(defect -> !open.contains(defect))
                .forEach(defect -> sheets.waive(defect.id(), file.known(Variables.WAIVED_BECAUSE)));
        open.forEach(defect -> sheets.mendBy(defect.id(), mendBy.orElseThrow()));
        file.set(Variables.DEFECT_COUNT, open.size());
    }

    private LocalDate mendBy(CaseFile file) {
        LocalDate day = file.day(Variables.MEND_BY).orElseThrow();
        if (file.has(CaseVariables.ACT_ID)) {
            checkLastDay.requireWorkingDayToCome(day, file.actId(), Variables.MEND_BY);
        } else {
            checkLastDay.requireToCome(day, file.jurisdiction(), Variables.MEND_BY);
        }
        return day;
    }

    /** «Вернуть исполнителю»: the card is open again, and every page comes once more with what was said of it. */
    public void giveBack(DelegateExecution execution) {
        cards.giveBack(execution, CaseVariables.CARD_ID, Variables.REVIEWED_BY, Variables.REVIEW_REMARKS);
        CaseFile.of(execution).set(Variables.CHECKED_IDS, new ArrayList<String>());
    }

    /** «Внести в листы защищённости»: the sheets are confirmed, the card is closed by the moment of sending. */
    public void accept(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        sheets.confirm(file.processInstanceId(), file.known(Variables.REVIEWED_BY));
        cards.accept(execution, CaseVariables.CARD_ID, Variables.REVIEWED_BY);
    }
}
