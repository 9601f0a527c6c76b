package org.poryadok.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.poryadok.act.Acts;
import org.poryadok.act.Beginnings;
import org.poryadok.act.Clause;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.LegalAct;
import org.poryadok.processes.Clauses;
import org.poryadok.processes.Model;

/** {@code docs/clauses.md}: clause → procedure → step → term → rule → journey → tests of the rule, act by act. */
final class ClauseMatrix {

    private final Acts acts;
    private final List<Model> models;
    private final RulesOfClauses rules;
    private final Journeys journeys;
    private final TestsOfClauses tests;

    ClauseMatrix(Acts acts, List<Model> models, RulesOfClauses rules, Journeys journeys, TestsOfClauses tests) {
        this.acts = acts;
        this.models = models;
        this.rules = rules;
        this.journeys = journeys;
        this.tests = tests;
    }

    String markdown() {
        return """
                # Пункты актов: кто, когда, каким шагом

                Составлено по файлам актов, моделям, коду и тестам; исправляется не здесь, а в них. Путь ведёт пункт от вступления \
                акта в силу до последнего следствия и рассказан в [таблице путей](journeys.md); тест правила проверяет его само по \
                себе. Новая редакция: %s.

                """.formatted(GeneratedDocs.COMMAND)
                + beginnings()
                + acts.all().stream().map(this::act).collect(Collectors.joining("\n"));
    }

    /** From the table by which acts are loaded and enacted. */
    private static String beginnings() {
        StringBuilder text = new StringBuilder(
                "## Что начинает процедуру\n\n| Событие (`trigger`) | Когда | Что начинается и при каком условии |\n|---|---|---|\n");
        for (ClauseTrigger event : ClauseTrigger.values()) {
            text.append("| `")
                    .append(event.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .append("` | ")
                    .append(event.title())
                    .append(" | ")
                    .append(Words.cell(Beginnings.words(event)))
                    .append(" |\n");
        }
        return text.append('\n').toString();
    }

    private String act(LegalAct act) {
        StringBuilder text = new StringBuilder("## " + act.jurisdiction().name() + ": " + act.reference() + "\n\n"
                + "| Пункт | Обязанность | Характер | На ком лежит | Срок | Шаги | Правило | Пути | Тесты правил |\n"
                + "|---|---|---|---|---|---|---|---|---|\n");
        for (Clause clause : act.clauses()) {
            text.append("| **")
                    .append(clause.id())
                    .append("** ")
                    .append(Words.cell(clause.citation()))
                    .append(" | ")
                    .append(Words.cell(clause.title()))
                    .append(" | ")
                    .append(clause.modality().title())
                    .append(" | ")
                    .append(Words.cell(Words.addressees(clause)))
                    .append(" | ")
                    .append(Words.cell(Words.term(clause)))
                    .append(" | ")
                    .append(or(steps(clause)))
                    .append(" | ")
                    .append(or(rules.of(clause.id()).stream()
                            .map(name -> "`" + name + "`")
                            .toList()))
                    .append(" | ")
                    .append(or(journeys.of(clause.id()).stream()
                            .map(journey -> "`" + journey.test() + "`")
                            .toList()))
                    .append(" | ")
                    .append(or(tests.of(clause.id()).stream()
                            .map(name -> "`" + name + "`")
                            .toList()))
                    .append(" |\n");
        }
        return text.toString();
    }

    private List<String> steps(Clause clause) {
        List<String> steps = new ArrayList<>();
        for (Model model : models) {
            for (FlowNode step : model.all(FlowNode.class)) {
                if (Clauses.of(step).contains(clause.id())) {
                    steps.add("[" + model.key() + "](processes/" + model.key() + ".md): " + Words.cell(step.getName()));
                }
            }
        }
        return steps;
    }

    private static String or(List<String> entries) {
        return entries.isEmpty() ? "—" : String.join("<br>", entries);
    }
}
