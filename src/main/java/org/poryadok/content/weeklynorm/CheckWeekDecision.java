package org.poryadok.content.weeklynorm;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.Refusal;
import org.poryadok.content.WeeklySheet;
import org.springframework.stereotype.Component;

/** The coordinator decides about all shortfalls of a week at once, or ticks those that are excused. */
@Component
class CheckWeekDecision implements TaskListener {

    private final WeekResult result;

    CheckWeekDecision(WeekResult result) {
        this.result = result;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        String decision = Decision.of(
                file, "weekDecision", Set.of(WeekShortfalls.EXCUSE, WeekShortfalls.BLAME, WeekShortfalls.SEPARATELY));
        List<String> all = result.shortfalls(task.getProcessInstanceId()).stream()
                .map(WeeklySheet::id)
                .map(Object::toString)
                .toList();
        List<String> excused =
                switch (decision) {
                    case WeekShortfalls.EXCUSE -> all;
                    case WeekShortfalls.BLAME -> List.of();
                    default -> ticked(file, all);
                };
        file.requiredText("decisionNote", "Напишите, на чём основано решение.");
        file.set("excusedIds", excused);
        file.set("decidedBy", by);
    }

    private static List<String> ticked(CaseFile file, List<String> all) {
        List<String> ticked =
                file.chosen("excusedSheets").stream().filter(all::contains).toList();
        if (ticked.isEmpty()) {
            throw new Refusal(
                    "excusedSheets",
                    "Отметьте, у кого причина уважительная. Если ни у кого, выберите решение " + "для всех.");
        }
        return ticked;
    }
}
