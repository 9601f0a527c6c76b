package org.poryadok.year;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.ForClause;
import org.poryadok.content.NewPublication;
import org.poryadok.content.Publications;
import org.poryadok.content.Source;
import org.poryadok.control.CardStatus;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** The first year of Kirov region's № 131 of 15.05.2024: weeks, a decision, one campaign, an audit. */
@LivedThrough
class KirovYearTest {

    private static final LocalDate LAST_WEEK_ENDS = LocalDate.of(2025, 5, 19);

    @RegisterExtension
    final LivedJurisdiction region = new LivedJurisdiction("kirov", "kirov-131-2024", ZoneId.of("Europe/Kirov"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private Publications publications;

    private int posts;

    @Test
    @ForClause({"KIR-2.3", "KIR-2.5", "KIR-3.1", "KIR-3.2", "KIR-I.2"})
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
        everybodyMeetsTheNorm();
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

    private void publish(String body, int count, boolean repost) {
        Account page = accounts.ofBody("kirov." + body).get(0);
        for (int post = 0; post < count; post++) {
            publications.record(
                    new NewPublication(
                            page.id(),
                            region.present().minusSeconds(60L * post + 60),
                            page.address().normalized() + "/topic/" + ++posts,
                            repost,
                            Optional.empty(),
                            "",
                            Source.OFFICIAL),
                    "test");
        }
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
