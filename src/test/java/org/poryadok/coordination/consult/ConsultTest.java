package org.poryadok.coordination.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.Consultations;
import org.poryadok.coordination.FoundAnswer;
import org.poryadok.coordination.TopicFigures;
import org.springframework.beans.factory.annotation.Autowired;

/** P12: a question finds whoever the act has answer it, and the answer finds whoever asks the same later. */
@PoryadokTest
@EachTestAlone
class ConsultTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("consult");

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId TOMSK = ZoneId.of("Asia/Tomsk");
    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");
    private static final String ASKER = "spb.health.executor";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Consultations consultations;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RuntimeService runtime;

    @Test
    @ForRuleOf({"SPB-2.2", "SPB-4"})
    void inStPetersburgAQuestionOnBothTopicsBecomesTwoRequests() {
        inStPetersburg();
        ProcessInstance content = asked(ASKER, "Обложка и пароль", "content", "security");
        ProcessInstance security = theOther(content);

        assertThat(content).isWaitingAt("answer-question").hasPassed("split-request");
        assertThat(security).isWaitingAt("answer-question").hasNotPassed("split-request");
        assertThat(card(content)).satisfies(card -> {
            assertThat(card.clauseId()).isEqualTo("SPB-2.2");
            assertThat(card.bodyId()).isEqualTo("spb.press-committee");
            assertThat(card.internalTerm()).as("no act sets a term").isTrue();
            assertThat(card.lastDay()).isPresent();
        });
        assertThat(card(security).clauseId()).isEqualTo("SPB-4");
        assertThat(card(security).bodyId()).isEqualTo("spb.it-committee");
        assertThat(desk.tasks(content, "spb.security", "answer-question")).isEmpty();

        answer(content, "spb.coordinator", "Обложка — 1920 на 768.", "share");
        answer(security, "spb.security", "Включите двухфакторную защиту.", "keep");
        assertThat(card(content).state()).isEqualTo(CardState.FULFILLED);
        assertThat(desk.shown(content, ASKER, "read-answer", "answerText")).isEqualTo("Обложка — 1920 на 768.");
        desk.complete(content, ASKER, "read-answer", Map.of("questionSettled", "yes"));
        assertThat(content).isEnded().hasPassed("consultation-over");
        assertThat(found("spb", "обложки")).containsExactly("Обложка и пароль");
        assertThat(found("spb", "двухфакторная")).as("was not to be shared").isEmpty();
        assertThat(found("kuzbass", "обложка")).as("another jurisdiction's").isEmpty();
    }

    @Test
    @ForRuleOf({"SPB-2.2", "SPB-4"})
    void questionOnAWrongTopicIsPassedOnAndLeavesNoObligationBehind() {
        inStPetersburg();
        ProcessInstance wrong = asked(ASKER, "Взломали страницу", "content");
        desk.isRefused(
                wrong,
                "spb.coordinator",
                "answer-question",
                Map.of("answerDecision", "pass-on"),
                "passOnReason",
                "почему");
        desk.isRefused(
                wrong,
                "spb.coordinator",
                "answer-question",
                Map.of("answerDecision", "propose", "proposalsQuestion", "Как?"),
                "answerDecision",
                "Выберите решение.");
        desk.complete(
                wrong,
                "spb.coordinator",
                "answer-question",
                Map.of("answerDecision", "pass-on", "passOnReason", "Это защита от доступа."));
        assertThat(wrong).isEnded().hasPassed("question-passed-on").hasNotPassed("read-answer");
        assertThat(card(wrong).state()).isEqualTo(CardState.RELEASED);

        ProcessInstance right = theOther(wrong);
        assertThat(desk.shown(right, "spb.security", "answer-question", "passedOnNote"))
                .contains("Это защита от доступа.");
        answer(right, "spb.security", "Смените пароль.", "share");
        assertThat(consultations.figures("spb", engine.now().minusSeconds(86400 * 30)))
                .extracting(TopicFigures::topic, TopicFigures::asked, TopicFigures::answered, TopicFigures::passedOn)
                .containsExactly(tuple(ConsultationTopic.CONTENT, 0, 0, 1), tuple(ConsultationTopic.SECURITY, 1, 1, 0));
    }

    @Test
    @ForRuleOf("KUZ-2b")
    void inKuzbassTheCoordinatorAnswersAllAndIsAskedOnUntilItIsSettled() {
        at("2020-03-16T10:00", KEMEROVO);
        acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
        ProcessInstance question = asked("kuzbass.health.responsible", "Шрифты афиш", "content", "security");
        assertThat(question).isWaitingAt("answer-question").hasNotPassed("split-request");
        assertThat(card(question).clauseId()).isEqualTo("KUZ-2b");
        desk.isRefused(
                question,
                "kuzbass.coordinator",
                "answer-question",
                Map.of("answerDecision", "pass-on", "passOnReason", "Нет."),
                "answerDecision",
                "Выберите решение.");
        answer(question, "kuzbass.coordinator", "Любые.", "share");
        UUID first = cards.of(question.getId()).get(0).id();

        desk.isRefused(
                question, "kuzbass.health.head", "read-answer", Map.of("questionSettled", "no"), "followUp", "неясным");
        desk.complete(
                question,
                "kuzbass.health.head",
                "read-answer",
                Map.of("questionSettled", "no", "followUp", "А размер?"));
        assertThat(question).isWaitingAt("answer-question");
        assertThat(desk.shown(question, "kuzbass.coordinator", "answer-question", "earlierText"))
                .contains("Любые.");
        assertThat(desk.shown(question, "kuzbass.coordinator", "answer-question", "question"))
                .isEqualTo("А размер?");
        assertThat(card(question).id()).as("a card of its own").isNotEqualTo(first);
        answer(question, "kuzbass.coordinator", "Не мельче 24.", "share");

        assertThat(engine.nextFiring(question, "silence")).isEqualTo(moment("2020-03-31T00:00", KEMEROVO));
        engine.passTimeUntil(question, LocalDateTime.parse("2020-03-31T00:01").atZone(KEMEROVO));
        assertThat(question).isEnded().hasPassed("silence", "consultation-over");
        assertThat(consultations
                        .figures("kuzbass", moment("2020-03-01T00:00", KEMEROVO))
                        .get(0))
                .isEqualTo(new TopicFigures(ConsultationTopic.CONTENT, 2, 2, 0, 1, 2, 1));
    }

    @Test
    @ForRuleOf("TOM-2.3")
    void inTomskTheRegionalCentreHelpsToAnswer() {
        at("2023-06-05T10:00", TOMSK);
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        ProcessInstance question = asked("tomsk.health.head", "Ответы на жалобы", "content");
        desk.isRefused(
                question,
                "tomsk.coordinator",
                "answer-question",
                Map.of("answerDecision", "propose"),
                "proposalsQuestion",
                "центра управления");
        desk.complete(
                question,
                "tomsk.coordinator",
                "answer-question",
                Map.of("answerDecision", "propose", "proposalsQuestion", "Каков порядок?"));
        desk.isRefused(question, "tomsk.regional-centre", "propose", Map.of(), "proposalsText", "предложения");
        desk.complete(
                question, "tomsk.regional-centre", "propose", Map.of("proposalsText", "Отвечать за четыре часа."));
        assertThat(desk.shown(question, "tomsk.coordinator", "answer-question", "proposalsText"))
                .contains("четыре часа");
        desk.isRefused(
                question,
                "tomsk.coordinator",
                "answer-question",
                Map.of("answerDecision", "propose", "proposalsQuestion", "Ещё?"),
                "answerDecision",
                "Выберите решение.");
        answer(question, "tomsk.coordinator", "За четыре часа.", "share");
        assertThat(question).isWaitingAt("read-answer");
        assertThat(card(question).clauseId()).isEqualTo("TOM-2.3");
    }

    @Test
    void internalTermOfTheAdministrationIsRemindedOfAndEscalated() {
        at("2025-03-03T10:00", CHELYABINSK);
        acts.inForce("ozerny-9-2025", "9", "2025-01-09", "2025-01-10");
        ProcessInstance question = asked("ozerny.school.head", "Название", "content");
        assertThat(card(question).internalTerm()).isTrue();
        assertThat(card(question).lastDay()).contains(LocalDate.of(2025, 3, 10));
        engine.passTimeUntil(question, LocalDateTime.parse("2025-03-11T12:00").atZone(CHELYABINSK));
        assertThat(question).isWaitingAt("answer-question").hasPassed("remind", "reminded", "escalate", "escalated");
    }

    @Test
    void whatIsEnteredIsCheckedAndADraftGivesNoHelp() {
        at("2020-03-16T10:00", MOSCOW);
        assertRefused(
                () -> desk.start("kirov.health.head", "consult", form("Тема", "content")),
                null,
                "Действующего акта, по которому");
        inStPetersburg();
        assertRefused(
                () -> desk.start(ASKER, "consult", Map.of("subject", "Т", "question", "В")),
                "topics",
                "о чём ваш вопрос");
        assertRefused(
                () -> desk.start(ASKER, "consult", Map.of("topics", ticked("content"), "question", "В")),
                "subject",
                "о чём");
        assertRefused(
                () -> desk.start(ASKER, "consult", form("Т".repeat(201), "content")),
                "subject",
                "не более 200 знаков: подробности напишите ниже");
        assertRefused(
                () -> desk.start(ASKER, "consult", Map.of("topics", ticked("content"), "subject", "Т")),
                "question",
                "вопрос");
        assertThatThrownBy(() -> desk.start("spb.health.specialist", "consult", form("Т", "content")))
                .isInstanceOf(AuthorizationException.class);
        ProcessInstance question = asked(ASKER, "Тема", "content");
        desk.isRefused(question, "spb.coordinator", "answer-question", Map.of(), "answerDecision", "Выберите решение.");
        desk.isRefused(
                question,
                "spb.coordinator",
                "answer-question",
                Map.of("answerDecision", "answer"),
                "answerText",
                "ответ");
        desk.isRefused(
                question,
                "spb.coordinator",
                "answer-question",
                Map.of("answerDecision", "answer", "answerText", "Да"),
                "sharing",
                "Выберите решение.");
    }

    @Test
    void knowledgeBaseFindsWordsInAnyFormAndOffersWhatIsAlike() {
        inStPetersburg();
        ProcessInstance first = asked(ASKER, "Оформление обложки сообщества", "content");
        answer(first, "spb.coordinator", "Разместите герб <b>слева</b>.", "share");
        ProcessInstance second = asked("spb.culture.head", "Какая нужна обложка?", "content");
        assertThat(desk.shown(second, "spb.coordinator", "answer-question", "similarRows"))
                .contains("Оформление обложки сообщества");
        assertThat(desk.shown(second, "spb.coordinator", "answer-question", "knowledgeLink"))
                .startsWith("/knowledge?q=%D0%9A");

        assertThat(found("spb", "гербами обложкой")).hasSize(1);
        assertThat(found("spb", "«оформление обложки»")).hasSize(1);
        assertThat(found("spb", "обложка -герб")).isEmpty();
        for (String odd : List.of("'", "\\", "a & | !", "(", "\"", ":*", "и", "%_", "<script>")) {
            consultations.search(List.of("spb"), odd, Optional.empty(), 0, 5);
        }
        FoundAnswer found = consultations
                .search(List.of("spb"), "герба", Optional.of(ConsultationTopic.CONTENT), 0, 5)
                .get(0);
        assertThat(found.excerpt()).contains(new FoundAnswer.Piece("герб", true));
        assertThat(consultations.search(List.of("spb"), "", Optional.of(ConsultationTopic.SECURITY), 0, 5))
                .isEmpty();
        assertThat(consultations.search(List.of("spb"), "", Optional.empty(), 0, 5))
                .hasSize(1);
        assertThat(consultations.similar("spb", "!!!", 5)).isEmpty();
    }

    private void inStPetersburg() {
        at("2020-03-16T10:00", MOSCOW);
        acts.inForce("spb-draft-2020", "1-рп", "2020-03-02", "2020-03-02");
    }

    private List<String> found(String jurisdiction, String words) {
        return consultations.search(List.of(jurisdiction), words, Optional.empty(), 0, 5).stream()
                .map(answer -> answer.consultation().subject())
                .toList();
    }

    private ProcessInstance asked(String user, String subject, String... topics) {
        return desk.start(user, "consult", form(subject, topics));
    }

    private static Map<String, Object> form(String subject, String... topics) {
        return Map.of("topics", ticked(topics), "subject", subject, "question", "Как это сделать?");
    }

    private void answer(ProcessInstance question, String user, String text, String sharing) {
        desk.complete(
                question,
                user,
                "answer-question",
                Map.of("answerDecision", "answer", "answerText", text, "sharing", sharing));
    }

    /** The request that this one has begun for the other addressee. */
    private ProcessInstance theOther(ProcessInstance first) {
        ProcessInstance other = runtime.createProcessInstanceQuery().processDefinitionKey("consult").list().stream()
                .filter(instance -> !instance.getId().equals(first.getId()))
                .findFirst()
                .orElseThrow();
        engine.runDueJobs(other);
        return other;
    }

    /** The newest card of a request. */
    private ControlCard card(ProcessInstance question) {
        List<ControlCard> all = cards.of(question.getId());
        return all.stream()
                .filter(card -> card.state() == CardState.OPEN)
                .findFirst()
                .orElse(all.get(all.size() - 1));
    }

    private static Instant moment(String localTime, ZoneId zone) {
        return LocalDateTime.parse(localTime).atZone(zone).toInstant();
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }
}
