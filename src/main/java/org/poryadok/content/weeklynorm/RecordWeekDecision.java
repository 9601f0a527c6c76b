package org.poryadok.content.weeklynorm;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.content.SheetDecision;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/**
 * «Записать решение»: what is excused is released from control; what is not stays a duty fulfilled late, in the figures of
 * its body for good. A recommendation that was not followed is released with the coordinator's word, never called late.
 */
@Component
class RecordWeekDecision implements JavaDelegate {

    private final WeekResult result;
    private final WeeklySheets sheets;
    private final ControlCards cards;
    private final Clock clock;

    RecordWeekDecision(WeekResult result, WeeklySheets sheets, ControlCards cards, Clock clock) {
        this.result = result;
        this.sheets = sheets;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<String> excused = file.chosen("excusedIds");
        String note = file.known("decisionNote");
        String by = file.known("decidedBy");
        List<WeeklySheet> shortfalls = result.shortfalls(execution.getProcessInstanceId());
        shortfalls.forEach(sheet -> sheets.decide(
                sheet.id(),
                excused.contains(sheet.id().toString()) ? SheetDecision.EXCUSED : SheetDecision.VIOLATION,
                note,
                by));
        for (ControlCard card : cards.of(execution.getProcessInstanceId())) {
            if (card.state().isUnderControl()) {
                boolean allExcused = shortfalls.stream()
                        .filter(sheet -> sheet.bodyId().equals(card.bodyId()))
                        .allMatch(sheet -> excused.contains(sheet.id().toString()));
                close(card, allExcused, note, by);
            }
        }
    }

    private void close(ControlCard card, boolean excused, String note, String by) {
        if (excused) {
            cards.release(card.id(), by, "Недобор признан уважительным: " + note);
        } else if (card.isMandatory()) {
            cards.fulfil(card.id(), card.submittedAt().orElseGet(clock::instant), by);
        } else {
            cards.release(card.id(), by, "Рекомендация не выполнена, замечание координатора: " + note);
        }
    }
}
