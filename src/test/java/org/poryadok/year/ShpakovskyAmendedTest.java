package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** Shpakovsky district № 1199 is amended: its point 2.1 names the page in Odnoklassniki no more. */
@LivedThrough
class ShpakovskyAmendedTest {

    @RegisterExtension
    final LivedJurisdiction district =
            new LivedJurisdiction("shpakovsky", "shpakovsky-1199-2023", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Accounts accounts;

    @Test
    @DisplayName(
            "Изменённое постановление страницу больше не называет: координатор предлагает закрыть, решает руководитель")
    void pageThatIsNoLongerNamedIsAskedAbout() {
        actEntersIntoForce();
        coordinatorIsAskedAboutThePage();
        headDecidesOnTheFirstDayOfTheAmendment();
        district.nothingHasFailed();
    }

    private void actEntersIntoForce() {
        district.beginsAt("2023-08-29T10:00");
        district.does(
                "legal",
                "enter-requisites",
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"));
        district.itIs("2023-09-01T12:00");
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        district.itIs("2023-09-11T12:00");
    }

    private void coordinatorIsAskedAboutThePage() {
        district.actIsAmendedToName("SHP-2.1", "vk", "2023-09-20", "постановление администрации от 11.09.2023 № 1250");
        assertThat(district.opened("coordinator", "confirm-obligations", "", "droppedPages"))
                .contains("https://ok.ru/igorserov26", page().id().toString())
                .doesNotContain("vk.com");
        district.does(
                "coordinator",
                "confirm-obligations",
                Map.of(
                        "listDecision",
                        "confirm",
                        "pagesToClose",
                        ticked(page().id().toString())));
        district.itIs("2023-09-19T23:59");
        assertThat(district.tasks("administration.head", "decide-closing")).isEmpty();
    }

    private void headDecidesOnTheFirstDayOfTheAmendment() {
        district.itIs("2023-09-20T00:00");
        assertThat(page().state()).as("nothing is closed by itself").isEqualTo(AccountState.ACTIVE);
        AccountEvent last =
                accounts.history(page().id()).get(accounts.history(page().id()).size() - 1);
        assertThat(last.kind()).isEqualTo(AccountEvent.Kind.NAMED_NO_MORE);
        assertThat(last.occurredOn()).isEqualTo(LocalDate.of(2023, 9, 20));
        assertThat(district.shown("administration.head", "decide-closing", "", "reason"))
                .isEqualTo("Новая редакция акта страницу https://ok.ru/igorserov26 больше не называет, координатор"
                        + " предлагает её закрыть.");
    }

    private Account page() {
        return accounts.findByLink("ok.ru/igorserov26").orElseThrow();
    }
}
