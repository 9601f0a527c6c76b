package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Procedure;

/** The extension property {@code clauses} says which step carries which clause of the five acts. */
class ClauseCoverTest {

    private static final List<Model> MODELS = Model.all();

    @Test
    void modelsNameOnlyClausesThatTheActsHave() throws Exception {
        Set<String> known = clauses().keySet();
        List<Fault> faults = new ArrayList<>();
        for (Model model : MODELS) {
            for (FlowNode node : model.all(FlowNode.class)) {
                Clauses.of(node).stream()
                        .filter(clause -> !known.contains(clause))
                        .forEach(clause -> faults.add(model.fault(node, "no act has the clause " + clause)));
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyProcedureHasAModel() {
        assertThat(MODELS)
                .extracting(Model::key)
                .containsAll(Stream.of(Procedure.values()).map(Procedure::key).toList());
    }

    @Test
    void everyClauseOfAProcedureIsCarriedByAStepOfItsModel() throws Exception {
        Map<String, Set<String>> procedures = clauses();
        List<Fault> faults = new ArrayList<>();
        for (Procedure procedure : Procedure.values()) {
            for (Model model : MODELS.stream()
                    .filter(it -> it.key().equals(procedure.key()))
                    .toList()) {
                Set<String> carried = model.all(FlowNode.class).stream()
                        .flatMap(node -> Clauses.of(node).stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                procedures.forEach((clause, numbers) -> {
                    if (numbers.contains(procedure.number()) && !carried.contains(clause)) {
                        faults.add(new Fault(
                                model.file(),
                                model.key(),
                                "no step carries the clause " + clause
                                        + ": name it in the property «clauses» of the step that does"));
                    }
                });
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Clause id → numbers of the procedures that carry it, «P06». */
    private static Map<String, Set<String>> clauses() throws Exception {
        Map<String, Set<String>> found = new TreeMap<>();
        for (JsonNode clause : new ObjectMapper().readTree(ClauseCoverTest.class.getResource("/act/clauses.json"))) {
            Set<String> procedures = new TreeSet<>();
            clause.path("procedures").forEach(number -> procedures.add(number.asText()));
            found.put(clause.path("id").asText(), procedures);
        }
        assertThat(found).hasSize(84);
        return found;
    }
}
