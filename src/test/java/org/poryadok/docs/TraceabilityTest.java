package org.poryadok.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Clause;
import org.poryadok.act.Modality;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.processes.Clauses;
import org.poryadok.processes.Model;

/** From any clause of the five acts to the step that carries it, and from any duty to a test that shows it. */
class TraceabilityTest {

    private static final List<Model> MODELS = Model.all();
    private static final Set<String> CARRIED = MODELS.stream()
            .flatMap(model -> model.all(FlowNode.class).stream())
            .flatMap(step -> Clauses.of(step).stream())
            .collect(Collectors.toSet());

    @Test
    void everyClauseOfTheFiveActsIsCarriedByAStep() {
        List<Clause> all = clauses();
        assertThat(all).hasSizeGreaterThanOrEqualTo(83);
        assertThat(all.stream().map(Clause::id).filter(clause -> !CARRIED.contains(clause)))
                .as("clauses that no step of any model names")
                .isEmpty();
    }

    @Test
    void everyDutyThatAStepCarriesIsShownByATest() {
        TestsOfClauses tests = TestsOfClauses.find();
        assertThat(clauses().stream()
                        .filter(clause -> clause.modality() == Modality.MANDATORY)
                        .map(Clause::id)
                        .filter(CARRIED::contains)
                        .filter(clause -> tests.of(clause).isEmpty()))
                .as("mandatory clauses that no test names with @ForClause")
                .isEmpty();
    }

    private static List<Clause> clauses() {
        return OwnActs.read().all().stream()
                .flatMap(act -> act.clauses().stream())
                .toList();
    }
}
