package org.poryadok.year;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.control.CardStatus;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** The first year of Kirov region's № 131 of 15.05.2024: weeks, a decision, one campaign, an audit. */
@LivedThrough
class KirovYearTest {

    private static final LocalDate LAST_WEEK_ENDS = LocalDate.of(2025, 5, 19);

    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(KIROV);

    @RegisterExtension
    final LivedJurisdiction region = new LivedJurisdiction("kirov", "kirov-131-2024", KIROV);

    @Autowired
    private Accounts accounts;

    private int posts;

    @Test
    @DisplayName(
            "Распоряжение № 131 Кировской области живёт первый год: подтверждения, перепроверка, решение рабочей группы, недели")
    @ForClause(
            value = "KIR-2.3",
            by = {"health.head", "health.executor", "hospital.executor", "coordinator"},
            end = "Отметка «Госорганизация» подтверждена у обеих страниц и перепроверена")
    @ForClause(
            value = "KIR-2.5",
            by = {"health.head", "health.executor", "hospital.executor", "coordinator"},
            end = "Обе страницы подключены, возвращённое подтверждение подано заново")
    @ForClause(
            value = "KIR-3.1",
            by = {"health.executor", "hospital.executor", "coordinator"},
            end =
                    "Норма выполнена каждую неделю, кроме одной: две публикации и три репоста больницы – недобор, он объяснён и рассмотрен")
    @ForClause(
            value = "KIR-3.2",
            by = {"working-group", "health.responsible", "hospital.responsible"},
            end = "Больница возразила с причиной и освобождена, министерство исполнило решение с опозданием")
    @ForClause(
            value = "KIR-I.2",
            by = {"coordinator", "health.executor"},
            end = "Круг определён заново, страницы обоих органов перепроверены, карточка кампании исполнена")
    void yearOfTheAct() {
        actIsInForce();
        ministryAndHospitalCreateTheirPages();
        pagesAreVerified();
        pagesAreRechecked();
        workingGroupDecides();
        weeksPass();
        yearEnds();
        region.nothingHasFailed();
    }

    private void actIsInForce() {
        region.beginsAt("2024-05-15T10:00");
        assertThat(region.opened("legal", "enter-requisites", "", "signatory"))
                .as("the text at hand does not say who signed it")
                .isEqualTo("null");
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
        assertThat(region.tasks("coordinator", "define-scope")).hasSize(1);
    }

    private void ministryAndHospitalCreateTheirPages() {
        region.itIs("2024-05-20T10:00");
        createsPage("health", "EXECUTIVE_BODY");
        createsPage("hospital", "SUBORDINATE_ORGANIZATION");
        List.of("health", "hospital").forEach(this::plansItsYear);
        everybodyMeetsTheNorm();
    }

    /** Of its own accord: the act asks for no plan, but publications are noted beside one. */
    private void plansItsYear(String body) {
        region.starts(body + ".responsible", "plan-content", Map.of());
        region.does(
                body + ".executor",
                "prepare-plan",
                Map.of(
                        "planLines",
                        "03.06.2024; 1; Приём граждан; текст; Исполнитель",
                        "periodFrom",
                        "2024-05-20",
                        "periodTo",
                        "2025-05-18",
                        "planDecision",
                        "submit"));
        region.does(body + ".responsible", "review-plan", Map.of("approval", "accept", "policyConforms", true));
    }

    private void createsPage(String body, String owner) {
        region.starts(body + ".responsible", "create-account", Map.of("reason", "Страницы не было"));
        region.does(body + ".responsible", "choose-network", Map.of("network", "ok", "ownerClass", owner));
        region.does(
                body + ".executor",
                "create-and-design",
                Map.of("address", "ok.ru/kirov_year_" + body, "createdOn", "2024-05-20"));
        region.does(body + ".responsible", "accept-account", Map.of("decision", "accept"));
    }

    private void pagesAreVerified() {
        region.itIs("2024-05-31T12:00");
        everybodyMeetsTheNorm();
        for (String body : List.of("health", "hospital")) {
            region.does(
                    body + ".head",
                    "give-epgu-access",
                    Map.of("epguPerson", "kirov." + body + ".executor", "epguAddedOn", "2024-05-31"));
            region.does(body + ".executor", "fulfil-items", bothDone());
            if (body.equals("hospital")) {
                region.does(
                        "coordinator", "check-items", Map.of("confirmation", "return", "itemRemarks", "Раздела нет."));
                region.does(body + ".executor", "fulfil-items", bothDone());
            }
            region.does("coordinator", "check-items", Map.of("confirmation", "accept"));
        }
    }

    private static Map<String, Object> bothDone() {
        return Map.of(
                "state1",
                "DONE",
                "settledOn1",
                "2024-05-31",
                "proof1",
                "https://proof.example/1",
                "state2",
                "DONE",
                "settledOn2",
                "2024-05-31",
                "proof2",
                "https://proof.example/2");
    }

    private void pagesAreRechecked() {
        region.itIs("2024-06-03T10:00");
        everybodyMeetsTheNorm();
        region.does(
                "coordinator",
                "define-scope",
                Map.of(
                        "campaignDecision",
                        "hold",
                        "campaignClauses",
                        ticked("KIR-2.3", "KIR-2.5"),
                        "campaignNetworks",
                        ticked("ok"),
                        "campaignOwners",
                        ticked("EXECUTIVE_BODY", "SUBORDINATE_ORGANIZATION"),
                        "question",
                        "",
                        "campaignDate",
                        "2024-07-01"));
        region.does("coordinator", "confirm-scope", Map.of("scopeDecision", "confirm"));
        for (String body : List.of("health", "hospital")) {
            region.does(body + ".executor", "fulfil-items", bothDone());
            region.does("coordinator", "check-items", Map.of("confirmation", "accept"));
        }
        region.does("coordinator", "approve-result", Map.of("conclusion", "Отметки есть у всех."));
        assertThat(region.cards("KIR-I.2"))
                .singleElement()
                .satisfies(card -> assertThat(region.status(card)).isEqualTo(CardStatus.FULFILLED));
    }

    /** The hospital objects with reasons and is released; the ministry is late. */
    private void workingGroupDecides() {
        region.starts("working-group", "coordinate-decision", Map.of("decisionTopic", "Ответы на комментарии"));
        region.does(
                "working-group",
                "enter-decision",
                Map.ofEntries(
                        entry("entryDecision", "issue"),
                        entry("decisionClause", "KIR-3.2"),
                        entry("decidedOn", "2024-06-03"),
                        entry("decisionNumber", "4"),
                        entry("decisionText", "Отвечать в течение трёх дней."),
                        entry("addresseeMode", "bodies"),
                        entry("addresseeBodies", ticked("kirov.health", "kirov.hospital")),
                        entry("wanted", "report"),
                        entry("termKind", "working"),
                        entry("termDays", 5)));
        region.does(
                "hospital.responsible",
                "acknowledge",
                Map.of("acknowledgement", "object", "objection", "Страница новая"));
        region.does("working-group", "lead-decision", ruling("uphold", "kirov.hospital"));
        assertThat(region.status("KIR-3.2", "hospital")).isEqualTo(CardStatus.RELEASED);

        region.itIs("2024-06-11T12:00");
        assertThat(region.status("KIR-3.2", "health")).isEqualTo(CardStatus.OVERDUE);
        region.does("health.responsible", "acknowledge", Map.of("acknowledgement", "accept"));
        region.does(
                "health.responsible",
                "execute",
                Map.of("execution", "done", "executedOn", "2024-06-11", "reportText", "Правила введены"));
        region.does("working-group", "lead-decision", ruling("accept", "kirov.health"));
        region.does("working-group", "lead-decision", Map.of("leadAction", "close", "summary", "Исполнено"));
        assertThat(region.status("KIR-3.2", "health")).isEqualTo(CardStatus.FULFILLED_LATE);
    }

    private static Map<String, Object> ruling(String ruling, String body) {
        Map<String, Object> form =
                new HashMap<>(Map.of("leadAction", "rule", "ruledBodies", ticked(body), "ruling", ruling));
        if (!ruling.equals("accept")) {
            form.put("rulingReason", "Так решено");
        }
        return form;
    }

    /** Every page has its three publications in every week but one, in which the hospital has two and three reposts. */
    private void weeksPass() {
        LocalDate shortWeek = LocalDate.of(2024, 8, 12);
        for (LocalDate monday = LocalDate.of(2024, 6, 10);
                monday.isBefore(LAST_WEEK_ENDS);
                monday = monday.plusWeeks(1)) {
            region.itIs(monday.plusDays(2) + "T12:00");
            boolean shortfall = monday.equals(shortWeek);
            publish("health", 3, false);
            publish("hospital", shortfall ? 2 : 3, false);
            if (shortfall) {
                publish("hospital", 3, true);
                region.itIs("2024-08-19T12:00");
                region.does("hospital.executor", "explain-shortfall", Map.of("explanation", "Болел исполнитель."));
                region.does(
                        "coordinator",
                        "decide-shortfalls",
                        Map.of("weekDecision", "blame", "decisionNote", "Нужна замена."));
            }
        }
        region.itIs(LAST_WEEK_ENDS + "T00:05");
    }

    private void everybodyMeetsTheNorm() {
        publish("health", 3, false);
        publish("hospital", 3, false);
    }

    /** The executor notes what has just appeared, beside the plan. */
    private void publish(String body, int count, boolean repost) {
        String page = accounts.ofBody("kirov." + body).get(0).address().normalized();
        String lines = IntStream.rangeClosed(1, count)
                .mapToObj(post -> "инфоповод; %s/topic/%d; %s; %s; Новости"
                        .formatted(
                                page,
                                ++posts,
                                MOMENT.format(region.present().minusSeconds(60L * post)),
                                repost ? "да" : "нет"))
                .collect(Collectors.joining("\n"));
        region.does(
                body + ".executor",
                "log-publications",
                Map.of("logDecision", "many", "logLines", lines, "textsChecked", true));
    }

    private void yearEnds() {
        assertThat(region.cards("KIR-3.1").stream().filter(card -> region.status(card) == CardStatus.FULFILLED_LATE))
                .singleElement()
                .satisfies(card -> assertThat(card.bodyId()).isEqualTo("kirov.hospital"));
        assertThat(region.cards("KIR-3.1"))
                .filteredOn(card -> region.status(card) == CardStatus.OVERDUE)
                .isEmpty();
        assertThat(accounts.ofJurisdiction("kirov"))
                .hasSize(2)
                .allSatisfy(page -> assertThat(page.state()).isEqualTo(AccountState.ACTIVE));
        assertThat(region.lettersTo("hospital.executor")).isNotEmpty();
        assertThat(region.digestsTo("coordinator", ""))
                .as("nothing was two working days late")
                .isEmpty();
    }
}
