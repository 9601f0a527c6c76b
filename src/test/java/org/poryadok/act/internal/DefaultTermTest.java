package org.poryadok.act.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Clause;
import org.poryadok.act.Fulfilment;
import org.poryadok.term.TermRule;

class DefaultTermTest {

    private static final TermRule TWENTY = new TermRule.WorkingDays(20);

    @Test
    void obligationsThatAResultFulfilsAreToBeDoneInTwentyWorkingDaysWhereTheActIsSilent() throws IOException {
        List<String> internal = ActConfiguration.read("", new DefaultTerm("20-working-days")).all().stream()
                .flatMap(act -> act.clauses().stream())
                .filter(Clause::termIsInternal)
                .peek(clause -> assertThat(clause.effectiveTerm()).contains(TWENTY))
                .map(Clause::id)
                .toList();

        assertThat(internal)
                .as("pages, own acts, marks, placing on a site; answers to those who ask for help")
                .containsExactlyInAnyOrder(
                        "KUZ-2a",
                        "KUZ-2b",
                        "KUZ-3b",
                        "SHP-5",
                        "TOM-2.1",
                        "TOM-2.3",
                        "SPB-2.2",
                        "SPB-4",
                        "KIR-2.3",
                        "KIR-2.4",
                        "KIR-2.4.1",
                        "KIR-2.4.2",
                        "KIR-2.5")
                .as("recommendations, and what the act itself settles")
                .doesNotContain("KUZ-4a", "TOM-5", "KIR-I.2")
                .as("what is kept always, what a decision dates itself")
                .doesNotContain("KUZ-2c", "KUZ-A1.3", "TOM-4", "KUZ-3d", "KIR-3.2")
                .as("where the act has a term")
                .doesNotContain("KUZ-3a", "SHP-3.2.2");
    }

    @Test
    void anEmptySettingLeavesThemWithoutATerm() throws IOException {
        assertThat(ActConfiguration.read("", new DefaultTerm("")).all())
                .flatMap(act -> act.clauses())
                .noneMatch(Clause::termIsInternal);
    }

    @Test
    void aClauseSetsAnotherTermOrNone() {
        DefaultTerm twenty = new DefaultTerm("20-working-days");

        assertThat(first("1-months", twenty).effectiveTerm()).contains(new TermRule.Months(1));
        assertThat(first("none", twenty).effectiveTerm()).isEmpty();
        assertThat(first("none", DefaultTerm.NONE).effectiveTerm()).isEmpty();
    }

    @Test
    void pageThatIsMissingAgainIsToBeThereInTwentyWorkingDaysWhereTheActObliges() throws IOException {
        assertThat(ActConfiguration.read("", new DefaultTerm("20-working-days")).all().stream()
                        .flatMap(act -> act.clauses().stream())
                        .filter(clause -> clause.fulfilment()
                                .flatMap(Fulfilment::again)
                                .filter(TWENTY::equals)
                                .isPresent()))
                .extracting(Clause::id)
                .as("of its own term, if it has one, a clause says nothing for the second time")
                .contains("SPB-5.1", "SPB-6.1", "SHP-3.2.1.1", "TOM-2.1", "KUZ-2a");
    }

    @Test
    void whatIsNoPeriodIsRefusedWithTheNameOfTheSetting() {
        assertThatThrownBy(() -> new DefaultTerm("twenty days"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("poryadok.control.default-term: Правило срока «twenty days» не распознано");
    }

    /** The clause of the sound act whose internal term is a month. */
    private static Clause first(String internalTerm, DefaultTerm defaultTerm) {
        String text = SoundAct.with("internalTerm: 1-months", "internalTerm: " + internalTerm);
        FileFaults faults = new FileFaults("act.yaml");
        return new ActReader(defaultTerm)
                .act(new ActFile("act.yaml", text.getBytes(StandardCharsets.UTF_8)), List.of(), faults)
                .orElseThrow(() -> new AssertionError(faults.inOrder()))
                .clause("ZAR-1");
    }
}
