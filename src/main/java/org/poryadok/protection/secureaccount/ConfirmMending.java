package org.poryadok.protection.secureaccount;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.SecurityDefect;
import org.poryadok.protection.SecuritySheets;
import org.springframework.stereotype.Component;

/** «Подтвердить устранение»: the security officer sees what was done about each defect. */
@Component
public class ConfirmMending implements TaskStep {

    private final DefectRows rows;
    private final SecuritySheets sheets;
    private final CardSteps cards;

    ConfirmMending(DefectRows rows, SecuritySheets sheets, CardSteps cards) {
        this.rows = rows;
        this.sheets = sheets;
        this.cards = cards;
    }

    @Override
    public void show(CaseFile file) {
        file.setJson(
                Variables.MENDED_ROWS,
                rows.of(sheets.defectsOf(file.processInstanceId()).stream()
                        .filter(SecurityDefect::isOpen)
                        .toList()));
    }

    /** «Отметить в листах защищённости»: how each defect was mended stays there; the card is closed. */
    public void accept(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        sheets.confirmMending(file.processInstanceId(), file.known(Variables.CONFIRMED_BY));
        cards.accept(execution, Variables.DEFECT_CARD, Variables.CONFIRMED_BY);
    }
}
