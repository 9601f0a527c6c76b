package org.poryadok.content.weeklynorm;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.content.network.Connectors;
import org.springframework.stereotype.Component;

/** Shows the coordinator every shortfall of the week with its explanation, and how far the counts can be relied on. */
@Component
class WeekShortfalls implements TaskListener {

    static final String EXCUSE = "excuse";
    static final String BLAME = "blame";
    static final String SEPARATELY = "separately";

    private final NormDuty duty;
    private final WeekResult result;
    private final WeeklySheets sheets;
    private final SheetRows rows;
    private final Connectors connectors;

    WeekShortfalls(NormDuty duty, WeekResult result, WeeklySheets sheets, SheetRows rows, Connectors connectors) {
        this.duty = duty;
        this.result = result;
        this.sheets = sheets;
        this.rows = rows;
        this.connectors = connectors;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        NormCase week = NormCase.of(task, duty.acts());
        List<WeeklySheet> shortfalls = result.shortfalls(task.getProcessInstanceId());
        file.setJson("shortRows", rows.of(shortfalls));
        file.setJson("excusedOptions", rows.options(shortfalls));
        file.set(
                "summaryText",
                "Учтено: " + sheets.of(task.getProcessInstanceId()).size() + ". Норма не выполнена: "
                        + shortfalls.size() + ", из них без объяснения: "
                        + shortfalls.stream()
                                .filter(sheet -> sheet.explanation().isEmpty())
                                .count() + ".");
        file.set(
                "connectorsText",
                connectors.states(week.act().jurisdiction().zone()).stream()
                        .map(state -> state.network() + ": " + state.sentence())
                        .collect(Collectors.joining("\n")));
        file.setJson(
                "weekDecisionOptions",
                file.isTrue("mandatory")
                        ? List.of(
                                new Option("Причины уважительные у всех: снять с контроля", EXCUSE),
                                new Option("Нарушение у всех", BLAME),
                                new Option("Решить по каждому", SEPARATELY))
                        : List.of(
                                new Option("Принять объяснения всех к сведению", EXCUSE),
                                new Option("Замечание всем: рекомендация не выполнена", BLAME),
                                new Option("Решить по каждому", SEPARATELY)));
    }
}
