package org.poryadok.enactment.adoptownact;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.springframework.stereotype.Component;

/** Lays the comparison before whoever signs or checks the act. */
@Component
class ComparisonSummary implements TaskListener {

    private record Row(String provision, String modality, String taken) {
    }

    private final AdoptionDuty duty;

    ComparisonSummary(AdoptionDuty duty) {
        this.duty = duty;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Set<String> taken = Set.copyOf(file.chosen("provisionsTaken"));
        List<Row> rows = duty.provisions(file).stream()
                .map(clause -> new Row(clause.citation() + ": " + clause.title(), clause.modality().title(),
                        taken.contains(clause.id()) ? "учтено" : "не учтено"))
                .toList();
        file.setJson("provisionRows", rows);
    }
}
