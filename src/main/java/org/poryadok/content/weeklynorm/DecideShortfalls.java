package org.poryadok.content.weeklynorm;

import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.poryadok.content.SheetDecision;
import org.poryadok.content.WeeklySheet;
import org.poryadok.content.WeeklySheets;
import org.poryadok.content.network.Connectors;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Решить по недобору»: the coordinator decides about all shortfalls of a week at once, or ticks those that are excused. */
@Component
public class DecideShortfalls implements TaskStep {

    private static final String EXCUSE = "excuse";
    private static final String BLAME = "blame";
    private static final String SEPARATELY = "separately";

    private final NormClauses obligation;
    private final WeekResult result;
    private final WeeklySheets sheets;
    private final SheetRows rows;
    private final Connectors connectors;
    private final ControlCards cards;

    DecideShortfalls(
            NormClauses obligation,
            WeekResult result,
            WeeklySheets sheets,
            SheetRows rows,
            Connectors connectors,
            ControlCards cards) {
        this.obligation = obligation;
        this.result = result;
        this.sheets = sheets;
        this.rows = rows;
        this.connectors = connectors;
        this.cards = cards;
    }

    /** Every shortfall of the week with its explanation, and how far the counts can be relied on. */
    @Override
    public void show(CaseFile file) {
        NormCase week = NormCase.of(file, obligation.acts());
        List<WeeklySheet> shortfalls = result.shortfalls(file.processInstanceId());
        file.setJson(Variables.SHORT_ROWS, rows.of(shortfalls));
        file.setJson(Variables.EXCUSED_OPTIONS, rows.options(shortfalls));
        file.set(
                Variables.SUMMARY_TEXT,
                "Учтено: " + sheets.of(file.processInstanceId()).size() + ". Норма не выполнена: "
                        + shortfalls.size() + ", из них без объяснения: "
                        + shortfalls.stream()
                                .filter(sheet -> sheet.explanation().isEmpty())
                                .count() + ".");
        file.set(
                Variables.CONNECTORS_TEXT,
                connectors.states(week.act().jurisdiction().zone()).stream()
                        .map(state -> state.network() + ": " + state.sentence())
                        .collect(Collectors.joining("\n")));
        file.setJson(
                Variables.WEEK_DECISION_OPTIONS,
                file.isTrue(Variables.MANDATORY)
                        ? List.of(
                                new Option("Причины уважительные у всех: снять с контроля", EXCUSE),
                                new Option("Нарушение у всех", BLAME),
                                new Option("Решить по каждому", SEPARATELY))
                        : List.of(
                                new Option("Принять объяснения всех к сведению", EXCUSE),
                                new Option("Замечание всем: рекомендация не выполнена", BLAME),
                                new Option("Решить по каждому", SEPARATELY)));
    }

    /**
     * «Записать решение»: what is excused is released from control; what is not stays an obligation fulfilled late, in the figures
     * of its body for good. A recommendation that was not followed is released with the coordinator's word, never called
     * late.
     */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String note = file.known(Variables.DECISION_NOTE);
        String by = file.known(Variables.DECIDED_BY);
        List<WeeklySheet> shortfalls = result.shortfalls(file.processInstanceId());
        shortfalls.forEach(sheet -> sheets.decide(
                sheet.id(), isExcused(file, sheet) ? SheetDecision.EXCUSED : SheetDecision.VIOLATION, note, by));
        for (ControlCard card : cards.of(file.processInstanceId())) {
            if (card.state().isUnderControl()) {
                boolean allExcused = shortfalls.stream()
                        .filter(sheet -> sheet.bodyId().equals(card.bodyId()))
                        .allMatch(sheet -> isExcused(file, sheet));
                close(card, allExcused, note, file);
            }
        }
    }

    private static boolean isExcused(CaseFile file, WeeklySheet sheet) {
        return switch (file.known(Variables.WEEK_DECISION)) {
            case EXCUSE -> true;
            case BLAME -> false;
            default -> file.chosen(Variables.EXCUSED_SHEETS).contains(sheet.id().toString());
        };
    }

    private void close(ControlCard card, boolean excused, String note, CaseFile file) {
        String by = file.known(Variables.DECIDED_BY);
        if (excused) {
            cards.releaseIfUnderControl(card.id(), by, "Недобор признан уважительным: " + note);
        } else if (card.isMandatory()) {
            cards.fulfil(card.id(), card.submittedAt().orElseGet(() -> file.doneAt(Variables.DECIDED_BY)), by);
        } else {
            cards.releaseIfUnderControl(card.id(), by, "Рекомендация не выполнена, замечание координатора: " + note);
        }
    }
}
