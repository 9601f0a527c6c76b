package org.poryadok.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.casework.Desk;
import org.poryadok.casework.SmallCase;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.NewCard;
import org.poryadok.control.TermDocument;
import org.poryadok.control.TermDocuments;
import org.poryadok.control.TestBody;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Official;
import org.poryadok.supervision.OverdueSteps.OverdueStep;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a supervisor does about a term; who may is asked by Cockpit's own tests. */
@RoomTest
class SupervisionTest {

    private static final String CONTROLLER = "kuzbass.controller";

    @Autowired
    private SmallCase cases;

    @Autowired
    private Supervision supervision;

    @Autowired
    private TermChange terms;

    @Autowired
    private OverdueSteps overdue;

    @Autowired
    private ControlCards cards;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private MailJournal journal;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    private TestBody body;
    private ControlCard card;

    @BeforeEach
    void noticeIsDueOn25February() {
        at("2020-02-20T10:00");
        body = TestBody.create(database, "kuzbass");
        card = cases.underControl(body, "kuzbass", "kuzbass-66-2020", "KUZ-3c", LocalDate.of(2020, 2, 14));
    }

    @Test
    void extensionIsSeenAtOnceInTheTaskAndInTheFormsToCome() {
        supervision.extend(
                card.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                " Болезнь исполнителя ",
                CONTROLLER);

        assertThat(cards.card(card.id()).lastDay()).contains(LocalDate.of(2020, 3, 10));
        assertThat(last().note())
                .contains("Болезнь исполнителя. Документ: Распоряжение Губернатора от 17.02.2020 № 12-рг.");
        assertThat(last().by()).contains(CONTROLLER);
        assertThat(task().getDueDate()).isEqualTo(Date.from(Instant.parse("2020-03-10T16:59:59Z")));
        assertThat(tasks.getVariableLocal(task().getId(), "lastDayText")).isEqualTo("10.03.2020 (вторник), продлён");
        assertThat(tasks.getVariablesLocal(task().getId())).doesNotContainKey("termExplanation");
        assertThat(runtime.getVariable(instance(), "lastDayText")).isEqualTo("10.03.2020 (вторник), продлён");
        assertThat((String) runtime.getVariable(instance(), "termExplanation")).contains("Срок продлён");
    }

    @Test
    void extensionTakenBackIsSeenAtOnceInTheTask() {
        supervision.extend(
                card.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                CONTROLLER);
        supervision.withdrawExtension(card.id(), " Продлено по ошибке ", CONTROLLER);

        assertThat(cards.card(card.id()).lastDay()).contains(LocalDate.of(2020, 2, 25));
        assertThat(cards.card(card.id()).extensionsInForce()).isZero();
        assertThat(last().kind()).isEqualTo(CardEventKind.EXTENSION_WITHDRAWN);
        assertThat(last().note()).contains("Продлено по ошибке");
        assertThat(tasks.getVariableLocal(task().getId(), "lastDayText")).isEqualTo("25.02.2020 (вторник)");
        assertThat((String) runtime.getVariable(instance(), "termExplanation")).contains("Продление отменено");
        assertThatThrownBy(() -> supervision.withdrawExtension(card.id(), "Ещё раз", CONTROLLER))
                .hasMessageContaining("Срок не продлевался");
    }

    @Test
    void formThatExplainsItsOwnTermExplainsTheNewOne() {
        tasks.setVariableLocal(task().getId(), "termExplanation", card.explanation());
        supervision.extend(
                card.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                CONTROLLER);
        assertThat((String) tasks.getVariableLocal(task().getId(), "termExplanation"))
                .contains("Срок продлён");
    }

    @Test
    void extensionOfASecondCardLeavesTheTermOfTheProcedureAsItIs() {
        ControlCard second = cards.open(new NewCard(
                "kuzbass-66-2020",
                "KUZ-3c",
                body.id(),
                "small-case",
                Optional.of(instance()),
                "Направить второе уведомление",
                LocalDate.of(2020, 2, 14),
                Optional.empty()));
        supervision.extend(
                second.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                CONTROLLER);

        assertThat(runtime.getVariable(instance(), "lastDayText")).isNull();
        assertThat(task().getDueDate()).isNull();
    }

    @Test
    void internalTermIsSeenAtOnceToo() {
        terms.setInternalTerm(card.id(), LocalDate.of(2020, 2, 21), "дату назначил координатор", CONTROLLER);
        assertThat(cards.card(card.id()).lastDay()).contains(LocalDate.of(2020, 2, 21));
        assertThat(task().getDueDate()).isEqualTo(Date.from(Instant.parse("2020-02-21T16:59:59Z")));
        assertThat(runtime.getVariable(instance(), "lastDayText")).isEqualTo("21.02.2020 (пятница)");
    }

    @Test
    void releaseTakesTheTermFromTheTaskAndTheProcedureGoesOn() {
        supervision.release(card.id(), "Орган ликвидирован", CONTROLLER);

        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
        assertThat(last().by()).contains(CONTROLLER);
        assertThat(last().note()).contains("Орган ликвидирован");
        assertThat(task().getDueDate()).isNull();
        assertThat(tasks.getVariable(task().getId(), "lastDayText")).isEqualTo("снято с контроля");
        assertThat((String) tasks.getVariable(task().getId(), "termExplanation"))
                .contains("Прежде успеть нужно было до 24:00 25.02.2020")
                .doesNotContain("Успеть нужно");
    }

    @Test
    void releaseAfterTheProcedureIsOverIsStillPossible() {
        runtime.deleteProcessInstance(instance(), "конец");
        supervision.release(card.id(), "Орган ликвидирован", CONTROLLER);
        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.RELEASED);
    }

    @Test
    void whatDoesNotFitIsRefusedAtItsField() {
        Desk.assertRefused(
                () -> supervision.extend(
                        card.id(), LocalDate.of(2020, 3, 10), TermDocuments.signed("2020-02-17"), " ", CONTROLLER),
                "reason",
                "Укажите причину продления срока.");
        Desk.assertRefused(
                () -> supervision.extend(
                        card.id(),
                        LocalDate.of(2020, 3, 10),
                        TermDocuments.signed("2020-02-17"),
                        "я".repeat(4001),
                        CONTROLLER),
                "reason",
                "Введите не более 4000 знаков.");
        Desk.assertRefused(
                () -> supervision.extend(
                        card.id(), LocalDate.of(2020, 3, 8), TermDocuments.signed("2020-02-17"), "нужно", CONTROLLER),
                "lastDay",
                "должен быть рабочим");
        Desk.assertRefused(
                () -> supervision.extend(
                        card.id(), LocalDate.of(2099, 3, 9), TermDocuments.signed("2020-02-17"), "нужно", CONTROLLER),
                "lastDay",
                "2099");
        Desk.assertRefused(
                () -> supervision.release(card.id(), null, CONTROLLER), "note", "укажите основание снятия с контроля");
        Desk.assertRefused(
                () -> supervision.release(card.id(), "я".repeat(4001), CONTROLLER), "note", "не более 4000 знаков");
        Desk.assertRefused(
                () -> supervision.release(card.id(), "\u0007\uFFFC", CONTROLLER),
                "note",
                "укажите основание снятия с контроля");
        for (String hidden : List.of("за\u0007но", "за\u0000но", "за\u202Eно", "за\u001B[31mно")) {
            Desk.assertRefused(() -> supervision.release(card.id(), hidden, CONTROLLER), "note", "непечатаемые знаки");
            Desk.assertRefused(
                    () -> supervision.askForReport(card.id(), LocalDate.of(2020, 3, 10), hidden, CONTROLLER),
                    "question",
                    "непечатаемые знаки");
        }
        assertThat(cards.card(card.id())).isEqualTo(card);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "—", "№", "б/н", "Б/Н.", "б.н.", "без номера", "нет"})
    void termOfAnActIsExtendedByADocumentWithANumber(String number) {
        Desk.assertRefused(
                () -> supervision.extend(
                        card.id(),
                        LocalDate.of(2020, 3, 10),
                        new TermDocument("Распоряжение Губернатора", number, Optional.of(LocalDate.of(2020, 2, 17))),
                        "нужно",
                        CONTROLLER),
                TermDocument.NUMBER,
                "Укажите номер документа");
        terms.setInternalTerm(card.id(), LocalDate.of(2020, 2, 21), "дату назначил координатор", CONTROLLER);
        supervision.extend(card.id(), LocalDate.of(2020, 3, 10), TermDocument.none(), "нужно", CONTROLLER);
        assertThat(last().note())
                .as("an internal term is the administration's own")
                .contains("нужно");
    }

    @Test
    void longestReasonIsKept() {
        String reason = "я".repeat(4000);
        supervision.extend(
                card.id(), LocalDate.of(2020, 3, 10), TermDocuments.signed("2020-02-17"), reason, CONTROLLER);
        assertThat(last().note()).get().asString().startsWith(reason);
    }

    @Test
    void taskIsPassedOnToSomebodyElseToWhomItIsOffered() {
        String coordinator = TestBody.official(database, "kuzbass", body.id(), "coordinator", "c@example.org");
        supervision.reassign(task().getId(), coordinator, "Отпуск", CONTROLLER);

        assertThat(task().getAssignee()).isEqualTo(coordinator);
        assertThat(last().kind()).isEqualTo(CardEventKind.REASSIGNED);
        assertThat(last().note()).contains("Отпуск");
        assertThat(last().by()).contains(CONTROLLER);
        Desk.assertRefused(
                () -> supervision.reassign(task().getId(), coordinator, "Отпуск", CONTROLLER),
                "assignee",
                "Задача уже в работе у этого сотрудника: Иванов И. ");
    }

    @Test
    void extensionAndThatItWasTakenBackAreToldToThoseAtWorkAndToTheHead() {
        supervision.extend(
                card.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                CONTROLLER);
        assertThat(readers()).containsExactlyInAnyOrder(body.executor(), body.head());
        assertThat(news()).allSatisfy(letter -> {
            assertThat(letter.subject())
                    .startsWith("Срок продлён до 10.03.2020: ")
                    .hasSizeLessThan(90);
            assertThat(letter.text())
                    .contains(
                            "Прежний последний день: 25.02.2020.",
                            "Болезнь исполнителя.",
                            "Если исполнение не будет отмечено, 06.03.2020 об этом напомнят исполнителю.",
                            "Последний день срока: 10.03.2020 (вторник), продлён.",
                            letter.toName().endsWith(body.head().substring(1, 9))
                                    ? "Открыть дело: "
                                    : "Открыть задачу: ",
                            "/cases/" + instance()
                                    + (letter.toName().endsWith(body.head().substring(1, 9)) ? "\n" : "/task\n"));
        });

        forgetNews();
        supervision.withdrawExtension(card.id(), "Продлено по ошибке", CONTROLLER);
        assertThat(readers()).containsExactlyInAnyOrder(body.executor(), body.head());
        assertThat(news())
                .allSatisfy(letter -> assertThat(letter.subject()).startsWith("Продление отменено, срок 25.02.2020: "));
    }

    @Test
    void lettersOfALateExtensionAndOfALateReleaseSayThatTheTermWasMissed() {
        at("2020-02-27T10:00");
        supervision.extend(
                card.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                CONTROLLER);
        assertThat(news())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text())
                        .contains("Прежний последний день: 25.02.2020. Прежний срок нарушен."));

        forgetNews();
        supervision.withdrawExtension(card.id(), "Продлено по ошибке", CONTROLLER);
        assertThat(news())
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text()).contains("Просрочено: 2 рабочих дня."));

        forgetNews();
        at("2020-03-12T10:00");
        supervision.release(card.id(), "Орган ликвидирован", CONTROLLER);
        assertThat(news())
                .isNotEmpty()
                .allSatisfy(
                        letter -> assertThat(letter.text()).contains("Снято с контроля, не исполнено, срок нарушен."));
    }

    @Test
    void extensionOfAnInternalTermIsCalledSo() {
        terms.setInternalTerm(card.id(), LocalDate.of(2020, 2, 21), "дату назначил координатор", CONTROLLER);
        supervision.extend(
                card.id(),
                LocalDate.of(2020, 3, 10),
                TermDocuments.signed("2020-02-17"),
                "Болезнь исполнителя",
                CONTROLLER);
        assertThat(news()).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.subject()).startsWith("Внутренний срок продлён до 10.03.2020: ");
            assertThat(letter.text()).contains("Последний день внутреннего срока: 10.03.2020");
        });
    }

    @Test
    void releaseIsToldToThoseAtWorkAndToTheHead() {
        supervision.release(card.id(), "Орган ликвидирован", CONTROLLER);
        assertThat(readers()).containsExactlyInAnyOrder(body.executor(), body.head());
        assertThat(news()).allSatisfy(letter -> {
            assertThat(letter.subject())
                    .as("whose first: many are released at once")
                    .startsWith("Снято с контроля: Министерство " + body.id().substring("kuzbass.".length()) + ", «")
                    .hasSizeLessThan(90);
            assertThat(letter.text()).contains("Орган ликвидирован.", "Писем о сроке больше не будет.");
        });
    }

    @Test
    void whoHasTheTaskNowWhoHadItAndTheHeadAreToldOfAReassignmentButNotWhoeverDidIt() {
        String coordinator = TestBody.official(database, "kuzbass", body.id(), "coordinator", "c@example.org");
        tasks.setAssignee(task().getId(), body.executor());
        supervision.reassign(task().getId(), coordinator, "Отпуск", CONTROLLER);
        assertThat(readers()).containsExactlyInAnyOrder(coordinator, body.executor(), body.head());
        assertThat(news())
                .extracting(letter -> letter.subject().replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder(
                        "Вам передана задача",
                        "Задача передана другому исполнителю",
                        "Задача передана другому исполнителю");
        assertThat(news()).allSatisfy(letter -> assertThat(letter.text()).contains("Отпуск.", "прежде — Иванов И. "));

        forgetNews();
        supervision.reassign(task().getId(), body.executor(), "Вернулся", body.head());
        assertThat(readers()).containsExactlyInAnyOrder(coordinator, body.executor());
    }

    @Test
    void manyDeedsOnOnePersonAreToldInTurn() {
        for (int deed = 0; deed < 12; deed++) {
            supervision.extend(
                    card.id(), LocalDate.of(2020, 3, 10), TermDocuments.signed("2020-02-17"), "Болезнь", CONTROLLER);
            supervision.withdrawExtension(card.id(), "Ошибка", CONTROLLER);
        }
        // Executor and head share a mailbox.
        assertThat(journal.ofReference(instance()).stream()
                        .filter(entry -> entry.nextAttemptAt().isEmpty()))
                .hasSize(20);
        assertThat(news()).hasSize(48);
    }

    @Test
    void everythingThatDoesNotFitIsToldAtOnce() {
        LocalDate saturday = LocalDate.of(2020, 3, 14);
        Desk.assertRefusedAt(
                () -> supervision.extend(
                        card.id(), saturday, TermDocuments.signed("2020-02-17"), "я".repeat(4001), CONTROLLER),
                "lastDay",
                "reason");
        Desk.assertRefusedAt(
                () -> supervision.reassign(task().getId(), body.head(), " ", CONTROLLER), "assignee", "reason");
    }

    @Test
    void taskIsPassedOnToNobodyElse() {
        Desk.assertRefused(
                () -> supervision.reassign(task().getId(), body.head(), "Отпуск", CONTROLLER),
                "assignee",
                "Задачу можно передать только тому, кто вправе её исполнить. Выберите сотрудника из списка.");
        Desk.assertRefused(
                () -> supervision.reassign(task().getId(), body.executor(), null, CONTROLLER),
                "reason",
                "Укажите, почему задача передаётся.");
        Desk.assertRefused(
                () -> supervision.reassign("gone", body.executor(), "Отпуск", CONTROLLER),
                null,
                "Задачи больше нет: её уже завершили или отменили. Обновите страницу.");
        assertThat(task().getAssignee()).isNull();
    }

    @Test
    void taskOfAClosedCardIsNotPassedOn() {
        cards.release(card.id(), CONTROLLER, "Орган ликвидирован");
        Desk.assertRefused(
                () -> supervision.reassign(task().getId(), body.executor(), "Отпуск", CONTROLLER),
                null,
                "уже снята с контроля");
    }

    @Test
    void letterGoesOutAtOnceUnderTheSupervisorsName() {
        supervision.escalateNow(card.id(), CONTROLLER);
        assertThat(journal.ofReference(instance())).hasSize(1);
        assertThat(last().by()).contains(CONTROLLER);

        cards.fulfil(card.id(), engine.now(), body.executor());
        Desk.assertRefused(() -> supervision.escalateNow(card.id(), CONTROLLER), null, "писать исполнителю не о чем");
    }

    @Test
    void openTaskIsListedWithWhoHasItAndToWhomItIsOffered() {
        assertThat(supervision.openTasks(card)).singleElement().satisfies(open -> {
            assertThat(open.name()).isEqualTo("Исполнить");
            assertThat(open.assignee()).isEmpty();
            assertThat(open.entitled()).extracting(Official::userId).contains(body.executor());
        });
        tasks.setAssignee(task().getId(), body.executor());
        assertThat(supervision.openTasks(card).get(0).assignee()).contains(body.executor());
        assertThat(supervision.openTasks(cards.open(new NewCard(
                        "kuzbass-66-2020",
                        "KUZ-3c",
                        body.id(),
                        "small-case",
                        Optional.empty(),
                        "Направить уведомление",
                        LocalDate.of(2020, 2, 14),
                        Optional.empty()))))
                .isEmpty();
    }

    @Test
    void groupStandsForThePeopleOfABodyARoleOrAWholeJurisdiction() {
        String task = task().getId();
        TestBody other = TestBody.create(database, "kuzbass");
        tasks.deleteCandidateGroup(task, body.id() + ".executor");

        assertThat(entitled()).doesNotContain(body.executor());
        tasks.addCandidateGroup(task, body.id() + ".head");
        assertThat(entitled()).contains(body.head()).doesNotContain(body.executor());
        tasks.addCandidateGroup(task, body.id());
        assertThat(entitled())
                .contains(body.head(), body.executor(), body.responsible())
                .doesNotContain(other.executor());
        tasks.addCandidateUser(task, other.head());
        assertThat(entitled()).doesNotContain(other.executor());
        tasks.addCandidateGroup(task, "kuzbass");
        assertThat(entitled()).contains(other.executor()).doesNotHaveDuplicates();
    }

    @Test
    void cardOfATaskIsFound() {
        assertThat(supervision.cardOfTask(task().getId())).map(ControlCard::id).contains(card.id());
        assertThat(supervision.cardOfTask("gone")).isEmpty();
    }

    @Test
    void overdueWorkIsCountedWhereItStandsAndInOnesOwnJurisdictionsOnly() {
        String definition = task().getProcessDefinitionId();
        supervision.extend(
                card.id(), LocalDate.of(2020, 3, 10), TermDocuments.signed("2020-02-17"), "нужно", CONTROLLER);
        assertThat(overdue.of(definition, Set.of("kuzbass"))).isEmpty();

        at("2020-03-11T10:00");
        assertThat(overdue.of(definition, Set.of("kuzbass", "tomsk"))).containsExactly(new OverdueStep("task", 1));
        assertThat(overdue.of(definition, Set.of("tomsk"))).isEmpty();
        assertThat(overdue.of(definition, Set.of())).isEmpty();
        assertThat(overdue.of(UUID.randomUUID().toString(), Set.of("kuzbass"))).isEmpty();
    }

    private List<String> entitled() {
        return supervision.openTasks(card).get(0).entitled().stream()
                .map(Official::userId)
                .toList();
    }

    private Task task() {
        return tasks.createTaskQuery().processInstanceId(instance()).singleResult();
    }

    /** Names of officials are their own: letters carry no ids. */
    private List<String> readers() {
        return news().stream()
                .map(letter -> database.sql("select user_id from official where full_name = ?")
                        .param(letter.toName())
                        .query(String.class)
                        .single())
                .toList();
    }

    private List<Letter> news() {
        return journal.ofReference(instance()).stream()
                .map(OutboxEntry::letter)
                .filter(letter -> letter.key().contains(":news:"))
                .toList();
    }

    private void forgetNews() {
        database.sql("delete from letter where reference = ?").param(instance()).update();
    }

    private String instance() {
        return card.processInstanceId().orElseThrow();
    }

    private CardEvent last() {
        var events = cards.history(card.id());
        return events.get(events.size() - 1);
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(ZoneId.of("Asia/Novokuznetsk")));
    }
}
