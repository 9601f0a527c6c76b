package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;
import static org.poryadok.cockpit.CockpitSession.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.act.Procedure;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardStatus;
import org.poryadok.oversight.overview.ClauseBodyState;
import org.poryadok.oversight.overview.ClauseState;
import org.poryadok.oversight.overview.ClauseStates;
import org.poryadok.registry.AccountEvent;
import org.poryadok.registry.Accounts;
import org.poryadok.verification.recheckcampaign.Campaign;
import org.poryadok.verification.recheckcampaign.CampaignAccount;
import org.poryadok.verification.recheckcampaign.Campaigns;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kirov region on 15.05.2024: its bodies have had two hundred pages for years; they are entered, then checked again to the last. */
@LivedThrough
class KirovPagesTest {

    private static final int PAGES = 200;
    private static final String HEADING =
            "Код органа;Владелец;Площадка;Адрес страницы;Постоянный номер;День создания;Что подтверждено;Чем подтверждается\n";
    private static final List<String> BODIES = List.of(
            "government", "information", "digital", "health", "education", "hospital", "college", "transport-company");

    @RegisterExtension
    final LivedJurisdiction region = new LivedJurisdiction("kirov", "kirov-131-2024", ZoneId.of("Europe/Kirov"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private ClauseStates matrix;

    @Autowired
    private CardCorrespondence correspondence;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("В Кировской области двести прежних страниц внесены списком и перепроверяются")
    @ForClause(
            value = "KIR-0",
            by = {"legal", "coordinator", "controller"},
            end = "Страницы внесены по наименованию Порядка: координатор предложил список, контролёр подтвердил")
    @ForClause(
            value = "KIR-I.2",
            by = {"coordinator", "controller"},
            end = "В круг перепроверки вошли двести страниц восьми органов и организаций")
    @ForClause(
            value = "KIR-2.2",
            by = {"coordinator", "health.executor"},
            end = "Пунктов за этим абзацем администрация не внесла: ответы на вопрос координатора его не исполняют")
    @ForClause(
            value = {"KIR-2.3", "KIR-2.5"},
            by = {"coordinator", "health.head", "health.executor", "transport-company.executor"},
            end = "Восемь органов и организаций отчитались по каждой странице, координатор принял; итог утверждён")
    void twoHundredPagesComeInFromAListAndTheCampaignChecksThem() {
        actComesIntoForceAndThereIsNothingToCheckAgain();
        coordinatorSendsTheListAndMendsTwoLines();
        controllerConfirmsWhatTheCoordinatorHasProposed();
        campaignIsHeldOverAllOfThem();
        everyBodyAnswersForEachOfItsPages();
        coordinatorConcludesAndTheMatrixShowsWhatIsFulfilled();
        region.nothingHasFailed();
    }

    private void actComesIntoForceAndThereIsNothingToCheckAgain() {
        region.beginsAt("2024-05-15T10:00");
        region.does(
                "legal",
                "enter-requisites",
                Map.of(
                        "actNumber",
                        "131",
                        "actDate",
                        "2024-05-15",
                        "signatory",
                        "Председатель Правительства",
                        "inForceFrom",
                        "2024-05-15"));
        region.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        region.isRefused(
                "coordinator",
                "define-scope",
                "",
                scope("ok"),
                "campaignDecision",
                "Действующих страниц в реестре нет",
                "Сначала внесите страницы");
    }

    private void coordinatorSendsTheListAndMendsTwoLines() {
        region.does("coordinator", "define-scope", Map.of("campaignDecision", "enter"));
        String address = region.shown("coordinator", "prepare-list", "", "entryLink");
        CockpitSession coordinator = CockpitSession.of(port, "kirov.coordinator");
        String faulty = list().replace("vk.com/kir_57;", "vk com/kir_57;").replace(";01.06.2018;", ";31.06.2018;");
        assertThat(text(coordinator.submit(address, "страницы.csv", faulty, Map.of("text", ""))))
                .contains("Строк с ошибками: 2. Без ошибок: 198.")
                .containsSubsequence("<th scope=\"row\">58</th>", "<th scope=\"row\">144</th>", "такой даты нет");
        assertThat(text(coordinator.submit(address, "", "", Map.of("text", list()))))
                .contains("Ошибок нет. Страниц в списке: 200.");
        assertThat(accounts.ofJurisdiction("kirov")).isEmpty();
        region.does("coordinator", "prepare-list", Map.of("entryDecision", "send"));
    }

    private void controllerConfirmsWhatTheCoordinatorHasProposed() {
        assertThat(region.shown("controller", "confirm-entry", "", "pagesText"))
                .isEqualTo("Страниц: 200, органов: 8. ВКонтакте: 100, Одноклассники: 100.");
        region.does("controller", "confirm-entry", Map.of("entryConfirmation", "accept"));
        assertThat(accounts.ofJurisdiction("kirov"))
                .hasSize(PAGES)
                .allSatisfy(page -> assertThat(accounts.history(page.id()))
                        .singleElement()
                        .satisfies(event -> {
                            assertThat(event.kind()).isEqualTo(AccountEvent.Kind.ENTERED);
                            assertThat(event.proposedBy()).contains("kirov.coordinator");
                            assertThat(event.recordedBy()).isEqualTo("kirov.controller");
                        }));
        assertThat(region.waiting()).as("the registry has one next version").containsEntry("define-scope", 1L);
    }

    private void campaignIsHeldOverAllOfThem() {
        region.itIs("2024-05-16T10:00");
        assertThat(region.shown("coordinator", "define-scope", "", "networkOptions"))
                .contains("ВКонтакте: 100", "Одноклассники: 100");
        region.does("coordinator", "define-scope", scope("vk", "ok"));
        assertThat(region.shown("coordinator", "confirm-scope", "", "scopeCount"))
                .isEqualTo("200");
        region.does("coordinator", "confirm-scope", Map.of("scopeDecision", "confirm"));
        Campaign campaign = campaigns.ofJurisdiction("kirov").get(0);
        assertThat(campaigns.accounts(campaign.id())).hasSize(PAGES);
        assertThat(region.cards("KIR-2.5"))
                .as("each page under the campaign's day, none twice")
                .hasSize(PAGES)
                .allSatisfy(card -> assertThat(card.internalTerm()).isTrue())
                .allSatisfy(card -> assertThat(region.status(card)).isNotEqualTo(CardStatus.OVERDUE));
        assertThat(region.cards("KIR-2.3"))
                .as("pages in Odnoklassniki that have the mark already are asked for it once more by the campaign")
                .hasSize(PAGES / 2);
    }

    private void everyBodyAnswersForEachOfItsPages() {
        BODIES.forEach(body -> region.does(
                body + ".head",
                "give-epgu-access",
                Map.of("epguPerson", "kirov." + body + ".executor", "epguAddedOn", "2024-05-16")));
        Campaign campaign = campaigns.ofJurisdiction("kirov").get(0);
        for (CampaignAccount asked : campaigns.accounts(campaign.id())) {
            String page = asked.accountId().toString();
            String executor = asked.bodyId().substring("kirov.".length()) + ".executor";
            int items = Integer.parseInt(region.opened(executor, "fulfil-items", page, "itemCount"));
            region.does(executor, "fulfil-items", page, done(items));
            region.does("coordinator", "check-items", page, Map.of("confirmation", "accept"));
        }
        assertThat(region.desk("health.executor")).doesNotContain("fulfil-items");
    }

    private void coordinatorConcludesAndTheMatrixShowsWhatIsFulfilled() {
        assertThat(region.shown("coordinator", "approve-result", "", "resultText"))
                .isEqualTo("Страниц: 200. Соответствует: 200.");
        region.does("coordinator", "approve-result", Map.of("conclusion", "Отметки и подключения есть у всех."));
        assertThat(region.status("KIR-I.2", "information")).isEqualTo(CardStatus.FULFILLED);
        assertThat(inMatrix("KIR-2.5")).hasSize(BODIES.size()).containsOnly(ClauseState.FULFILLED);
        assertThat(inMatrix("KIR-2.3"))
                .as("every second body has pages in Odnoklassniki")
                .hasSize(BODIES.size() / 2)
                .containsOnly(ClauseState.FULFILLED);
        assertThat(region.cards("KIR-2.2"))
                .as("the coordinator's question stands beside the clause")
                .hasSize(PAGES)
                .allSatisfy(card -> {
                    assertThat(card.procedure()).isEqualTo(Procedure.COORDINATOR_QUESTION);
                    assertThat(correspondence.basis(card)).isEqualTo("внутреннее правило администрации");
                    assertThat(card.step()).startsWith("Вопрос координатора: ");
                    assertThat(region.status(card)).isEqualTo(CardStatus.FULFILLED);
                });
        assertThat(inMatrix("KIR-2.2")).as("no card says how it stands").isEmpty();
        JsonNode line = StreamSupport.stream(
                        CockpitSession.of(port, "kirov.controller", "cockpit")
                                .read("matrix")
                                .get("lines")
                                .spliterator(),
                        false)
                .filter(one -> one.get("clauseId").asText().equals("KIR-2.2"))
                .findFirst()
                .orElseThrow();
        assertThat(line.get("states").properties())
                .as("whatever was answered to the question, of no body is it called fulfilled")
                .singleElement()
                .satisfies(state -> assertThat(state.getKey()).isEqualTo("NO_ITEMS"));
    }

    private List<ClauseState> inMatrix(String clause) {
        return matrix.of(Set.of("kirov"), Set.of("kirov-131-2024"), Set.of(clause)).stream()
                .map(ClauseBodyState::state)
                .toList();
    }

    private static Map<String, Object> done(int items) {
        Map<String, Object> form = new HashMap<>();
        for (int item = 1; item <= items; item++) {
            form.put("state" + item, "DONE");
            form.put("settledOn" + item, "2024-05-16");
            form.put("proof" + item, "https://proof.example/" + item);
        }
        return form;
    }

    private static Map<String, Object> scope(String... networks) {
        return Map.of(
                "campaignDecision",
                "hold",
                "campaignClauses",
                ticked("KIR-2.2", "KIR-2.3", "KIR-2.5"),
                "campaignNetworks",
                ticked(networks),
                "campaignOwners",
                ticked("GOVERNMENT", "EXECUTIVE_BODY", "SUBORDINATE_ORGANIZATION", "STATE_OWNED_ORGANIZATION"),
                "question",
                "Указать на странице телефон доверия.",
                "campaignDate",
                "2024-07-01");
    }

    /** Every second page in Odnoklassniki, every tenth of these with its mark; line 144 has a day of its own. */
    private static String list() {
        return HEADING
                + IntStream.rangeClosed(1, PAGES).mapToObj(KirovPagesTest::line).collect(Collectors.joining("\n"));
    }

    private static String line(int number) {
        boolean ok = number % 2 == 0;
        return String.join(
                ";",
                BODIES.get(number % BODIES.size()),
                "",
                ok ? "Одноклассники" : "ВКонтакте",
                (ok ? "ok.ru/kir_" : "vk.com/kir_") + number,
                "",
                number == 143 ? "01.06.2018" : "05.03.2017",
                number % 20 == 0 ? "Госорганизация" : "",
                "Приказ органа от 05.03.2017");
    }
}
