package org.poryadok.supervision.redoobligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.AtOnce;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.PoryadokTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a supervisor asks and takes back from Cockpit, and what the body then has to do. */
@PoryadokTest
@EachTestAlone
class RedoObligationTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("redo-obligation");

    private static final String ACT = "kuzbass-66-2020";
    private static final String HEALTH = "kuzbass.health";
    private static final String RESPONSIBLE = HEALTH + ".responsible";
    private static final String CONTROLLER = "kuzbass.controller";
    private static final String COORDINATOR = "kuzbass.coordinator";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts pages;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MailJournal mail;

    private ProcessInstance obligation;
    private ControlCard card;

    @BeforeEach
    void ministryHasToCreatePagesBy2March() {
        at("2020-02-17T10:00");
        pages.forgetAllOf("kuzbass");
        acts.inForce(ACT, "66", "2020-02-14", "2020-02-14");
        obligation = acts.obliges(ACT, "KUZ-3a", HEALTH, "create-account", "2020-02-14");
        card = cards.of(obligation.getId()).get(0);
    }

    @Test
    void whatWasReleasedByMistakeGoesOnInItsOwnProcedure() {
        cards.release(card.id(), CONTROLLER, "Ошибка");
        assertThat(reopens(CONTROLLER, "Снята не та карточка")).isEqualTo(204);

        ControlCard again = cards.card(card.id());
        assertThat(again.state()).isEqualTo(CardState.OPEN);
        assertThat(again.lastDay()).isEqualTo(card.lastDay());
        assertThat(again.processInstanceId()).contains(obligation.getId());
        assertThat(again.explanation()).contains("Возвращено на контроль 17.02.2020: Снята не та карточка.");
        assertThat(desk.task(obligation, RESPONSIBLE, "choose-network").getDueDate())
                .isNotNull();
        assertThat(redone()).isZero();
        assertThat(mail.ofReference(obligation.getId()))
                .as("the body is told")
                .extracting(entry -> entry.letter().toAddress())
                .contains("health.head@kuzbass.example", "health.responsible@kuzbass.example");
        assertThat(textTo("health.responsible@kuzbass.example"))
                .contains("Открыть задачу: ", "/cases/" + obligation.getId() + "/task");
        assertThat(textTo("health.head@kuzbass.example"))
                .contains("Открыть дело: ", "/cases/" + obligation.getId())
                .doesNotContain("/task");
        assertThat(reopens(CONTROLLER, "Ещё раз")).as("it is under control").isEqualTo(400);
    }

    @Test
    void cardThatIsLateWhenItComesBackSaysHowLateItIsAndWhoIsToldNext() {
        cards.release(card.id(), CONTROLLER, "Ошибка");
        at("2020-03-04T10:00");
        assertThat(reopens(CONTROLLER, "Снята не та карточка")).isEqualTo(204);

        assertThat(textTo("health.head@kuzbass.example"))
                .contains("срок прежний, он истёк 02.03.2020, прошло: 2 рабочих дня.", "об этом узнают: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kuzbass.controller", "kuzbass.coordinator"})
    void whatIsDoneAndOverIsDoneAnewUnderTheSameCardAndCheckedByAnother(String supervisor) {
        cards.fulfil(card.id(), engine.now(), RESPONSIBLE);
        runtime.deleteProcessInstance(obligation.getId(), "over");
        assertThat(reopens(supervisor, " ")).as("without a reason").isEqualTo(400);
        assertThat(reopens(supervisor, "Страницы нет")).isEqualTo(204);

        ProcessInstance redo = runtime.createProcessInstanceQuery()
                .processDefinitionKey("redo-obligation")
                .singleResult();
        assertThat(cards.card(card.id()).processInstanceId()).contains(redo.getId());
        assertThat(cards.history(card.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CardEventKind.REOPENED);
            assertThat(event.by()).contains(supervisor);
        });
        engine.passTimeUntil(redo, LocalDateTime.parse("2020-03-03T12:00").atZone(ZoneId.of("Asia/Novokuznetsk")));
        assertThat(redo).hasPassed("remind", "escalate");
        assertThat(cards.overdue("kuzbass")).extracting(ControlCard::id).contains(card.id());

        desk.isRefused(redo, RESPONSIBLE, "redo", done("2020-03-04"), "redoneOn", "ещё не наступила");
        desk.isRefused(redo, RESPONSIBLE, "redo", done("2020-01-09"), "redoneOn", "исполнить её раньше было нельзя");
        desk.complete(redo, RESPONSIBLE, "redo", done("2020-03-02"));
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.SUBMITTED);
        desk.complete(
                redo, COORDINATOR, "accept-redo", Map.of("redoDecision", "return", "redoRemarks", "Нет описания"));
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.OPEN);
        assertThat(desk.shown(redo, RESPONSIBLE, "redo", "redoRemarks")).isEqualTo("Нет описания");
        desk.complete(redo, RESPONSIBLE, "redo", done("2020-03-02"));
        desk.complete(redo, CONTROLLER, "accept-redo", Map.of("redoDecision", "accept"));

        assertThat(redo).isEnded();
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.FULFILLED);
        assertThat(cards.statusText(cards.card(card.id()))).isEqualTo("исполнено");
    }

    @Test
    void progressIsAskedForAndAnsweredOnTheCardAndALateAnswerSaysSo() {
        CockpitSession coordinator = CockpitSession.of(port, COORDINATOR, "cockpit");
        String path = "cards/" + card.id() + "/report";
        assertThat(coordinator
                        .post(path, Map.of("lastDay", "2020-02-22", "question", "Как дела?"))
                        .statusCode())
                .as("a Saturday")
                .isEqualTo(400);
        assertThat(coordinator
                        .post(path, Map.of("lastDay", "2020-02-19", "question", "Что со страницами?"))
                        .statusCode())
                .isEqualTo(204);
        ProcessInstance report = runtime.createProcessInstanceQuery()
                .processDefinitionKey("interim-report")
                .singleResult();
        assertThat(desk.task(report, RESPONSIBLE, "report-progress").getDueDate())
                .isEqualTo("2020-02-19T16:59:59.000Z");
        assertThat(textTo("health.responsible@kuzbass.example"))
                .as("to the question, which is a case of its own")
                .contains("Запрошены сведения", "Открыть задачу: ", "/cases/" + report.getId() + "/task");
        at("2020-02-20T10:00");
        desk.complete(report, RESPONSIBLE, "report-progress", Map.of("progressText", "Заявка подана"));

        assertThat(report).isEnded();
        assertThat(cards.history(card.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(CardEventKind.INTERIM_REPORT);
            assertThat(event.note()).contains("позже запрошенного дня (19.02.2020): Заявка подана");
        });
        assertThat(mail.ofReference(obligation.getId()))
                .extracting(entry -> entry.letter().toAddress())
                .contains("coordinator@kuzbass.example");
    }

    @Test
    void ofACardOneQuestionIsOpenAtATimeHoweverManyAsk() throws Exception {
        String path = "cards/" + card.id() + "/report";
        List<Integer> answers = AtOnce.all(Stream.of(COORDINATOR, CONTROLLER, COORDINATOR)
                .map(user -> CockpitSession.of(port, user, "cockpit"))
                .<Callable<Integer>>map(session ->
                        () -> session.post(path, Map.of("lastDay", "2020-02-19", "question", "Что со страницами?"))
                                .statusCode())
                .toList());
        assertThat(answers).containsExactlyInAnyOrder(204, 400, 400);
        ProcessInstance report = runtime.createProcessInstanceQuery()
                .processDefinitionKey("interim-report")
                .singleResult();
        assertThat(CockpitSession.text(CockpitSession.of(port, CONTROLLER, "cockpit")
                        .post(path, Map.of("lastDay", "2020-02-20", "question", "И ещё?"))))
                .contains("уже запрошены к 19.02.2020");

        desk.complete(report, RESPONSIBLE, "report-progress", Map.of("progressText", "Заявка подана"));
        assertThat(CockpitSession.of(port, CONTROLLER, "cockpit")
                        .post(path, Map.of("lastDay", "2020-02-20", "question", "И ещё?"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void whoOnlyLooksTakesNothingBack() {
        cards.release(card.id(), CONTROLLER, "Ошибка");
        assertThat(reopens("admin", "Хочу")).isEqualTo(403);
    }

    private int reopens(String user, String reason) {
        return CockpitSession.of(port, user, "cockpit")
                .post("cards/" + card.id() + "/reopen", Map.of("reason", reason))
                .statusCode();
    }

    private long redone() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("redo-obligation")
                .count();
    }

    private static Map<String, Object> done(String day) {
        return Map.of("redoneOn", day, "redoneText", "Страница создана");
    }

    private String textTo(String address) {
        return mail.ofReference(obligation.getId()).stream()
                .map(OutboxEntry::letter)
                .filter(letter -> letter.toAddress().equals(address))
                .filter(letter -> letter.key().contains(":news:"))
                .map(Letter::text)
                .findFirst()
                .orElseThrow();
    }

    private void at(String local) {
        engine.setClock(LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Novokuznetsk")));
    }
}
