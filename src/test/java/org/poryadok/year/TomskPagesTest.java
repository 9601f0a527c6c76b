package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.casework.Desk;
import org.poryadok.control.CardStatus;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Tomsk oblast № 132-р rules the pages of bodies whom it obliges to have none: a ministry and a hospital enter those that
 * they have, look after their security and close them.
 */
@LivedThrough
class TomskPagesTest {

    private static final String ACT = "tomsk-132r-2023";

    @RegisterExtension
    final LivedJurisdiction tomsk = new LivedJurisdiction("tomsk", ACT, ZoneId.of("Asia/Tomsk"));

    @Autowired
    private Accounts accounts;

    @Test
    @DisplayName("Департамент и больница Томской области вносят страницы, которые у них есть, защищают их и закрывают")
    @ForClause(
            value = "TOM-0",
            by = {"legal", "coordinator"},
            end = "Цели и основания показаны наименованием акта; в перечень обязанностей преамбула не вошла")
    @ForClause(
            value = "TOM-1",
            by = {"legal", "health.responsible", "hospital.responsible", "coordinator"},
            end =
                    "По утверждённому Порядку внесены страницы органа и учреждения, хотя создавать их акт не обязывает; обе затем закрыты приказами")
    @ForClause(
            value = "TOM-4",
            by = {"health.executor", "health.responsible"},
            end = "Департамент отметил меры защиты и принял их, карточка исполнена; больницу пункт не называет")
    void ministryAndHospitalEnterProtectAndCloseTheirPages() {
        actIsInForce();
        pageOfTheHeadOfAHospitalIsNoneOfTheAct();
        enters("health", "EXECUTIVE_BODY");
        enters("hospital", "SUBORDINATE_ORGANIZATION");
        ministryProtectsItsPageUnderTheAct();
        hospitalProtectsItsPageByItself();
        closes("health");
        closes("hospital");
        createsAPageThatNobodyDemands("education", "EXECUTIVE_BODY", true);
        createsAPageThatNobodyDemands("hospital", "SUBORDINATE_ORGANIZATION", false);
        createsAPageThatNobodyDemands("administration", "ADMINISTRATION", true);
        tomsk.nothingHasFailed();
    }

    private void actIsInForce() {
        tomsk.beginsAt("2023-05-04T10:00");
        for (String procedure : List.of("create-account", "enter-accounts")) {
            Map<String, Object> form = procedure.equals("create-account")
                    ? Map.of("reason", "Новости для граждан")
                    : Map.of("entryMode", "one");
            Desk.assertRefused(
                    () -> tomsk.starts("hospital.responsible", procedure, form), null, "Реквизиты акта ещё не внесены");
        }
        tomsk.does(
                "legal",
                "enter-requisites",
                ACT,
                Map.of("actNumber", "132-р", "actDate", "2023-05-04", "signatory", "Губернатор Томской области"));
        // The order that amends it is known already; it takes effect in August.
        tomsk.does("coordinator", "confirm-obligations", "2", Map.of("listDecision", "confirm"));
        assertThat(tomsk.opened("coordinator", "confirm-obligations", ACT, "actTitle"))
                .startsWith("Об утверждении Порядка создания и ведения официальных страниц Губернатора");
        assertThat(tomsk.shown("coordinator", "confirm-obligations", ACT, "obligationRows"))
                .contains("подпункт 1 пункта 2")
                .doesNotContain("преамбула");
        tomsk.does("coordinator", "confirm-obligations", ACT, Map.of("listDecision", "confirm"));
        tomsk.itIs("2023-05-10T11:00");
    }

    /** «Иных исполнительных органов Томской области, их руководителей»: of heads of institutions TOM-1 does not speak. */
    private void pageOfTheHeadOfAHospitalIsNoneOfTheAct() {
        tomsk.starts("hospital.responsible", "enter-accounts", Map.of("entryMode", "one"));
        assertThat(tomsk.opened("hospital.responsible", "enter-page", "", "ownerClasses"))
                .contains("SUBORDINATE_ORGANIZATION")
                .doesNotContain("HEAD");
        tomsk.isRefused(
                "hospital.responsible", "enter-page", "", existing("hospital", "HEAD"), "ownerClass", "чья страница");
        tomsk.does("hospital.responsible", "enter-page", Map.of("entryDecision", "withdraw"));
    }

    private void createsAPageThatNobodyDemands(String body, String owner, boolean alsoItsHeads) {
        String responsible = body + ".responsible";
        tomsk.starts(responsible, "create-account", Map.of("reason", "Новости для граждан"));
        assertThat(tomsk.shown(responsible, "choose-network", "", "clauseCitation"))
                .isEqualTo("пункт 1");
        assertThat(tomsk.shown(responsible, "choose-network", "", "modalityText"))
                .isEqualTo("акт этого не требует");
        assertThat(tomsk.shown(responsible, "choose-network", "", "ownerClasses")
                        .contains("\"HEAD\""))
                .isEqualTo(alsoItsHeads);
        tomsk.does(responsible, "choose-network", Map.of("network", "ok", "ownerClass", owner));
        tomsk.does(
                body + ".executor",
                "create-and-design",
                Map.of("address", "ok.ru/tomsk_own_" + body, "createdOn", "2023-05-10"));
        tomsk.does(responsible, "accept-account", Map.of("decision", "accept"));
        assertThat(page(body).ownerKind().name()).isEqualTo(owner);
        assertThat(page(body).state()).isEqualTo(AccountState.ACTIVE);
    }

    private static Map<String, Object> existing(String body, String owner) {
        return Map.of(
                "entryDecision",
                "send",
                "pageBody",
                "tomsk." + body,
                "ownerClass",
                owner,
                "network",
                "vk",
                "address",
                "vk.com/tomsk_pages_" + body,
                "createdOn",
                "2018-02-01",
                "pageProof",
                "https://" + body + ".example/contacts");
    }

    private void enters(String body, String owner) {
        tomsk.starts(body + ".responsible", "enter-accounts", Map.of("entryMode", "one"));
        tomsk.does(body + ".responsible", "enter-page", existing(body, owner));
        tomsk.does("coordinator", "confirm-entry", Map.of("entryConfirmation", "accept"));
        assertThat(page(body).state()).isEqualTo(AccountState.ACTIVE);
    }

    private void ministryProtectsItsPageUnderTheAct() {
        tomsk.does("health.executor", "self-check", checked("health"));
        tomsk.does("health.responsible", "review-check", Map.of("reviewDecision", "accept"));
        assertThat(tomsk.status("TOM-4", "health")).isEqualTo(CardStatus.FULFILLED);
    }

    /** TOM-4 does not name institutions: what a hospital does for its page, no act demands. */
    private void hospitalProtectsItsPageByItself() {
        assertThat(tomsk.desk("hospital.executor")).isEmpty();
        tomsk.starts("hospital.responsible", "secure-account", Map.of("occasion", "Новый сотрудник"));
        assertThat(tomsk.shown("hospital.executor", "self-check", "", "modalityText"))
                .isEqualTo("акт этого не требует");
        tomsk.does("hospital.executor", "self-check", checked("hospital"));
        tomsk.does("hospital.responsible", "review-check", Map.of("reviewDecision", "accept"));
    }

    private static Map<String, Object> checked(String body) {
        return Map.of(
                "measures1", ticked("TWO_FACTOR", "RECOVERY", "PASSWORDS", "OWNERSHIP"),
                "entitled1", ticked("tomsk." + body + ".executor"));
    }

    private void closes(String body) {
        Account page = page(body);
        tomsk.starts(body + ".head", "close-account", Map.of());
        tomsk.does(
                body + ".head",
                "decide-closing",
                Map.of(
                        "closingDecision",
                        "close",
                        "accountId",
                        page.id().toString(),
                        "closingGround",
                        "REORGANISATION",
                        "orderNumber",
                        "12",
                        "orderDate",
                        "2023-05-10"));
        tomsk.does(
                body + ".executor",
                "prepare-page",
                Map.of("archivePlace", "Архив", "subscribersTold", "told", "toldOn", "2023-05-10"));
        tomsk.does(body + ".executor", "delete-page", Map.of("closedOn", "2023-05-10"));
        assertThat(accounts.account(page.id()).state()).isEqualTo(AccountState.CLOSED);
        assertThat(accounts.account(page.id()).closedOn()).contains(LocalDate.of(2023, 5, 10));
    }

    private Account page(String body) {
        return accounts.ofBody("tomsk." + body).get(0);
    }
}
