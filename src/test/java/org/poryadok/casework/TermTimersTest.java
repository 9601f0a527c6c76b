package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermDocuments;
import org.poryadok.mail.MailJournal;
import org.springframework.beans.factory.annotation.Autowired;

/** «Контроль срока» in a running procedure: to which moment its timers are set, and who then hears of it. */
@PoryadokTest
class TermTimersTest {

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Acts library;

    @Autowired
    private ControlCards cards;

    @Autowired
    private TermChange change;

    @Autowired
    private MailJournal mail;

    @Autowired
    private HistoryService history;

    /** TTM and TSP: 1 is 10 calendar days, 2 and 3 are as many working days. */
    @ParameterizedTest(name = "{0} from {2}: reminder {4}, escalation from {5}")
    @CsvSource({
        // The last day is the working Saturday 28.12.2024; 29.12 to 08.01 are days off.
        "tomsk, TTM-2, 2024-12-26, 2024-12-28, 2024-12-27T02:00:00Z, 2024-12-29T02:00:00Z",
        "spb,   TSP-2, 2024-12-26, 2024-12-28, 2024-12-27T06:00:00Z, 2024-12-29T06:00:00Z",
        // The working Saturday is the day of the reminder of a term that ends after New Year.
        "tomsk, TTM-3, 2024-12-26, 2025-01-09, 2024-12-28T02:00:00Z, 2025-01-10T02:00:00Z",
        "spb,   TSP-3, 2024-12-26, 2025-01-09, 2024-12-28T06:00:00Z, 2025-01-10T06:00:00Z",
        // 31.12.2024 is a day off, so the term ends on 09.01.2025 and the careful date before it is 28.12.2024.
        "tomsk, TTM-1, 2024-12-21, 2025-01-09, 2024-12-27T02:00:00Z, 2025-01-10T02:00:00Z",
        "spb,   TSP-1, 2024-12-21, 2025-01-09, 2024-12-27T06:00:00Z, 2025-01-10T06:00:00Z",
        // 31.12.2020 is a working day: the escalation begins on the first of January.
        "tomsk, TTM-1, 2020-12-21, 2020-12-31, 2020-12-30T02:00:00Z, 2021-01-01T02:00:00Z",
        "spb,   TSP-1, 2020-12-21, 2020-12-31, 2020-12-30T06:00:00Z, 2021-01-01T06:00:00Z"
    })
    void timersAreSetToNineInTheMorningOfTheJurisdiction(
            String jurisdiction,
            String clause,
            LocalDate event,
            LocalDate lastDay,
            Instant reminder,
            Instant escalation) {
        ProcessInstance page = obliged(jurisdiction, clause, event);

        assertThat(card(page).lastDay()).contains(lastDay);
        assertThat(engine.nextFiring(page, "reminder-due")).isEqualTo(reminder);
        assertThat(engine.nextFiring(page, "term-expired")).isEqualTo(escalation);
        assertThat(desk.task(page, jurisdiction + ".health.responsible", "choose-network")
                        .getDueDate()
                        .toInstant())
                .isEqualTo(lastDay.atTime(23, 59, 59).atZone(zone(jurisdiction)).toInstant());
    }

    @ParameterizedTest
    @CsvSource({"tomsk, TTM-2", "spb, TSP-2"})
    void lettersGoOutAtTheHourToExecutorAndHeadOnceEachAndNewYearIsSilent(String jurisdiction, String clause) {
        ProcessInstance page = obliged(jurisdiction, clause, LocalDate.of(2024, 12, 26));
        String officer = jurisdiction + ".health.responsible";
        String head = jurisdiction + ".health.head";

        passTimeTo(page, jurisdiction, "2024-12-27T08:59:59");
        assertThat(letters(page)).isEmpty();
        passTimeTo(page, jurisdiction, "2024-12-27T09:00");
        assertThat(letters(page)).containsExactly("reminder:0:" + officer);

        passTimeTo(page, jurisdiction, "2025-01-09T08:59:59");
        assertThat(letters(page)).as("days off are silent").containsExactly("reminder:0:" + officer);
        assertThat(firings(page, "escalate"))
                .as("though the timer has fired each day from 29.12 to 08.01")
                .hasSize(11);
        passTimeTo(page, jurisdiction, "2025-01-09T09:00");
        assertThat(letters(page)).containsExactly("reminder:0:" + officer, "overdue:0:" + officer, "overdue:0:" + head);

        passTimeTo(page, jurisdiction, "2025-01-20T12:00");
        assertThat(letters(page)).as("a step is told of once").hasSize(3);
        assertThat(mail.ofReference(page.getId()))
                .extracting(entry -> entry.letter().toAddress())
                .containsExactly(
                        "health.responsible@" + jurisdiction + ".example",
                        "health.responsible@" + jurisdiction + ".example",
                        "health.head@" + jurisdiction + ".example");
        assertThat(mail.ofReference(page.getId()).get(1).letter().text())
                .contains("пункт 2", "28.12.2024", "рабочий день");
    }

    @ParameterizedTest
    @CsvSource({"tomsk, TTM-2", "spb, TSP-2"})
    void timerFiresAtTheSameHourOnEveryDayOfTheYear(String jurisdiction, String clause) {
        ProcessInstance page = obliged(jurisdiction, clause, LocalDate.of(2024, 12, 26));
        passTimeTo(page, jurisdiction, "2025-01-12T12:00");

        assertThat(firings(page, "escalate"))
                .hasSize(15)
                .allSatisfy(moment -> assertThat(LocalTime.ofInstant(moment, zone(jurisdiction)))
                        .isBetween(LocalTime.of(9, 0), LocalTime.of(9, 1)));
        assertThat(engine.nextFiring(page, "term-expired"))
                .isEqualTo(LocalDateTime.parse("2025-01-13T09:00")
                        .atZone(zone(jurisdiction))
                        .toInstant());
    }

    @Test
    void reminderMovesWithAnExtensionAndTheEscalationThatComesTooEarlyRemindsInItsStead() {
        ProcessInstance page = obliged("tomsk", "TTM-2", LocalDate.of(2024, 12, 26));
        change.extend(
                card(page).id(),
                LocalDate.of(2025, 1, 15),
                TermDocuments.signed("2024-12-02"),
                "Болезнь исполнителя",
                "tomsk.controller");

        assertThat(engine.nextFiring(page, "reminder-due")).isEqualTo("2025-01-14T02:00:00Z");
        assertThat(engine.nextFiring(page, "term-expired")).isEqualTo("2024-12-29T02:00:00Z");
        passTimeTo(page, "tomsk", "2025-01-13T12:00");
        assertThat(ofTheLadder(page)).isEmpty();
        passTimeTo(page, "tomsk", "2025-01-14T09:01");
        assertThat(ofTheLadder(page)).hasSize(1);
    }

    @Test
    void timersFollowAnEarlierLastDayAndGoOnDaily() {
        ProcessInstance page = obliged("tomsk", "TTM-3", LocalDate.of(2024, 12, 20));
        change.setInternalTerm(
                card(page).id(), LocalDate.of(2024, 12, 24), "день назначил контролёр", "tomsk.controller");

        assertThat(engine.nextFiring(page, "reminder-due")).isEqualTo("2024-12-23T02:00:00Z");
        assertThat(engine.nextFiring(page, "term-expired")).isEqualTo("2024-12-25T02:00:00Z");
        passTimeTo(page, "tomsk", "2024-12-26T12:00");
        assertThat(firings(page, "escalate")).hasSize(2);
        assertThat(engine.nextFiring(page, "term-expired")).isEqualTo("2024-12-27T02:00:00Z");
    }

    @Test
    void fulfilledStepTakesItsTimersAway() {
        ProcessInstance page = obliged("tomsk", "TTM-2", LocalDate.of(2024, 12, 26));
        desk.complete(
                page,
                "tomsk.health.responsible",
                "choose-network",
                Map.of("network", "vk", "ownerClass", "EXECUTIVE_BODY"));
        desk.complete(
                page,
                "tomsk.health.executor",
                "create-and-design",
                Map.of("address", "vk.com/pt_timers_gone", "createdOn", "2024-12-26"));
        desk.complete(page, "tomsk.health.responsible", "accept-account", Map.of("decision", "accept"));

        assertThat(page).isEnded();
        assertThat(letters(page)).isEmpty();
    }

    private ProcessInstance obliged(String jurisdiction, String clause, LocalDate event) {
        at(jurisdiction, event + "T10:00");
        return acts.obliges(
                jurisdiction + "-terms", clause, jurisdiction + ".health", "create-account", event.toString());
    }

    private ControlCard card(ProcessInstance page) {
        return cards.of(page.getId()).get(0);
    }

    /** Level, occurrence and recipient of each letter, in the order of sending. */
    private List<String> letters(ProcessInstance page) {
        String prefix = "card:" + card(page).id() + ":0:";
        return ofTheLadder(page).stream()
                .map(key -> key.substring(prefix.length()))
                .toList();
    }

    /** Keys of the letters about the term, without those that tell of an extension. */
    private List<String> ofTheLadder(ProcessInstance page) {
        return mail.ofReference(page.getId()).stream()
                .map(entry -> entry.letter().key())
                .filter(key -> !key.contains(":news:"))
                .toList();
    }

    private List<Instant> firings(ProcessInstance page, String activity) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(page.getId())
                .activityId(activity)
                .list()
                .stream()
                .map(fired -> fired.getStartTime().toInstant())
                .toList();
    }

    private ZoneId zone(String jurisdiction) {
        return library.jurisdiction(jurisdiction).zone();
    }

    private void at(String jurisdiction, String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone(jurisdiction)));
    }

    private void passTimeTo(ProcessInstance page, String jurisdiction, String localTime) {
        engine.passTimeUntil(page, LocalDateTime.parse(localTime).atZone(zone(jurisdiction)));
    }
}
