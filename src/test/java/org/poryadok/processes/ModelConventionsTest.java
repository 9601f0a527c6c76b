package org.poryadok.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Holds every model of the folder {@code processes} to the conventions; a failure says file, element and remedy. */
class ModelConventionsTest {

    private static final List<Model> MODELS = Model.all();

    @Test
    void whateverOfficialsReadHasARussianName() {
        hold(Names::missing);
    }

    @Test
    void everyForkIsAQuestion() {
        hold(Names::gatewaysThatAskNothing);
    }

    @Test
    void idsAreKebabCaseAndTheProcessIsNamedLikeItsFile() {
        hold(Names::ids);
    }

    @Test
    void nothingStartsWithoutAStartEvent() {
        hold(Flow::implicitStarts);
    }

    @Test
    void nothingEndsWithoutAnEndEvent() {
        hold(Flow::implicitEnds);
    }

    @Test
    void nothingSplitsWithoutAGateway() {
        hold(Flow::implicitSplits);
    }

    @Test
    void nothingJoinsWithoutAGateway() {
        hold(Flow::fakeJoins);
    }

    @Test
    void noGatewayJoinsAndForks() {
        hold(Flow::gatewaysThatJoinAndFork);
    }

    @Test
    void noGatewayIsSuperfluous() {
        hold(Flow::superfluousGateways);
    }

    @Test
    void everyOutcomeHasAConditionOrIsTheDefault() {
        hold(Flow::unconditionalOutcomes);
    }

    @Test
    void noTwoFlowsLeadTheSameWay() {
        hold(Flow::duplicateFlows);
    }

    @Test
    void processAndSubProcessesHaveOneStartAndAnEnd() {
        hold(Flow::framesWithoutStartOrEnd);
    }

    @Test
    void everythingIsDrawn() {
        hold(Diagram::undrawn);
    }

    @Test
    void nothingLiesOnTopOfAnythingElse() {
        hold(Diagram::overlaps);
    }

    @Test
    void everyStepStandsInTheLaneOfWhoDoesIt() {
        hold(Diagram::stepsOutsideTheirLane);
    }

    @Test
    void linesAreStraightAndTouchWhatTheyConnect() {
        hold(Diagram::crookedEdges);
    }

    @Test
    void noLineRunsThroughAStep() {
        hold(Diagram::edgesThroughShapes);
    }

    @Test
    void everyLabelCanBeRead() {
        hold(Diagram::hiddenLabels);
    }

    @Test
    void processAndStepsAreDocumented() {
        hold(Execution::undocumented);
    }

    @Test
    void everyProcessCarriesItsVersionAndHowLongItsHistoryIsKept() {
        hold(Execution::processAttributes);
    }

    @Test
    void everyUserTaskHasItsFormAndIsOfferedToARole() {
        hold(Execution::userTasks);
    }

    @Test
    void everyUserTaskSaysOnlyWhatTheKernelUnderstands() {
        hold(UserTaskProperties::faults);
    }

    @Test
    void everyJobSaysHowItIsTriedAgain() {
        hold(Execution::jobsWithoutRetries);
    }

    @Test
    void everyTermIsUnderControlInItsDiagram() {
        hold(Execution::uncontrolledTerms);
    }

    private static void hold(Function<Model, List<Fault>> convention) {
        assertThat(MODELS).isNotEmpty();
        assertThat(MODELS.stream().flatMap(model -> convention.apply(model).stream()))
                .isEmpty();
    }
}
