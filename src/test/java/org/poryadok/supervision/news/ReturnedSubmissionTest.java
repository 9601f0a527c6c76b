package org.poryadok.supervision.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.cockpit.CockpitSession;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermDocuments;
import org.poryadok.mail.Letter;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.poryadok.term.Russian;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a checker has given back: the body is told at once what is to be mended, and why it is overdue afterwards. */
@PoryadokTest
@EachTestAlone
class ReturnedSubmissionTest {

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String OFFICER = "kuzbass.health.responsible";
    private static final String HEAD = "kuzbass.health.head";
    private static final String LIBRARY = "shpakovsky.library";
    private static final String RETURNED = "аправлено 20.02.2020, возвращено %s (%s): Нет приложения";

    @LocalServerPort
    private int port;

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Organisation organisation;

    @Autowired
    private MailJournal mail;

    @Test
    void whoSentItIsToldAtOnceAndTheHeadTooWhenTheTermHasPassedMeanwhile() {
        ProcessInstance notice = sentOn20February();
        engine.passTimeUntil(notice, at("2020-03-02T12:00"));
        assertThat(mail.ofReference(notice.getId()))
                .as("nobody is reminded while it is checked")
                .isEmpty();
        giveBack(notice);

        String words = "Н" + returned("02.03.2020");
        Letter officer = news(notice, OFFICER);
        assertThat(officer.subject()).startsWith("Возвращено на доработку: ").hasSizeLessThan(90);
        assertThat(officer.text())
                .contains(
                        words + ".",
                        "Замечание нужно устранить и направить снова",
                        "Просрочено: срок за время проверки не останавливался.",
                        "Открыть задачу: ",
                        "/cases/" + notice.getId() + "/task");
        assertThat(news(notice, HEAD).text())
                .contains(words + ".", "Открыть дело: ", "/cases/" + notice.getId())
                .doesNotContain("/task");

        engine.passTimeUntil(notice, at("2020-03-03T12:00"));
        List<Letter> overdue = letters(notice, "overdue");
        assertThat(overdue).hasSize(2).allSatisfy(letter -> {
            assertThat(letter.text()).contains("Возвращено на доработку: " + words);
            assertThat(letter.html()).contains("Возвращено на доработку", words);
        });
        assertThat(page(notice)).contains("Возвращено на доработку", words);

        send(notice, "01-2", "2020-03-03");
        assertThat(page(notice)).as("it has been mended").doesNotContain("Нет приложения</dd>", words);
    }

    @Test
    void headIsNotToldAsLongAsThereIsTime() {
        ProcessInstance notice = sentOn20February();
        engine.setClock(at("2020-02-21T12:00"));
        giveBack(notice);

        assertThat(letters(notice, "news")).extracting(Letter::toName).containsExactly(name(OFFICER));
        assertThat(news(notice, OFFICER).text())
                .contains("Н" + returned("21.02.2020") + ".")
                .doesNotContain("Просрочено");
        assertThat(cards.overdue("kuzbass")).isEmpty();
    }

    /** Nothing has been sent to anybody: what is given back is given back within the body. */
    @Test
    @ForRuleOf("SHP-3.2.1.1")
    void pageThatTheBodysOwnOfficerGivesBackIsToldToWhoeverMendsItAndToTheHeadWhenItIsLate() {
        ProcessInstance obligation = givenBackOn6October();

        String words = "озвращено 06.10.2023 ("
                + organisation.official(LIBRARY + ".responsible").orElseThrow().shortName()
                + "): «Принять страницу: ВКонтакте, vk.com/pt_given_back»: Нет описания страницы";
        assertThat(news(obligation, LIBRARY + ".executor").text())
                .contains("В" + words + ".", "Замечание нужно устранить и направить снова", "Просрочено", "/task");
        assertThat(news(obligation, LIBRARY + ".head").text())
                .contains("В" + words + ".", "/cases/" + obligation.getId())
                .doesNotContain("/task");
        assertThat(letters(obligation, "news"))
                .as("not to whoever gave it back")
                .hasSize(2);
        assertThat(page(obligation, LIBRARY + ".head"))
                .contains("Возвращено на доработку", "<dd>" + words.substring("озвращено ".length()));

        engine.setClock(inStavropol("2023-10-09T12:00"));
        handsIn(obligation);

        assertThat(page(obligation, LIBRARY + ".head"))
                .as("it has been mended")
                .doesNotContain("<dd>" + words.substring("озвращено ".length()))
                .contains("«ВКонтакте» — страница оформлена, ждёт приёмки");
        assertThat(cards.history(card(obligation).id()))
                .extracting(CardEvent::kind)
                .endsWith(CardEventKind.RETURNED, CardEventKind.HANDED_IN);
    }

    /** What comes back on check waits for those who check: nobody of the body has a task. */
    @Test
    @ForRuleOf("KUZ-3c")
    void noticeThatComesBackOnCheckAsksTheBodyForNothingAndSaysHowLateItWasSent() {
        ProcessInstance notice = sentLate();
        ControlCard card = card(notice);
        cards.release(card.id(), "kuzbass.controller", "Ошибка");
        assertThat(CockpitSession.of(port, "kuzbass.controller", "cockpit")
                        .post("cards/" + card.id() + "/reopen", Map.of("reason", "Снята не та карточка"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(cards.card(card.id()).state()).isEqualTo(CardState.SUBMITTED);
        assertThat(letters(notice, "news"))
                .hasSize(2)
                .allSatisfy(letter -> assertThat(letter.text())
                        .startsWith("Карточка возвращена на контроль")
                        .contains(
                                "Сведения на проверке, от вас пока ничего не требуется.",
                                "Направлены позже срока "
                                        + Russian.day(card.lastDay().orElseThrow()) + " на 2 рабочих дня.",
                                "Если их вернут, вам сообщат сразу; о долгой проверке узнают координатор и контролёр.",
                                "Открыть дело: ")
                        .doesNotContain("Исполните", "/task"));
    }

    private ProcessInstance sentLate() {
        ProcessInstance notice = noticeOf14February();
        engine.setClock(at("2020-02-27T12:00"));
        send(notice, "01-1", "2020-02-27");
        return notice;
    }

    @Test
    @ForRuleOf("SHP-3.2.1.1")
    void reminderOfWhatWasGivenBackDoesNotSaySoTwice() {
        ProcessInstance obligation = givenBackOn6October();
        assertThat(CockpitSession.of(port, "shpakovsky.controller", "cockpit")
                        .post("cards/" + card(obligation).id() + "/escalate", Map.of())
                        .statusCode())
                .isEqualTo(204);

        assertThat(letters(obligation, "overdue"))
                .filteredOn(letter -> letter.text().contains("Возвращено на доработку"))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.text()).contains("Возвращено на доработку: 06.10.2023 ("));
    }

    /** The term that was broken before the extension is what the head answers for, whatever the new one says. */
    @Test
    @ForRuleOf("KUZ-3c")
    void returnOfWhatHasAnEarlierBrokenTermNamesItAndTheHeadIsToldThoughTheNewTermRuns() {
        ProcessInstance notice = noticeOf14February();
        engine.setClock(at("2020-02-27T12:00"));
        ControlCard card = card(notice);
        LocalDate broken = card.lastDay().orElseThrow();
        cards.extend(card.id(), LocalDate.of(2020, 4, 16), TermDocuments.signed("2020-02-20"), "Просьба", "test");
        send(notice, "01-1", "2020-02-27");
        engine.setClock(at("2020-02-28T12:00"));
        giveBack(notice);

        assertThat(List.of(OFFICER, HEAD))
                .allSatisfy(reader -> assertThat(news(notice, reader).text())
                        .contains(
                                "Возвращено на доработку",
                                "Прежний срок нарушен: " + Russian.day(broken) + ", затем продлён.",
                                "об этом напомнят исполнителю.")
                        .doesNotContain("узнают: исполнитель."));
    }

    private ProcessInstance givenBackOn6October() {
        engine.setClock(inStavropol("2023-09-01T10:00"));
        acts.inForce("shpakovsky-1199-2023", "1199", "2023-08-29", "2023-09-01");
        ProcessInstance obligation =
                acts.obliges("shpakovsky-1199-2023", "SHP-3.2.1.1", LIBRARY, "create-account", "2023-09-01");
        engine.passTimeUntil(obligation, inStavropol("2023-10-06T12:00"));
        handsIn(obligation);
        assertThat(page(obligation, LIBRARY + ".head")).contains("«ВКонтакте» — страница оформлена, ждёт приёмки");
        desk.complete(
                obligation,
                LIBRARY + ".responsible",
                "accept-account",
                Map.of("decision", "return", "remarks", "Нет описания страницы"));
        return obligation;
    }

    private void handsIn(ProcessInstance obligation) {
        String executor = LIBRARY + ".executor";
        Task vk = desk.tasks(obligation, executor, "create-and-design").stream()
                .filter(task -> "vk".equals(tasks.getVariable(task.getId(), "network")))
                .findFirst()
                .orElseThrow();
        desk.complete(vk, executor, Map.of("address", "vk.com/pt_given_back", "createdOn", "2023-10-05"));
    }

    private ControlCard card(ProcessInstance obligation) {
        return cards.of(obligation.getId()).get(0);
    }

    private ProcessInstance sentOn20February() {
        ProcessInstance notice = noticeOf14February();
        engine.setClock(at("2020-02-20T12:00"));
        send(notice, "01-1", "2020-02-20");
        return notice;
    }

    private ProcessInstance noticeOf14February() {
        engine.setClock(at("2020-02-14T10:00"));
        Account page = accounts.activate(new NewAccount(
                "kuzbass",
                "kuzbass.health",
                AccountAddress.parse(
                        "vk",
                        "vk.com/pt_"
                                + UUID.randomUUID().toString().replace("-", "").substring(0, 12)),
                OwnerKind.SECTORAL_BODY,
                LocalDate.of(2020, 2, 14),
                OFFICER,
                "test"));
        ProcessInstance notice = runtime.startProcessInstanceByKey(
                "notify-coordinator",
                Map.of(
                        "jurisdiction", "kuzbass",
                        "actId", "kuzbass-66-2020",
                        "bodyId", "kuzbass.health",
                        "accountId", page.id().toString(),
                        "accountEvent", "CREATED",
                        "eventDate", "2020-02-14"));
        engine.runDueJobs(notice);
        return notice;
    }

    private void send(ProcessInstance notice, String number, String day) {
        desk.complete(notice, OFFICER, "send-notice", Map.of("outgoingNumber", number, "sentOn", day));
    }

    private void giveBack(ProcessInstance notice) {
        desk.complete(
                notice,
                "kuzbass.coordinator",
                "check-notice",
                Map.of("noticeDecision", "return", "noticeRemarks", "Нет приложения"));
    }

    private String returned(String day) {
        return RETURNED.formatted(
                day, organisation.official("kuzbass.coordinator").orElseThrow().shortName());
    }

    private String page(ProcessInstance notice) {
        return page(notice, HEAD);
    }

    private String page(ProcessInstance notice, String head) {
        return new String(
                CockpitSession.of(port, head).page("/cases/" + notice.getId()).body(), StandardCharsets.UTF_8);
    }

    private Letter news(ProcessInstance notice, String reader) {
        return letters(notice, "news").stream()
                .filter(letter -> letter.toName().equals(name(reader)))
                .findFirst()
                .orElseThrow();
    }

    private List<Letter> letters(ProcessInstance notice, String kind) {
        return mail.ofReference(notice.getId()).stream()
                .map(OutboxEntry::letter)
                .filter(letter -> letter.key().contains(":" + kind + ":"))
                .toList();
    }

    private String name(String user) {
        return organisation.official(user).orElseThrow().fullName();
    }

    private static ZonedDateTime inStavropol(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZoneId.of("Europe/Moscow"));
    }

    private static ZonedDateTime at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(KEMEROVO);
    }
}
