package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.control.CardStatus;

/** What Kirov region's № 131 demands of pages in VKontakte: all of it in one body, what the network refuses in another. */
@LivedThrough
class KirovVerificationTest {

    private static final List<String> OF_VKONTAKTE = List.of("KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5");

    @RegisterExtension
    final LivedJurisdiction region = new LivedJurisdiction("kirov", "kirov-131-2024", ZoneId.of("Europe/Kirov"));

    @Test
    @DisplayName(
            "Министерство и колледж Кировской области создают страницы во «ВКонтакте» и подтверждают всё, чего требует Порядок")
    @ForClause(
            value = "KIR-2.2",
            by = {"health.responsible", "health.executor"},
            end =
                    "Страницы проверены и по этому абзацу; перечня за ним в тексте нет, и к ним он ничего не добавил. Созданы они по собственной инициативе: он обязывает не создавать страницы, а содержать")
    @ForClause(
            value = "KIR-2.4",
            by = {"health.executor", "college.executor", "coordinator"},
            end = "У министерства выполнено всё; у колледжа снято с контроля вместе с тем, в чём отказала площадка")
    @ForClause(
            value = "KIR-2.4.1",
            by = {"health.executor", "college.executor", "coordinator"},
            end = "Оба раздела есть на обеих страницах, подтверждения приняты координатором")
    @ForClause(
            value = "KIR-2.4.2",
            by = {"health.executor", "college.executor", "coordinator"},
            end =
                    "У министерства мини-приложение подключено; колледжу площадка отказала, пункт снят с контроля с этой причиной")
    @ForClause(
            value = "KIR-2.5",
            by = {"health.head", "health.executor", "college.executor", "coordinator"},
            end = "Обе страницы подключены, к подсистеме допущены названные руководителями лица")
    void pagesInVkontakteHoldWhatTheProcedureNames() {
        actIsInForce();
        createsPage("health", "EXECUTIVE_BODY");
        createsPage("college", "SUBORDINATE_ORGANIZATION");
        ministryFulfilsEverything();
        collegeIsRefusedTheMiniApplication();
        assertThat(region.cards("KIR-2.2"))
                .as("a standing obligation is not done because a page was created")
                .isEmpty();
        region.nothingHasFailed();
    }

    private void actIsInForce() {
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
        region.itIs("2024-05-20T10:00");
    }

    private void createsPage(String body, String owner) {
        region.starts(body + ".responsible", "create-account", Map.of("reason", "Страницы не было"));
        assertThat(region.opened(body + ".responsible", "choose-network", "", "clauseCitation"))
                .as("how pages are kept is no ground of creating one")
                .isEqualTo("наименование Изменений");
        assertThat(region.opened(body + ".responsible", "choose-network", "", "modalityText"))
                .isEqualTo("акт этого не требует");
        region.does(body + ".responsible", "choose-network", Map.of("network", "vk", "ownerClass", owner));
        assertThat(region.opened(body + ".executor", "create-and-design", "", "requirements"))
                .contains("пункт 2.4.1", "пункт 2.4.2", "пункт 2.5")
                .doesNotContain("пункта 2.2 ");
        region.does(
                body + ".executor",
                "create-and-design",
                Map.of("address", "vk.com/kirov_verified_" + body, "createdOn", "2024-05-20"));
        region.does(body + ".responsible", "accept-account", Map.of("decision", "accept"));
        region.does(
                body + ".head",
                "give-epgu-access",
                Map.of("epguPerson", "kirov." + body + ".executor", "epguAddedOn", "2024-05-20"));
    }

    private void ministryFulfilsEverything() {
        region.does("health.executor", "fulfil-items", done(1, 2, 3, 4));
        region.does("coordinator", "check-items", "kirov.health", Map.of("confirmation", "accept"));
        assertThat(OF_VKONTAKTE)
                .allSatisfy(clause ->
                        assertThat(region.status(clause, "health")).as(clause).isEqualTo(CardStatus.FULFILLED));
    }

    private void collegeIsRefusedTheMiniApplication() {
        assertThat(region.opened("college.executor", "fulfil-items", "", "item3"))
                .startsWith("Мини-приложение ЕПГУ");
        Map<String, Object> answers = done(1, 2, 4);
        answers.putAll(Map.of(
                "state3",
                "REFUSED",
                "settledOn3",
                "2024-05-20",
                "proof3",
                "Ответ площадки от 20.05.2024",
                "reason3",
                "Площадка подключает его не всем."));
        region.does("college.executor", "fulfil-items", answers);
        region.does("coordinator", "check-items", "kirov.college", Map.of("confirmation", "accept"));
        assertThat(List.of("KIR-2.4.1", "KIR-2.5"))
                .allSatisfy(clause ->
                        assertThat(region.status(clause, "college")).as(clause).isEqualTo(CardStatus.FULFILLED));
        assertThat(List.of("KIR-2.4", "KIR-2.4.2"))
                .allSatisfy(clause ->
                        assertThat(region.status(clause, "college")).as(clause).isEqualTo(CardStatus.RELEASED));
    }

    private static Map<String, Object> done(int... items) {
        Map<String, Object> form = new HashMap<>();
        for (int item : items) {
            form.put("state" + item, "DONE");
            form.put("settledOn" + item, "2024-05-20");
            form.put("proof" + item, "https://proof.example/" + item);
        }
        return form;
    }
}
