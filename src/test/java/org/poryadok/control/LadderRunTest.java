package org.poryadok.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.act.Modality;
import org.poryadok.act.Rank;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.control.LetterLog.Line;
import org.poryadok.control.LetterLog.Told;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Calendars;

/** The ladder's rules without its DMN table: a reminder until the last day, then a letter that repeats every second working day. */
class LadderRunTest {

    /** A Friday; the target date of a disputed reading is the Wednesday before. */
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 3, 6);

    private static final LocalDate TARGET = LocalDate.of(2020, 3, 4);
    private static final ControlCard DISPUTED =
            PlainCard.due(LAST_DAY).target(TARGET).card();
    private static final ControlCard CARD = PlainCard.due(LAST_DAY).card();

    private final TermPosition position = new TermPosition(OwnActs.read(), Calendars.SHIPPED);

    @Test
    void betweenTheTwoReadingsOfADisputedTermItIsTooLateToRemindAndTooEarlyToCallItOverdue() {
        assertThat(levels(DISPUTED, "2020-03-03")).containsExactly("reminder");
        assertThat(levels(DISPUTED, "2020-03-04")).containsExactly("reminder");
        assertThat(levels(DISPUTED, "2020-03-05")).isEmpty();
        assertThat(levels(DISPUTED, "2020-03-06")).isEmpty();
        assertThat(levels(DISPUTED, "2020-03-10")).containsExactly("overdue");
    }

    @Test
    void onTheLastDayOfATermWithOneReadingTheReminderStillGoesOut() {
        assertThat(levels(CARD, "2020-03-06")).containsExactly("reminder");
    }

    @Test
    void onTheDaysOffThatFollowTheLastDayNothingIsOverdueYet() {
        // 7 to 9 March 2020 were days off.
        assertThat(levels(CARD, "2020-03-09")).containsExactly("reminder");
        assertThat(levels(CARD, "2020-03-10")).containsExactly("overdue");
    }

    @Test
    void whoWasToldIsToldAgainOnlyAfterThePauseOfTheLevel() {
        LadderLetter first =
                run("2020-03-10", Map.of()).reached(CARD, LetterKind.STEP).get(0);
        assertThat(first.occurrence()).contains(0);
        assertThat(first.isOwed()).isTrue();

        Map<Line, Told> told = Map.of(first.line(), new Told(first.line(), 1, PlainCard.at("2020-03-10T09:00")));
        assertThat(run("2020-03-11", told).reached(CARD, LetterKind.STEP).get(0).occurrence())
                .isEmpty();
        assertThat(run("2020-03-12", told).reached(CARD, LetterKind.STEP).get(0).occurrence())
                .contains(1);
    }

    @Test
    void levelWithoutARepetitionIsToldOnce() {
        LadderLetter reminder =
                run("2020-03-05", Map.of()).reached(CARD, LetterKind.STEP).get(0);
        Map<Line, Told> told =
                Map.of(reminder.line(), new Told(reminder.line(), 1, Instant.parse("2020-02-20T02:00:00Z")));

        assertThat(run("2020-03-06", told).reached(CARD, LetterKind.STEP))
                .extracting(LadderLetter::isOwed)
                .containsExactly(false);
    }

    @Test
    void digestHasOnlyItsOwnLevels() {
        assertThat(run("2020-03-10", Map.of()).reached(CARD, LetterKind.DIGEST)).isEmpty();
    }

    @Test
    void letterByHandIsOfTheLatestLevelToldBeforeOrNot() {
        List<LadderLetter> letters = run("2020-03-10", Map.of()).byHand(CARD);
        assertThat(letters).extracting(letter -> letter.step().level()).containsExactly("overdue");
        Line line = letters.get(0).line();

        assertThat(run("2020-03-10", Map.of(line, new Told(line, 3, PlainCard.at("2020-03-10T09:00"))))
                        .byHand(CARD))
                .extracting(LadderLetter::occurrence)
                .containsExactly(Optional.of(3));
    }

    @Test
    void onDaysOffAfterTheLastDayALetterByHandIsThatOfTheNextWorkingDay() {
        assertThat(run("2020-03-08", Map.of()).byHand(CARD))
                .extracting(letter -> letter.step().level())
                .containsExactly("overdue");
    }

    @Test
    void letterByHandBeforeTheLadderBeginsIsALevelOfItsOwn() {
        LadderLetter early = run("2020-02-20", Map.of()).byHand(CARD).get(0);
        assertThat(early.step().level()).isEqualTo("early-reminder");
        assertThat(early.isOfLadder()).isFalse();

        ControlCard advised =
                PlainCard.due(LAST_DAY).modality(Modality.RECOMMENDED).card();
        LadderLetter late = run("2020-03-10", Map.of()).byHand(advised).get(0);
        assertThat(late.step().level()).isEqualTo("follow-up");
        assertThat(late.isOfLadder()).isFalse();
    }

    @Test
    void executorsOfEveryCardAreAskedForByTheCard() {
        assertThat(run("2020-03-10", Map.of()).reached(CARD, LetterKind.STEP))
                .extracting(letter -> letter.to().id())
                .containsExactly("kuzbass.health.executor");
    }

    /** What many cards have in common is asked for once in a run; whose they are is not. */
    @Test
    void everyCardIsToldToItsOwnPeople() {
        ControlCard other = new PlainCard(Modality.MANDATORY, CardState.OPEN, LAST_DAY, LAST_DAY, null, null)
                .ofBody("kuzbass.culture");
        LadderRun one = run("2020-03-10", Map.of());
        assertThat(one.reached(CARD, LetterKind.STEP))
                .extracting(letter -> letter.to().id())
                .containsExactly("kuzbass.health.executor");
        assertThat(one.reached(other, LetterKind.STEP))
                .extracting(letter -> letter.to().id())
                .containsExactly("kuzbass.culture.executor");
    }

    /** Supervisors get a digest each morning: nobody sends them a letter by hand. */
    @Test
    void letterByHandGoesToThoseWhoAreWrittenToAboutSingleCardsHoweverLateItIs() {
        assertThat(run("2020-04-20", Map.of()).byHand(CARD))
                .extracting(letter -> letter.step().recipient())
                .containsExactly("executor");
        assertThat(run("2020-04-20", Map.of()).reached(CARD, LetterKind.DIGEST))
                .extracting(letter -> letter.step().level())
                .containsExactly("controller");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-20", "2020-02-21", "2020-02-24", "2020-03-03"})
    void longBeforeTheTermTheFirstReminderIsNamed(String day) {
        assertThat(run(day, Map.of()).ahead(CARD))
                .contains(new LadderRun.Ahead(LocalDate.of(2020, 3, 5), List.of("executor")));
    }

    @Test
    void reminderSaysWhoIsToldOnTheFirstWorkingDayAfterTheTerm() {
        assertThat(run("2020-03-05", Map.of()).ahead(CARD))
                .contains(new LadderRun.Ahead(LocalDate.of(2020, 3, 10), List.of("executor")));
        assertThat(run("2020-03-04", Map.of()).ahead(DISPUTED).map(LadderRun.Ahead::day))
                .as("not between the two readings")
                .contains(LocalDate.of(2020, 3, 10));
        ControlCard advised =
                PlainCard.due(LAST_DAY).modality(Modality.RECOMMENDED).card();
        assertThat(run("2020-03-05", Map.of()).ahead(advised)).isEmpty();
    }

    @Test
    void whatLiesFarAheadIsNotPromisedAndTheLastLevelHasNoneAfterIt() {
        assertThat(run("2020-03-10", Map.of()).ahead(CARD)).isEmpty();
        assertThat(run("2020-04-20", Map.of()).ahead(CARD)).isEmpty();
    }

    private List<String> levels(ControlCard card, String day) {
        return run(day, Map.of()).reached(card, LetterKind.STEP).stream()
                .map(letter -> letter.step().level())
                .toList();
    }

    private LadderRun run(String day, Map<Line, Told> told) {
        CardRecipients atWork = new CardRecipients() {
            @Override
            public void readAhead(Collection<ControlCard> cards) {}

            @Override
            public List<Official> executors(ControlCard card) {
                return List.of(executorOf(card.bodyId()));
            }

            @Override
            public Set<UUID> unmanned(Collection<ControlCard> cards) {
                return Set.of();
            }

            @Override
            public Optional<String> openTask(ControlCard card, String userId) {
                return Optional.empty();
            }
        };
        return new LadderRun(
                LadderRunTest::steps,
                new LetterRecipients(atWork, mock(Organisation.class)),
                position,
                told,
                LocalDate.parse(day));
    }

    private static Official executorOf(String body) {
        return new Official(
                body + ".executor",
                "kuzbass",
                Optional.of(body),
                "Петрова Анна Ивановна",
                "главный специалист",
                Rank.values()[0],
                true,
                Optional.of("executor@kuzbass.example"),
                Optional.empty(),
                Set.of("executor"));
    }

    /** A month late the controller is told too, in his digest. */
    private static List<LadderStep> steps(int workingDaysPastTerm, Modality modality) {
        LadderStep overdue = new LadderStep("overdue", "executor", LetterKind.STEP, Optional.of(2));
        if (workingDaysPastTerm >= 20) {
            return List.of(
                    new LadderStep("warned", "executor", LetterKind.STEP, Optional.empty()),
                    overdue,
                    new LadderStep("controller", "controller", LetterKind.DIGEST, Optional.empty()));
        }
        if (workingDaysPastTerm >= 1) {
            return modality == Modality.MANDATORY ? List.of(overdue) : List.of();
        }
        return workingDaysPastTerm >= -1
                ? List.of(new LadderStep("reminder", "executor", LetterKind.STEP, Optional.empty()))
                : List.of();
    }
}
