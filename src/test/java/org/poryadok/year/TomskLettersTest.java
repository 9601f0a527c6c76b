package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.control.ControlCard;

/** Tomsk № 132-р: terms that lie on one body while another has the task. */
@LivedThrough
class TomskLettersTest {

    private static final String ACT = "tomsk-132r-2023";

    @RegisterExtension
    final LivedJurisdiction tomsk = new LivedJurisdiction("tomsk", ACT, ZoneId.of("Asia/Tomsk"));

    @Test
    @DisplayName("О сроке пишут тому, у кого задача: о защите – кто ведёт страницу, о реестре – кто его размещает")
    void lettersOnATermGoToWhoeverHasTheTask() {
        tomsk.beginsAt("2023-05-04T10:00");
        tomsk.does(
                "legal",
                "enter-requisites",
                ACT,
                Map.of("actNumber", "132-р", "actDate", "2023-05-04", "signatory", "Губернатор Томской области"));
        tomsk.does("coordinator", "confirm-obligations", "2", Map.of("listDecision", "confirm"));
        tomsk.does("coordinator", "confirm-obligations", ACT, Map.of("listDecision", "confirm"));
        tomsk.itIs("2023-05-15T11:00");
        tomsk.does(
                "information-policy.responsible",
                "choose-network",
                "ADMINISTRATION",
                Map.of("network", "vk", "ownerClass", "ADMINISTRATION"));
        tomsk.does(
                "information-policy.executor",
                "create-and-design",
                Map.of("address", "vk.com/club70132", "createdOn", "2023-05-15"));
        tomsk.does("information-policy.responsible", "accept-account", Map.of("decision", "accept"));
        ofTheProtection();
        ofTheRegistry();
        tomsk.nothingHasFailed();
    }

    private void ofTheProtection() {
        ControlCard card = tomsk.cards("TOM-3").get(0);
        assertThat(card.bodyId()).isEqualTo("tomsk.information-security");
        tomsk.itIs(card.lastDay().orElseThrow() + "T12:00");
        assertThat(tomsk.lettersTo("information-policy.executor", card))
                .as("he has the task")
                .anyMatch(letter -> letter.endsWith(" reminder"));
        assertThat(tomsk.lettersTo("security", card)).as("he has none").isEmpty();
        tomsk.does(
                "information-policy.executor",
                "self-check",
                Map.of(
                        "measures1", ticked("TWO_FACTOR", "RECOVERY", "PASSWORDS", "OWNERSHIP"),
                        "entitled1", ticked("tomsk.information-policy.executor")));
        tomsk.does("security", "review-check", Map.of("reviewDecision", "accept"));
    }

    private void ofTheRegistry() {
        tomsk.does("coordinator", "approve-version", Map.of("versionDecision", "approve"));
        ControlCard card = tomsk.cards("TOM-2.2").get(0);
        tomsk.itIs(card.lastDay().orElseThrow().plusDays(1) + "T12:00");
        assertThat(tomsk.lettersTo("health.responsible", card))
                .as("his body has not placed the registry")
                .containsExactly("2023-06-09 reminder", "2023-06-14 overdue");
        assertThat(tomsk.lettersTo("coordinator", card))
                .as("who oversees the placement")
                .contains("2023-06-14 overdue");
    }
}
