package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.control.CardStatus;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** The draft of St Petersburg gets its signature; a committee enters the page that it has had for years. */
@LivedThrough
class SpbPagesTest {

    private static final String ACT = "spb-draft-2020";

    @RegisterExtension
    final LivedJurisdiction petersburg = new LivedJurisdiction("spb", ACT, ZoneId.of("Europe/Moscow"));

    @Autowired
    private Accounts accounts;

    @Test
    @DisplayName("Проект Санкт-Петербурга подписан, и Комитет по культуре вносит страницу, которая у него давно есть")
    @ForClause(
            value = "SPB-0",
            by = {"legal", "coordinator"},
            end = "Цели показаны наименованием акта; в перечень обязанностей преамбула не вошла")
    @ForClause(
            value = "SPB-1",
            by = {"legal", "culture.responsible", "coordinator"},
            end =
                    "Приложения в тексте нет, об этом сказано; по утверждённому Порядку комитет внёс страницу, которая была до акта")
    @ForClause(
            value = "SPB-9",
            by = "legal",
            end = "Подпись Губернатора внесена с номером и датой; до неё документ был проектом и никого не обязывал")
    void committeeEntersThePageThatItHas() {
        theDraftIsSigned();
        cultureEntersItsPage();
        petersburg.nothingHasFailed();
    }

    private void theDraftIsSigned() {
        petersburg.beginsAt("2020-07-01T10:00");
        assertThat(petersburg.opened("legal", "enter-requisites", ACT, "signatory"))
                .isEqualTo("Губернатор Санкт-Петербурга А. Д. Беглов");
        Map<String, Object> requisites = new HashMap<>(
                Map.of("actNumber", "15-р", "actDate", "2020-07-01", "inForceFrom", "2020-07-01", "signatory", ""));
        petersburg.isRefused("legal", "enter-requisites", ACT, requisites, "signatory", "кто подписал акт");
        assertThat(petersburg.allCards()).isEmpty();
        requisites.put("signatory", "Губернатор Санкт-Петербурга А. Д. Беглов");
        petersburg.does("legal", "enter-requisites", ACT, requisites);
        assertThat(petersburg.opened("coordinator", "confirm-obligations", "", "actTitle"))
                .startsWith("Об утверждении Порядка создания и ведения официальных аккаунтов");
        assertThat(petersburg.shown("coordinator", "confirm-obligations", "", "annexPresent"))
                .isEqualTo("false");
        assertThat(petersburg.shown("coordinator", "confirm-obligations", "", "obligationRows"))
                .contains("пункт 6.1")
                .doesNotContain("преамбула", "подпись");
        petersburg.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
    }

    private void cultureEntersItsPage() {
        petersburg.itIs("2020-07-20T11:00");
        petersburg.starts("culture.responsible", "enter-accounts", Map.of("entryMode", "one"));
        assertThat(petersburg.opened("culture.responsible", "enter-page", "", "clauseCitation"))
                .isEqualTo("пункт 1");
        petersburg.does(
                "culture.responsible",
                "enter-page",
                Map.of(
                        "entryDecision",
                        "send",
                        "pageBody",
                        "spb.culture",
                        "ownerClass",
                        "EXECUTIVE_BODY",
                        "network",
                        "vk",
                        "address",
                        "vk.com/spb_culture_since_2018",
                        "createdOn",
                        "2018-02-01",
                        "pageProof",
                        "https://culture.example/contacts"));
        petersburg.does("coordinator", "confirm-entry", Map.of("entryConfirmation", "accept"));
        assertThat(accounts.ofBody("spb.culture"))
                .singleElement()
                .satisfies(page -> assertThat(page.state()).isEqualTo(AccountState.ACTIVE));
        assertThat(petersburg.status("SPB-6.1", "culture"))
                .as("the account of the head is still missing")
                .isEqualTo(CardStatus.ON_TIME);
    }
}
