package org.poryadok.moderation.moderatecomment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.moderation.Blacklist;
import org.poryadok.moderation.Blacklisting;
import org.poryadok.moderation.CaseEvent;
import org.poryadok.moderation.CaseState;
import org.poryadok.moderation.ModerationCase;
import org.poryadok.moderation.ModerationLog;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P10: what a user has written is answered, handed over or deleted on a ground of the act, with its evidence kept. */
@PoryadokTest
@EachTestAlone
class ModerateCommentTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("moderate-comment");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");
    private static final String MODERATOR = "kuzbass.media.executor";
    private static final String RESPONSIBLE = "kuzbass.media.responsible";
    private static final String HEAD = "kuzbass.media.head";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ModerationLog log;

    @Autowired
    private Blacklist blacklist;

    @Autowired
    private ControlCards cards;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    private Account page;

    @Test
    @ForRuleOf("KUZ-A2.6a")
    void questionIsAnsweredAndStandsInTheLog() {
        ProcessInstance question = found("comment");
        assertThat(card(question).clauseId()).isEqualTo("KUZ-A2.6a");
        assertThat(card(question).lastDay()).as("no act sets a term").isEmpty();
        classify(question, "answer", Map.of());
        desk.isRefused(question, MODERATOR, "answer-user", Map.of(), "userAnswer", "ответ");
        desk.complete(
                question,
                MODERATOR,
                "answer-user",
                Map.of("userAnswer", "С 9 до 18", "userAnswerAddress", "https://vk.com/wall-1_2?reply=3"));
        assertThat(question).isEnded().hasPassed("entry-moderated", "entry-settled");
        ModerationCase kept = kept(question);
        assertThat(kept.state()).isEqualTo(CaseState.ANSWERED);
        assertThat(kept.outcome()).contains("Дан ответ: С 9 до 18. Адрес ответа: https://vk.com/wall-1_2?reply=3");
        assertThat(card(question).state()).isEqualTo(CardState.FULFILLED);
    }

    @Test
    @ForRuleOf("KUZ-A2.6a")
    void appealOfACitizenIsHandedOverForRegistration() {
        ProcessInstance appeal = found("message");
        classify(appeal, "appeal", Map.of());
        desk.isRefused(
                appeal,
                MODERATOR,
                "hand-over-appeal",
                Map.of("handedTo", "Отдел писем", "appealNumber", "5", "appealDate", "2020-03-15"),
                "appealDate",
                "ещё не было");
        desk.complete(
                appeal,
                MODERATOR,
                "hand-over-appeal",
                Map.of("handedTo", "Отдел писем", "appealNumber", "5", "appealDate", "2020-03-16"));
        assertThat(appeal).isEnded();
        assertThat(kept(appeal).outcome()).contains("Передано на регистрацию: Отдел писем, № 5 от 16.03.2020.");
    }

    @Test
    void entryThatNeedsNothingIsLeftAndNoted() {
        ProcessInstance entry = found("comment");
        classify(entry, "nothing", Map.of());
        assertThat(entry).isEnded();
        assertThat(kept(entry).state()).isEqualTo(CaseState.LEFT);
    }

    @Test
    @ForRuleOf("KUZ-A2.6b")
    void groundsAreClosedAndThoseOfCommentsAreNotThoseOfMessages() {
        ProcessInstance message = found("message");
        assertThat(desk.shown(message, MODERATOR, "classify", "groundChoices"))
                .contains("unlawful")
                .doesNotContain("spam", "insult", "obscenity");
        assertThat(desk.shown(message, MODERATOR, "classify", "groundsText"))
                .contains("абзац второй пункта 2.6 Порядка", "«Удалению подлежат комментарии и сообщения");
        for (String ground : new String[] {"spam", "insult", "obscenity"}) {
            desk.isRefused(message, MODERATOR, "classify", violation(ground), "removalGround", "только по тем");
        }
        desk.isRefused(message, MODERATOR, "classify", violation("rude"), "removalGround", "только по тем");
        classify(message, "violation", Map.of("removalGround", "unlawful", "snapshotPlace", "\\\\storage\\1.png"));
        assertThat(message).isWaitingAt("delete-entry");

        ProcessInstance comment = found("comment");
        assertThat(desk.shown(comment, MODERATOR, "classify", "groundChoices"))
                .contains("unlawful", "spam", "insult", "obscenity");
    }

    @Test
    @ForRuleOf("KUZ-A2.6b")
    void evidenceIsKeptBeforeTheEntryIsDeleted() {
        ProcessInstance comment = found("comment");
        Map<String, Object> withoutPicture = new HashMap<>(violation("spam"));
        withoutPicture.remove("snapshotPlace");
        desk.isRefused(
                comment, MODERATOR, "classify", withoutPicture, "snapshotPlace", "без доказательства удалять нельзя");
        desk.complete(comment, MODERATOR, "classify", violation("spam"));
        assertThat(comment).isWaitingAt("delete-entry");
        ModerationCase evidence = kept(comment);
        assertThat(evidence.text()).isEqualTo("Текст записи");
        assertThat(evidence.address()).contains("https://vk.com/wall-1_2?reply=3");
        assertThat(evidence.snapshot()).contains("хранилище/1.png");
        assertThat(evidence.ground()).contains("содержит спам-рассылки");
        assertThat(evidence.state()).isEqualTo(CaseState.DECIDED);

        desk.isRefused(
                comment,
                MODERATOR,
                "delete-entry",
                Map.of("removalResult", "deleted", "removedOn", "2020-03-17", "blacklistWish", "no"),
                "removedOn",
                "ещё не наступила");
        desk.complete(
                comment,
                MODERATOR,
                "delete-entry",
                Map.of("removalResult", "gone", "removedOn", "2020-03-16", "blacklistWish", "no"));
        assertThat(comment).isEnded();
        assertThat(kept(comment).state()).isEqualTo(CaseState.GONE);
    }

    @Test
    @ForRuleOf("KUZ-A2.6c")
    void blacklistTakesASecondPersonAndEndsWithItsTerm() {
        ProcessInstance comment = proposed("2020-06-30");
        // Somebody offers it to the moderator too: he is still the one who proposed it.
        tasks.addCandidateUser(desk.task(comment, HEAD, "confirm-blacklisting").getId(), MODERATOR);
        desk.isRefused(
                comment,
                MODERATOR,
                "confirm-blacklisting",
                Map.of("blacklistDecision", "confirm", "blacklistUntil", "2020-06-30"),
                null,
                "должно другое лицо");
        desk.isRefused(
                comment,
                HEAD,
                "confirm-blacklisting",
                Map.of("blacklistDecision", "confirm", "blacklistUntil", "2020-03-16"),
                "blacklistUntil",
                "позже сегодняшнего");
        desk.complete(
                comment,
                HEAD,
                "confirm-blacklisting",
                Map.of("blacklistDecision", "confirm", "blacklistUntil", "2020-05-29"));
        desk.complete(comment, MODERATOR, "block-user", Map.of("blockedOn", "2020-03-16"));
        Blacklisting entry = blacklist.ofCase(kept(comment).id()).orElseThrow();
        assertThat(entry.stands()).isTrue();
        assertThat(entry.until()).isEqualTo(LocalDate.of(2020, 5, 29));
        assertThat(entry.proposedBy()).isEqualTo(MODERATOR);
        assertThat(entry.confirmedBy()).isEqualTo(HEAD);

        assertThat(engine.nextFiring(comment, "blacklisting-over"))
                .as("24:00 of the last day")
                .isEqualTo(
                        LocalDateTime.parse("2020-05-30T00:00").atZone(KEMEROVO).toInstant());
        engine.passTimeUntil(comment, LocalDateTime.parse("2020-05-30T10:00").atZone(KEMEROVO));
        assertThat(comment).isWaitingAt("unblock-user");
        assertThat(blacklist.ofCase(kept(comment).id()).orElseThrow().liftedBecause())
                .contains("Срок истёк.");
        desk.isRefused(comment, MODERATOR, "unblock-user", Map.of(), "unblockedOn", "Укажите день");
        desk.complete(comment, MODERATOR, "unblock-user", Map.of("unblockedOn", "2020-05-30"));
        assertThat(comment).isEnded().hasPassed("user-released");
    }

    @Test
    @ForRuleOf("KUZ-A2.6c")
    void secondPersonMayRefuseTheBlacklist() {
        ProcessInstance comment = proposed("2020-06-30");
        desk.isRefused(
                comment,
                RESPONSIBLE,
                "confirm-blacklisting",
                Map.of("blacklistDecision", "refuse"),
                "blacklistRefusal",
                "почему");
        desk.complete(
                comment,
                RESPONSIBLE,
                "confirm-blacklisting",
                Map.of("blacklistDecision", "refuse", "blacklistRefusal", "Первый раз."));
        assertThat(comment).isEnded().hasPassed("not-blacklisted");
        assertThat(blacklist.ofCase(kept(comment).id())).isEmpty();
    }

    @Test
    @ForRuleOf({"KUZ-A2.6b", "KUZ-A2.6c"})
    void complaintIsReviewedBySomebodyElseAndUndoesTheDecision() {
        ProcessInstance comment = proposed("2020-06-30");
        desk.complete(
                comment,
                RESPONSIBLE,
                "confirm-blacklisting",
                Map.of("blacklistDecision", "confirm", "blacklistUntil", "2020-06-30"));
        desk.complete(comment, MODERATOR, "block-user", Map.of("blockedOn", "2020-03-16"));
        ModerationCase disputed = kept(comment);

        ProcessInstance complaint = complained(disputed.number());
        assertThat(complaint).isWaitingAt("review-complaint");
        assertThat(desk.shown(complaint, HEAD, "review-complaint", "disputedText"))
                .isEqualTo("Текст записи");
        assertRefused(() -> complained(disputed.number()), "caseNumber", "уже рассматривается");
        desk.isRefused(
                complaint,
                RESPONSIBLE,
                "review-complaint",
                Map.of("reviewDecision", "reject", "reviewReason", "Нет."),
                null,
                "должно другое лицо");
        desk.isRefused(
                complaint,
                HEAD,
                "review-complaint",
                Map.of("reviewDecision", "uphold", "reviewReason", "Да."),
                "remedies",
                "Отметьте");
        desk.complete(
                complaint,
                HEAD,
                "review-complaint",
                Map.of(
                        "reviewDecision",
                        "uphold",
                        "remedies",
                        ticked("restore", "lift"),
                        "reviewReason",
                        "Оскорбления нет."));
        desk.isRefused(
                complaint,
                MODERATOR,
                "carry-out-review",
                Map.of("restoreResult", "impossible"),
                "notRestoredBecause",
                "почему");
        desk.isRefused(
                complaint,
                MODERATOR,
                "carry-out-review",
                Map.of("restoreResult", "restored", "unblockedOn", "2020-02-03"),
                "unblockedOn",
                "раньше, чем заблокирован");
        desk.complete(
                complaint,
                MODERATOR,
                "carry-out-review",
                Map.of("restoreResult", "restored", "unblockedOn", "2020-03-16"));
        desk.complete(complaint, MODERATOR, "tell-user", Map.of("toldText", "Запись восстановлена, извините."));
        assertThat(complaint).isEnded().hasPassed("complaint-settled", "entry-settled");
        assertThat(comment).isEnded().hasPassed("released-on-complaint").hasNotPassed("unblock-user");
        assertThat(kept(comment).state()).isEqualTo(CaseState.RESTORED);
        assertThat(blacklist.ofCase(disputed.id()).orElseThrow().liftedBecause())
                .contains("Жалоба удовлетворена.");
        assertThat(log.history(disputed.id()))
                .extracting(CaseEvent::note)
                .anySatisfy(note ->
                        assertThat(note).contains("Жалоба удовлетворена: Оскорбления нет. Запись восстановлена."));
    }

    @Test
    void complaintThatIsNotRightChangesNothingButIsAnswered() {
        ProcessInstance comment = found("comment");
        desk.complete(comment, MODERATOR, "classify", violation("insult"));
        long number = kept(comment).number();
        assertRefused(() -> complained(number), "caseNumber", "ещё не закончена");
        desk.complete(
                comment,
                MODERATOR,
                "delete-entry",
                Map.of("removalResult", "deleted", "removedOn", "2020-03-16", "blacklistWish", "no"));
        assertRefused(() -> complained(number + 1000), "caseNumber", "нет");
        ProcessInstance complaint = complained(number);
        desk.complete(
                complaint,
                RESPONSIBLE,
                "review-complaint",
                Map.of("reviewDecision", "reject", "reviewReason", "Это брань."));
        desk.complete(complaint, MODERATOR, "tell-user", Map.of("toldText", "Решение оставлено в силе."));
        assertThat(complaint).isEnded().hasNotPassed("carry-out-review");
        assertThat(kept(comment).state()).isEqualTo(CaseState.REMOVED);
    }

    @Test
    @ForRuleOf("SHP-2.3")
    void inShpakovskyTheAuthorisedPersonAnswersAndTheActNamesNoGrounds() {
        ZoneId stavropol = ZoneId.of("Europe/Moscow");
        at("2023-10-02T10:00", stavropol);
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        page = page("shpakovsky", "shpakovsky.administration", OwnerKind.ADMINISTRATION, LocalDate.of(2023, 9, 20));
        String executor = "shpakovsky.administration.executor";
        ProcessInstance comment = desk.start(executor, "moderate-comment", entry("comment"));
        assertThat(card(comment).clauseId()).isEqualTo("SHP-2.3");
        assertThat(desk.tasks(comment, executor, "classify"))
                .as("who is not authorised does not answer on the pages, whatever his post")
                .isEmpty();
        authorise("shpakovsky.administration", executor);
        assertThat(desk.shown(comment, executor, "classify", "groundsText")).contains("акт не устанавливает");
        Map<String, Object> form = new HashMap<>(
                Map.of("entryDecision", "violation", "accountId", page.id().toString(), "snapshotPlace", "1.png"));
        desk.isRefused(comment, executor, "classify", form, "groundNote", "норму закона");
        form.put("groundNote", "Правила площадки о спаме");
        desk.complete(comment, executor, "classify", form);
        Map<String, Object> removal = Map.of("removalResult", "deleted", "removedOn", "2023-10-02");
        Map<String, Object> wish = new HashMap<>(removal);
        wish.put("blacklistWish", "yes");
        desk.isRefused(comment, executor, "delete-entry", wish, "blacklistWish", "не заполняется");
        desk.complete(comment, executor, "delete-entry", removal);
        assertThat(comment).isEnded().hasNotPassed("confirm-blacklisting");
    }

    private void authorise(String body, String person) {
        String head = body + ".head";
        ProcessInstance appointment =
                desk.start(head, "appoint-officials", Map.of("personRole", "AUTHORIZED", "reason", "Ведение страниц"));
        desk.isRefused(
                appointment,
                head,
                "propose-person",
                Map.of("personId", person, "networkAuthorised", true),
                "esiaConfirmedOn",
                "ЕСИА");
        desk.complete(
                appointment,
                head,
                "propose-person",
                Map.of("personId", person, "networkAuthorised", true, "esiaConfirmedOn", "2023-10-02"));
        desk.complete(
                appointment,
                head,
                "sign-order",
                Map.of("orderNumber", "5", "orderDate", "2023-10-02", "validFrom", "2023-10-02"));
    }

    @Test
    void internalTermOfTheAdministrationIsRemindedOfAndEscalated() {
        at("2025-03-03T10:00", CHELYABINSK);
        acts.inForce("ozerny-9-2025", "9", "2025-01-09", "2025-01-10");
        page = page("ozerny", "ozerny.information", OwnerKind.STRUCTURAL_UNIT, LocalDate.of(2025, 2, 3));
        ProcessInstance comment = desk.start("ozerny.information.executor", "moderate-comment", entry("comment"));
        assertThat(card(comment).internalTerm()).isTrue();
        assertThat(card(comment).lastDay()).contains(LocalDate.of(2025, 3, 6));
        engine.passTimeUntil(comment, LocalDateTime.parse("2025-03-07T12:00").atZone(CHELYABINSK));
        assertThat(comment).isWaitingAt("classify").hasPassed("remind", "reminded", "escalate", "escalated");
    }

    @Test
    void whatIsEnteredIsChecked() {
        inKuzbass();
        assertRefused(() -> desk.start(MODERATOR, "moderate-comment", Map.of()), "entryKind", "что поступило");
        assertRefused(
                () -> desk.start(MODERATOR, "moderate-comment", Map.of("entryKind", "comment")),
                "entryText",
                "дословно");
        assertRefused(
                () -> desk.start(MODERATOR, "moderate-comment", Map.of("entryKind", "comment", "entryText", "Т")),
                "authorName",
                "имя пользователя");
        assertRefused(
                () -> desk.start(
                        MODERATOR,
                        "moderate-comment",
                        Map.of("entryKind", "comment", "entryText", "Т", "authorName", "И")),
                "entryAddress",
                "адрес комментария");
        assertRefused(
                () -> desk.start("kuzbass.health.executor", "moderate-comment", entry("comment")),
                null,
                "Действующего акта, по которому");
        ProcessInstance comment = desk.start(MODERATOR, "moderate-comment", entry("comment"));
        desk.isRefused(
                comment,
                MODERATOR,
                "classify",
                Map.of("entryDecision", "answer", "accountId", UUID.randomUUID().toString()),
                "accountId",
                "Выберите страницу");
        desk.isRefused(
                comment,
                MODERATOR,
                "classify",
                Map.of("accountId", page.id().toString()),
                "entryDecision",
                "Выберите решение.");
        assertThat(desk.tasks(comment, "kuzbass.health.executor", "classify")).isEmpty();
    }

    private void inKuzbass() {
        if (page == null) {
            at("2020-03-16T10:00", KEMEROVO);
            acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
            page = page("kuzbass", "kuzbass.media", OwnerKind.GOVERNMENT, LocalDate.of(2020, 3, 2));
        }
    }

    private Account page(String jurisdiction, String body, OwnerKind owner, LocalDate created) {
        return accounts.activate(new NewAccount(
                jurisdiction,
                body,
                AccountAddress.parse(
                        "vk", "pt_mod_" + UUID.randomUUID().toString().substring(0, 8)),
                owner,
                created,
                "t",
                "t"));
    }

    private ProcessInstance found(String kind) {
        inKuzbass();
        return desk.start(MODERATOR, "moderate-comment", entry(kind));
    }

    private static Map<String, Object> entry(String kind) {
        return Map.of(
                "entryKind",
                kind,
                "entryText",
                "Текст записи",
                "authorName",
                "Иван",
                "entryAddress",
                "https://vk.com/wall-1_2?reply=3");
    }

    private ProcessInstance complained(long number) {
        return desk.start(
                MODERATOR,
                "moderate-comment",
                Map.of(
                        "entryKind",
                        "complaint",
                        "entryText",
                        "За что?",
                        "authorName",
                        "Иван",
                        "caseNumber",
                        "№ " + number));
    }

    private void classify(ProcessInstance entry, String decision, Map<String, Object> more) {
        Map<String, Object> form = new HashMap<>(
                Map.of("entryDecision", decision, "accountId", page.id().toString()));
        form.putAll(more);
        desk.complete(entry, MODERATOR, "classify", form);
    }

    /** Whoever has taken a task that is not his gives it back. */
    private Map<String, Object> violation(String ground) {
        return Map.of(
                "entryDecision",
                "violation",
                "accountId",
                page.id().toString(),
                "removalGround",
                ground,
                "snapshotPlace",
                "хранилище/1.png");
    }

    /** A deleted comment whose author the moderator wants on the blacklist. */
    private ProcessInstance proposed(String until) {
        ProcessInstance comment = found("comment");
        desk.complete(comment, MODERATOR, "classify", violation("insult"));
        Map<String, Object> form =
                new HashMap<>(Map.of("removalResult", "deleted", "removedOn", "2020-03-16", "blacklistWish", "yes"));
        desk.isRefused(comment, MODERATOR, "delete-entry", form, "authorAddress", "адрес страницы пользователя");
        form.put("authorAddress", "https://vk.com/id1");
        desk.isRefused(comment, MODERATOR, "delete-entry", form, "blacklistUntil", "бессрочно не заносят");
        form.put("blacklistUntil", until);
        desk.isRefused(comment, MODERATOR, "delete-entry", form, "blacklistReason", "почему");
        form.put("blacklistReason", "Третий раз за неделю.");
        Map<String, Object> wrong = new HashMap<>(form);
        wrong.put("removedOn", "2020-03-01");
        desk.isRefused(comment, MODERATOR, "delete-entry", wrong, "removedOn", "ещё стояла на странице");
        wrong.putAll(Map.of("removedOn", "2020-03-31", "authorAddress", "id1", "blacklistUntil", "2020-03-01"));
        desk.isRefusedAt(comment, MODERATOR, "delete-entry", wrong, "removedOn", "authorAddress", "blacklistUntil");
        desk.complete(comment, MODERATOR, "delete-entry", form);
        assertThat(comment).isWaitingAt("confirm-blacklisting");
        return comment;
    }

    private ModerationCase kept(ProcessInstance entry) {
        return log.find(jdbc.sql("select id from moderation_case where process_instance_id = ?")
                .param(entry.getId())
                .query(UUID.class)
                .single());
    }

    private ControlCard card(ProcessInstance entry) {
        return cards.of(entry.getId()).get(0);
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }
}
