package org.poryadok.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Clause;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.docs.JourneysPage.NamedPerson;
import org.poryadok.processes.Clauses;
import org.poryadok.processes.Model;

/** From any clause of the five acts to the step that carries it and to the journey that shows it carried out. */
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

    /** By its own people, from the entry into force to the last consequence; a test of the rule alone is none. */
    @Test
    void everyClauseIsCarriedByAJourneyOrStandsOnTheListWithItsReason() {
        Set<String> without = clauses().stream()
                .map(Clause::id)
                .filter(clause -> Journeys.find().of(clause).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(without)
                .as("clauses without a journey; who has given one its journey takes it off ClausesWithoutJourney")
                .isEqualTo(ClausesWithoutJourney.reasons().keySet());
    }

    @Test
    void everybodyToWhomAnActGivesSomethingToDoWalksAJourneyFromHisLogIn() {
        List<NamedPerson> named = new JourneysPage(OwnActs.read(), Journeys.find()).named();
        assertThat(named).hasSizeGreaterThan(OwnActs.read().all().size());
        assertThat(named.stream()
                        .filter(person -> person.journeys().isEmpty())
                        .filter(person -> !ClausesWithoutJourney.reasons().containsKey(person.clause()))
                        .map(person -> person.clause() + ": " + person.name()))
                .as("persons of the acts without a journey")
                .isEmpty();
    }

    private static List<Clause> clauses() {
        return OwnActs.read().all().stream()
                .flatMap(act -> act.clauses().stream())
                .toList();
    }
}
