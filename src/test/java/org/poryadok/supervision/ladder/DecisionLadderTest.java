package org.poryadok.supervision.ladder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.poryadok.RoomTest;
import org.poryadok.act.Modality;
import org.poryadok.control.Ladder;
import org.poryadok.control.LadderStep;
import org.poryadok.control.LetterKind;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class DecisionLadderTest {

    private static final LadderStep REMINDER = step("reminder", "executor", LetterKind.STEP);
    private static final LadderStep EXECUTOR = step("overdue", "executor", LetterKind.STEP);
    private static final LadderStep HEAD = step("overdue", "head", LetterKind.STEP);
    private static final LadderStep COORDINATOR = step("coordinator", "coordinator", LetterKind.DIGEST);
    private static final LadderStep CONTROLLER =
            new LadderStep("controller", "controller", LetterKind.DIGEST, Optional.of(5));

    @Autowired
    private Ladder ladder;

    @Test
    void nobodyIsToldLongBeforeTheTerm() {
        assertThat(ladder.steps(-2, Modality.MANDATORY)).isEmpty();
        assertThat(ladder.steps(-30, Modality.MANDATORY)).isEmpty();
    }

    @Test
    void executorIsRemindedOneWorkingDayBefore() {
        assertThat(ladder.steps(-1, Modality.MANDATORY)).containsExactly(REMINDER);
        assertThat(ladder.steps(0, Modality.MANDATORY)).containsExactly(REMINDER);
    }

    @Test
    void everyLevelReachedIsNamed() {
        assertThat(ladder.steps(1, Modality.MANDATORY)).containsExactlyInAnyOrder(EXECUTOR, HEAD);
        assertThat(ladder.steps(2, Modality.MANDATORY)).containsExactlyInAnyOrder(EXECUTOR, HEAD, COORDINATOR);
        assertThat(ladder.steps(3, Modality.MANDATORY)).containsExactlyInAnyOrder(EXECUTOR, HEAD, COORDINATOR);
        assertThat(ladder.steps(4, Modality.MANDATORY))
                .containsExactlyInAnyOrder(EXECUTOR, HEAD, COORDINATOR, CONTROLLER);
        assertThat(ladder.steps(250, Modality.MANDATORY))
                .containsExactlyInAnyOrder(EXECUTOR, HEAD, COORDINATOR, CONTROLLER);
    }

    @Test
    void recommendationIsOnlyRemindedOf() {
        assertThat(ladder.steps(-1, Modality.RECOMMENDED)).containsExactly(REMINDER);
        assertThat(ladder.steps(1, Modality.RECOMMENDED)).isEmpty();
        assertThat(ladder.steps(100, Modality.RECOMMENDED)).isEmpty();
    }

    @Test
    void whatObligesNobodyIsNotOnTheLadder() {
        assertThat(ladder.steps(-1, Modality.PERMITTED)).isEmpty();
        assertThat(ladder.steps(5, Modality.DECLARATIVE)).isEmpty();
    }

    private static LadderStep step(String level, String recipient, LetterKind letter) {
        return new LadderStep(level, recipient, letter, Optional.empty());
    }
}
