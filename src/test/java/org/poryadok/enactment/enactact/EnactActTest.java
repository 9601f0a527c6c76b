package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.account.notifycoordinator.PageNotices;
import org.poryadok.act.ActRegister;
import org.poryadok.act.ActStatus;
import org.poryadok.act.Modality;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Placement;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardEvent;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** P01: the requisites, the entry into force, the obligations, the release from control. */
@PoryadokTest
@EachTestAlone
@ExtendWith(OutputCaptureExtension.class)
class EnactActTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("enact-act");

    @RegisterExtension
    static final ModelCoverage COVERAGE_OF_PARTS = new ModelCoverage("fulfil-obligations");

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final ZoneId CHELYABINSK = ZoneId.of("Asia/Yekaterinburg");
    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final ZoneId KIROV = ZoneId.of("Europe/Kirov");
    private static final String SHPAKOVSKY = "shpakovsky-1199-2023";
    /** Lies in a folder outside the product, as a region puts its own act there. */
    private static final String OZERNY = "ozerny-5-2024";
    /** Has a second version that widens the circle of its addressees. */
    private static final String AMENDED = "ozerny-9-2025";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private ActRegister register;

    @Autowired
    private Organisation organisation;

    @Autowired
    private PageNotices notices;

    @Autowired
    private ControlCards cards;

    @Autowired
    private Accounts pages;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Test
    void actOfAnExternalFolderLivesFromItsRequisitesToItsReleaseFromControl() {
        at("2024-12-17T10:00", CHELYABINSK);
        Set<UUID> earlier = cardIds();
        ProcessInstance act = acts.announce(OZERNY);
        assertThat(act).isWaitingAt("enter-requisites").hasPassed("act-loaded", "describe-act");
        desk.complete(
                act,
                "ozerny.legal",
                "enter-requisites",
                Map.of("actNumber", "5", "actDate", "2024-12-16", "signatory", "Мохов И. П."));
        assertThat(act).isWaitingAt("confirm-obligations").hasNotPassed("enter-publication");
        assertThat(rows(act, "ozerny.coordinator"))
                .contains("пункт 2: Создать официальную страницу", "Отдел информации", "09.01.2025")
                .contains("пункт 3", "Озёрная школа", "рекомендуется", "внутренний срок");
        desk.complete(act, "ozerny.coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));

        assertThat(act).isWaitingAt("entry-into-force");
        assertThat(engine.nextFiring(act, "entry-into-force"))
                .as("00:00 in Chelyabinsk")
                .isEqualTo("2024-12-17T19:00:00Z");
        passTimeTo(act, "2024-12-17T23:59", CHELYABINSK);
        assertThat(act).isWaitingAt("entry-into-force");
        passTimeTo(act, "2024-12-18T00:00", CHELYABINSK);

        assertThat(act).isWaitingAt("fulfil-obligations", "place-on-site");
        ControlCard placement = cards.of(act.getId()).get(0);
        assertThat(placement.lastDay())
                .as("three working days from the signing")
                .contains(LocalDate.of(2024, 12, 19));
        passTimeTo(act, "2024-12-20T12:00", CHELYABINSK);
        assertThat(act).hasPassed("remind", "escalate");
        assertThat(mail.ofReference(act.getId()))
                .extracting(entry -> entry.letter().toAddress())
                .containsExactly("legal@ozerny.example", "legal@ozerny.example", "administration.head@ozerny.example");
        desk.isRefusedAt(
                act,
                "ozerny.legal",
                "place-on-site",
                Map.of("siteUrl", "https:///acts/5", "placedOn", "2024-12-21"),
                "siteUrl",
                "placedOn");
        desk.complete(
                act,
                "ozerny.legal",
                "place-on-site",
                Map.of("siteUrl", "https://ozerny.example/acts/5", "placedOn", "2024-12-20"));
        assertThat(act).isWaitingAt("fulfil-obligations").hasPassed("record-placement", "placed", "placement-settled");
        assertThat(cards.status(cards.card(placement.id()))).isEqualTo(CardStatus.FULFILLED_LATE);

        createPage(act, "ozerny.information", "vk.com/pt_ozerny_information");
        createPage(act, "ozerny.school", "vk.com/pt_ozerny_school");
        ProcessInstance notice = notices.of("vk.com/pt_ozerny_school");
        desk.complete(
                notice,
                "ozerny.school.responsible",
                "send-notice",
                Map.of("outgoingNumber", "1", "sentOn", "2024-12-20"));
        desk.complete(notice, "ozerny.coordinator", "check-notice", Map.of("noticeDecision", "accept"));

        assertThat(act).isWaitingAt("release-act").hasPassed("obligations-fulfilled");
        desk.open(act, "ozerny.controller", "release-act");
        assertThat(desk.shown(act, "ozerny.controller", "release-act", "releaseText"))
                .as("not everything that follows from the pages is done")
                .contains(
                        "исполнено 4. Ещё не исполнено: обязательное — 1, рекомендации — нет. Обязательное останется");
        assertThat(desk.shown(act, "ozerny.controller", "release-act", "cardRows"))
                .contains("пункт 1", "исполнено с нарушением срока", "пункт 2", "пункт 3", "пункт 4", "20.12.2024");
        desk.complete(act, "ozerny.controller", "release-act", Map.of("releaseNote", "Исполнено."));
        assertThat(act)
                .isEnded()
                .hasPassedInOrder(
                        "enter-requisites",
                        "derive-entry-into-force",
                        "unfold-obligations",
                        "confirm-obligations",
                        "entry-into-force",
                        "obligations-arise",
                        "placement",
                        "release-act",
                        "release-from-control",
                        "act-released");
        assertThat(cards.ofAct(OZERNY))
                .filteredOn(card -> !earlier.contains(card.id()))
                .filteredOn(card -> !card.procedure().equals("publish-registry"))
                .hasSize(4)
                .allSatisfy(card -> assertThat(card.releasedBy()).contains("ozerny.controller"));
    }

    @Test
    @ForRuleOf({"SPB-0", "SPB-9"})
    void draftOfSaintPetersburgUnfoldsNothingUntilItHasNumberDateAndEntryIntoForce() {
        at("2020-07-01T10:00", MOSCOW);
        ProcessInstance act = acts.announce("spb-draft-2020");
        String legal = "spb.legal";
        Map<String, Object> whole = Map.of(
                "actNumber", "15-р", "actDate", "2020-07-01", "signatory", "Губернатор", "inForceFrom", "2020-07-01");
        refusedRequisites(act, without(whole, "actNumber"), "actNumber", "остаётся проектом и обязанностей не создаёт");
        refusedRequisites(act, without(whole, "actDate"), "actDate", "остаётся проектом и обязанностей не создаёт");
        refusedRequisites(act, without(whole, "signatory"), "signatory", "кто подписал акт");
        refusedRequisites(act, without(whole, "inForceFrom"), "inForceFrom", "Укажите дату вступления в силу");
        assertThat(act).isWaitingAt("enter-requisites").hasNotPassed("unfold-obligations");
        assertThat(engine.tree(act)).hasSize(1);

        desk.complete(act, legal, "enter-requisites", whole);
        assertThat(rows(act, "spb.coordinator")).contains("пункт 6.2", "пункт 7", "01.10.2020", "02.11.2020");
        assertThat(register.statusOf("spb-draft-2020")).isEqualTo(ActStatus.IN_FORCE);
        assertThat(desk.shown(act, "spb.coordinator", "confirm-obligations", "actName"))
                .contains("от 01.07.2020 № 15-р");
    }

    @Test
    void requisitesThatCannotBeThoseOfTheActAreRefused() {
        at("2020-02-14T10:00", KEMEROVO);
        ProcessInstance act = acts.announce("kuzbass-66-2020");
        Map<String, Object> right = Map.of(
                "actNumber",
                "66",
                "actDate",
                "2020-02-14",
                "signatory",
                "И. о. Губернатора",
                "inForceFrom",
                "2020-02-14");
        refusedKuzbass(act, right, "actNumber", "67", "расходится с номером акта: № 66");
        refusedKuzbass(act, right, "actDate", "2020-02-13", "расходится с датой акта: 14.02.2020");
        refusedKuzbass(act, right, "actDate", "2020-02-15", "ещё не наступила");
        refusedKuzbass(act, right, "inForceFrom", "2020-02-13", "раньше даты подписания");
        desk.isRefused(
                act,
                "kuzbass.legal",
                "enter-requisites",
                with(right, "actDate", "14.02.2020"),
                "actDate",
                "Такой даты нет: «14.02.2020»");
        desk.isRefusedAt(
                act,
                "kuzbass.legal",
                "enter-requisites",
                with(with(right, "actNumber", "67"), "inForceFrom", "2020-02-13"),
                "actNumber",
                "inForceFrom");
    }

    @Test
    void refusalIsAnAnswerAndNoErrorInTheLog(CapturedOutput log) {
        at("2023-09-01T12:00", MOSCOW);
        ProcessInstance act = acts.announce("shpakovsky-1199-2023");
        desk.isRefused(
                act,
                "shpakovsky.legal",
                "enter-requisites",
                Map.of("actNumber", "1198", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"),
                "actNumber",
                "1199");

        assertThat(log.getAll()).doesNotContain("ENGINE-16004", "ENGINE-03051");
    }

    @Test
    @ForRuleOf({"SHP-5", "SHP-7", "SHP-3.2.1.1", "SHP-3.2.1.2", "SHP-3.2.1.3"})
    void shpakovskyWaitsForItsPublicationAndEntersIntoForceOnASaturday() {
        at("2023-09-01T12:00", MOSCOW);
        ProcessInstance act = acts.announce(SHPAKOVSKY);
        desk.complete(
                act,
                "shpakovsky.legal",
                "enter-requisites",
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"));
        assertThat(act).isWaitingAt("enter-publication").hasNotPassed("derive-entry-into-force");
        String legal = "shpakovsky.legal";
        desk.isRefused(
                act,
                legal,
                "enter-publication",
                Map.of(),
                "publishedOn",
                "Укажите дату официального опубликования",
                "Размещение на сайте его не заменяет");
        desk.isRefused(
                act,
                legal,
                "enter-publication",
                Map.of("publishedOn", "2023-09-02"),
                "publishedOn",
                "ещё не наступила");
        desk.isRefused(
                act,
                legal,
                "enter-publication",
                Map.of("publishedOn", "2023-08-28"),
                "publishedOn",
                "раньше даты подписания");

        desk.complete(act, legal, "enter-publication", Map.of("publishedOn", "2023-09-01"));
        assertThat(desk.shown(act, "shpakovsky.coordinator", "confirm-obligations", "entryIntoForceText"))
                .isEqualTo("02.09.2023 (суббота)");
        assertThat(rows(act, "shpakovsky.coordinator")).contains("25.09.2023", "02.10.2023");
        desk.complete(act, "shpakovsky.coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        assertThat(act).isWaitingAt("entry-into-force");
        assertThat(engine.nextFiring(act, "entry-into-force")).isEqualTo("2023-09-01T21:00:00Z");
        assertThat(register.statusOf(SHPAKOVSKY)).isEqualTo(ActStatus.AWAITING_ENTRY);

        passTimeTo(act, "2023-09-02T00:00", MOSCOW);
        assertThat(register.statusOf(SHPAKOVSKY)).isEqualTo(ActStatus.IN_FORCE);
        assertThat(act).isWaitingAt("fulfil-obligations", "place-on-site");
        List<Body> addressees = organisation.bodiesOf(
                "shpakovsky", Set.of(OwnerKind.STRUCTURAL_UNIT, OwnerKind.SUBORDINATE_ORGANIZATION));
        assertThat(addressees).extracting(Body::id).contains("shpakovsky.education", "shpakovsky.library");
        assertThat(obligations(act))
                .hasSize(1 + 3 * addressees.size())
                .doesNotHaveDuplicates()
                .contains(SHPAKOVSKY + "|SHP-3.1.1a|shpakovsky.communications");
        assertThat(cardsOf(act))
                .filteredOn(card -> card.clauseId().equals("SHP-3.1.1a"))
                .hasSize(1)
                .allSatisfy(card -> assertThat(card.lastDay()).as("a month").contains(LocalDate.of(2023, 10, 2)));
        for (Body body : addressees) {
            assertThat(obligations(act))
                    .contains(
                            SHPAKOVSKY + "|SHP-3.2.1.1|" + body.id(),
                            SHPAKOVSKY + "|SHP-3.2.1.2|" + body.id(),
                            SHPAKOVSKY + "|SHP-3.2.1.3|" + body.id());
        }
        assertThat(cardsOf(act))
                .filteredOn(card -> card.clauseId().startsWith("SHP-3.2.1"))
                .hasSize(3 * addressees.size())
                .allSatisfy(card -> assertThat(card.lastDay()).contains(LocalDate.of(2023, 9, 25)));

        assertThat(desk.shown(act, legal, "place-on-site", "siteName"))
                .isEqualTo("официальный сайт администрации Шпаковского муниципального округа");
        desk.complete(
                act,
                legal,
                "place-on-site",
                Map.of("siteUrl", "https://shpakovsky.example/1199", "placedOn", "2023-09-01"));
        assertThat(register.placements(SHPAKOVSKY))
                .extracting(Placement::siteUrl)
                .contains("https://shpakovsky.example/1199");
        assertThat(cards.of(act.getId()))
                .filteredOn(card -> card.clauseId().equals("SHP-5"))
                .extracting(ControlCard::state)
                .containsExactly(CardState.FULFILLED);
        personsAreIdentified(act);
    }

    private void personsAreIdentified(ProcessInstance act) {
        Map<String, Object> deputy =
                Map.of("namedDecision", "person", "namedOfficialId", "shpakovsky.administration.responsible");
        String legal = "shpakovsky.legal";
        String coordinator = "shpakovsky.coordinator";
        assertThat(desk.tasks(act, legal, "identify-person"))
                .allSatisfy(task -> assertThat(task.getDueDate())
                        .as("five working days, the last second")
                        .isEqualTo("2023-09-08T20:59:59Z"));
        Map<String, Task> asked = desk.tasks(act, legal, "identify-person").stream()
                .collect(Collectors.toMap(
                        task -> String.valueOf(tasks.getVariable(task.getId(), "namedClause")), Function.identity()));
        assertThat(asked).containsOnlyKeys("SHP-2.2", "SHP-2.3");
        desk.complete(asked.get("SHP-2.3"), legal, Map.of("namedDecision", "amend"));
        desk.complete(act, legal, "identify-person", deputy);
        desk.complete(
                act,
                coordinator,
                "confirm-person",
                Map.of("namedConfirmation", "return", "namedRemarks", "Не заместитель главы."));
        desk.complete(act, legal, "identify-person", deputy);
        desk.complete(act, coordinator, "confirm-person", Map.of("namedConfirmation", "confirm"));
        assertThat(act).hasPassed("amendment-needed", "person-placed", "persons-identified");
    }

    @Test
    void placementIsCheckedOnTheServer() {
        at("2024-12-18T10:00", CHELYABINSK);
        ProcessInstance act = acts.enact(OZERNY, "5", "2024-12-16", null, null);
        String legal = "ozerny.legal";
        desk.isRefused(
                act,
                legal,
                "place-on-site",
                Map.of("placedOn", "2024-12-18"),
                "siteUrl",
                "Укажите адрес страницы, на которой размещён акт.");
        desk.isRefused(
                act,
                legal,
                "place-on-site",
                Map.of("siteUrl", "ozerny.example", "placedOn", "2024-12-18"),
                "siteUrl",
                "должен начинаться с https://");
        desk.isRefused(
                act,
                legal,
                "place-on-site",
                Map.of("siteUrl", "https://ozerny.example/5"),
                "placedOn",
                "Укажите дату размещения акта на сайте.");
        desk.isRefused(
                act,
                legal,
                "place-on-site",
                Map.of("siteUrl", "https://ozerny.example/5", "placedOn", "2024-12-19"),
                "placedOn",
                "ещё не наступила");
        desk.isRefused(
                act,
                legal,
                "place-on-site",
                Map.of("siteUrl", "https://ozerny.example/5", "placedOn", "2024-12-15"),
                "placedOn",
                "раньше даты подписания");
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    void recommendationIsUnderControlAsOneAndIsNeverOverdue() {
        at("2024-12-18T10:00", CHELYABINSK);
        ProcessInstance act = acts.enact(OZERNY, "5", "2024-12-16", null, null);
        ControlCard card = cardsOf(act).stream()
                .filter(found -> found.clauseId().equals("OZE-3"))
                .findFirst()
                .orElseThrow();
        assertThat(card.modality()).isEqualTo(Modality.RECOMMENDED);
        assertThat(card.internalTerm()).isTrue();
        assertThat(card.lastDay()).contains(LocalDate.of(2025, 1, 20));
        assertThat(desk.task(act, "ozerny.school.executor", "create-and-design").getDueDate())
                .isNull();

        at("2025-02-03T10:00", CHELYABINSK);
        assertThat(cards.status(card)).isEqualTo(CardStatus.RECOMMENDED);
        assertThat(cards.statusText(card)).isEqualTo("рекомендация не выполнена");
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    void coordinatorReturnsAWrongListAndGetsItAgainFromTheLegalDepartment() {
        at("2020-07-01T10:00", MOSCOW);
        ProcessInstance act = acts.announce("spb-draft-2020");
        Map<String, Object> entered = Map.of(
                "actNumber", "15-р", "actDate", "2020-07-01", "signatory", "Губернатор", "inForceFrom", "2020-07-20");
        desk.complete(act, "spb.legal", "enter-requisites", entered);
        String coordinator = "spb.coordinator";
        assertThat(desk.shown(act, coordinator, "confirm-obligations", "standingRows"))
                .contains("пункт 3: ", "постоянно", "по обращению")
                .as("who controls as the act calls him, while legal has not said who that is, and not his body")
                .containsPattern("пункт 8: [^}]*\"body\":\"Потехина И\\.П\\., Вице-губернатор Санкт-Петербурга")
                .doesNotContain("пункт 6.2: ");
        desk.isRefused(
                act,
                coordinator,
                "confirm-obligations",
                Map.of(),
                "listDecision",
                "перечень верен или его надо вернуть");
        desk.isRefused(
                act,
                coordinator,
                "confirm-obligations",
                Map.of("listDecision", "return"),
                "listRemarks",
                "что в перечне неверно");
        String remarks = "Распоряжение вступило в силу 1 июля, сроки посчитаны от другого дня.";
        desk.complete(
                act, coordinator, "confirm-obligations", Map.of("listDecision", "return", "listRemarks", remarks));

        assertThat(act).isWaitingAt("correct-obligations").hasNotPassed("entry-into-force");
        String legal = "spb.legal";
        assertThat(desk.shown(act, legal, "correct-obligations", "listRemarks")).isEqualTo(remarks);
        assertThat(desk.shown(act, legal, "correct-obligations", "inForceFrom")).isEqualTo("2020-07-20");
        desk.isRefused(
                act,
                legal,
                "correct-obligations",
                with(entered, "inForceFrom", "2020-06-30"),
                "correctionNote",
                "Ответьте на замечания");
        Map<String, Object> corrected =
                with(with(entered, "correctionNote", "День исправлен."), "inForceFrom", "2020-07-01");
        desk.isRefused(
                act,
                legal,
                "correct-obligations",
                with(corrected, "inForceFrom", "2020-06-30"),
                "inForceFrom",
                "раньше даты подписания");
        desk.complete(act, legal, "correct-obligations", corrected);

        assertThat(desk.shown(act, coordinator, "confirm-obligations", "correctionNote"))
                .isEqualTo("День исправлен.");
        assertThat(desk.shown(act, coordinator, "confirm-obligations", "entryIntoForceText"))
                .startsWith("01.07.2020");
        desk.complete(act, coordinator, "confirm-obligations", Map.of("listDecision", "confirm"));
        assertThat(register.inForceFrom("spb-draft-2020")).contains(LocalDate.of(2020, 7, 1));
        assertThat(act).hasPassed("entry-into-force");
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    void correctedDayOfPublicationMovesTheEntryIntoForce() {
        at("2023-09-04T12:00", MOSCOW);
        ProcessInstance act = acts.announce(SHPAKOVSKY);
        String legal = "shpakovsky.legal";
        Map<String, Object> requisites =
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы");
        desk.complete(act, legal, "enter-requisites", requisites);
        desk.complete(act, legal, "enter-publication", Map.of("publishedOn", "2023-09-04"));
        desk.complete(
                act,
                "shpakovsky.coordinator",
                "confirm-obligations",
                Map.of("listDecision", "return", "listRemarks", "Газета вышла 1 сентября."));
        Map<String, Object> corrected = with(requisites, "correctionNote", "Исправлено.");
        desk.isRefused(
                act,
                legal,
                "correct-obligations",
                with(corrected, "publishedOn", "2023-08-28"),
                "publishedOn",
                "раньше даты подписания");
        desk.complete(act, legal, "correct-obligations", with(corrected, "publishedOn", "2023-09-01"));
        assertThat(desk.shown(act, "shpakovsky.coordinator", "confirm-obligations", "entryIntoForceText"))
                .isEqualTo("02.09.2023 (суббота)");
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    void silentRecommendedBodyDoesNotHoldTheReleaseAndTheControllerDecidesOnIt() {
        ProcessInstance act = ozernyWithASilentSchool();
        assertThat(act).isWaitingAt("release-act", "fulfil-recommendations");
        String controller = "ozerny.controller";
        assertThat(desk.shown(act, controller, "release-act", "openRows"))
                .contains("Озёрная школа", "пункт 3")
                .doesNotContain("пункт 2");
        desk.isRefused(act, controller, "release-act", Map.of(), "openDecision", "Решите, что делать");
        desk.isRefused(
                act,
                controller,
                "release-act",
                Map.of("openDecision", "release", "releaseNote", "Исполнено."),
                "openGround",
                "на каком основании неисполненные рекомендации снимаются");
        desk.complete(
                act,
                controller,
                "release-act",
                Map.of("openDecision", "release", "openGround", "Школа закрывается.", "releaseNote", "Исполнено."));

        assertThat(act).hasPassed("act-released").isWaitingAt("fulfil-recommendations");
        ControlCard school = cardOfOzerny("OZE-3");
        assertThat(school.releasedBy()).contains(controller);
        assertThat(cards.history(school.id()))
                .extracting(CardEvent::note)
                .contains(Optional.of("Рекомендация не исполнена, акт снят с контроля. Школа закрывается."));
        createPage(act, "ozerny.school", "vk.com/pt_ozerny_school_late");
        assertThat(act).isEnded();
    }

    @Test
    void openRecommendationMayStayUnderControlAfterTheAct() {
        ProcessInstance act = ozernyWithASilentSchool();
        desk.complete(act, "ozerny.controller", "release-act", Map.of("openDecision", "keep"));
        assertThat(cardOfOzerny("OZE-2").releasedBy()).contains("ozerny.controller");
        assertThat(cardOfOzerny("OZE-3").state()).isEqualTo(CardState.OPEN);
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    void actThatObligesNobodyGoesStraightToItsRelease() {
        at("2024-06-03T10:00", ZoneId.of("Asia/Tomsk"));
        ProcessInstance act = acts.enact("tomsk-terms", "1", "2024-05-15", null, "2024-05-15");
        assertThat(act).isWaitingAt("release-act").hasNotPassed("take-placement-under-control", "place-on-site");
        assertThat(engine.tree(act)).hasSize(1);

        desk.complete(act, "tomsk.controller", "release-act", Map.of());
        assertThat(act).isEnded();
    }

    @Test
    @ForRuleOf({"KUZ-3b", "KUZ-4a"})
    void everyBodyOfKuzbassIsAskedForAnActOfItsOwnUnderItsCard() {
        at("2020-02-14T10:00", KEMEROVO);
        ProcessInstance act = acts.announce("kuzbass-66-2020");
        desk.complete(
                act,
                "kuzbass.legal",
                "enter-requisites",
                Map.of(
                        "actNumber",
                        "66",
                        "actDate",
                        "2020-02-14",
                        "signatory",
                        "И. о. Губернатора",
                        "inForceFrom",
                        "2020-02-14"));
        assertThat(rows(act, "kuzbass.coordinator"))
                .contains(
                        "абзац третий пункта 3",
                        "Принятие подчинённых и муниципальных актов",
                        "Министерство здравоохранения");
        desk.complete(act, "kuzbass.coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));

        ControlCard card = cardsOf(act).stream()
                .filter(found ->
                        found.clauseId().equals("KUZ-3b") && found.bodyId().equals("kuzbass.health"))
                .findFirst()
                .orElseThrow();
        assertThat(card.procedure()).isEqualTo("adopt-own-act");
        assertThat(card.internalTerm()).as("the act sets no term").isTrue();
        assertThat(card.lastDay()).contains(LocalDate.of(2020, 3, 17));
        assertThat(cardsOf(act))
                .filteredOn(found -> found.clauseId().equals("KUZ-4a"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.modality()).isEqualTo(Modality.RECOMMENDED));
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    void tomskObligesOnlyItsCoordinatorAndRecommendsItsMunicipalities() {
        at("2023-05-12T10:00", ZoneId.of("Asia/Tomsk"));
        ProcessInstance act = acts.enact("tomsk-132r-2023", "132-р", "2023-05-04", null, null);
        assertThat(obligations(act))
                .containsExactly(
                        "tomsk-132r-2023|TOM-2.1|tomsk.information-policy", "tomsk-132r-2023|TOM-5|tomsk.kedrovy-bor");
        assertThat(cardsOf(act))
                .filteredOn(card -> card.modality() == Modality.RECOMMENDED)
                .extracting(ControlCard::clauseId)
                .containsExactly("TOM-5");
        assertThat(act).isWaitingAt("fulfil-obligations");
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    @ForRuleOf({"KIR-I.2", "KIR-2.2", "KIR-2.3", "KIR-2.4", "KIR-2.4.1", "KIR-2.4.2", "KIR-2.5"})
    void kirovVerifiesTheAccountsOfEachBodyOnceForAllItsClausesAndHoldsOneCampaign() {
        at("2024-06-03T10:00", KIROV);
        ProcessInstance act = acts.announce("kirov-131-2024");
        desk.complete(
                act,
                "kirov.legal",
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
        assertThat(rows(act, "kirov.coordinator"))
                .contains(
                        "Кампания перепроверки",
                        "Подтверждение подлинности и подключение к ЕПГУ (страниц нет: начнётся, когда появится страница)");
        List<String> keys = obligationKeys(act);
        assertThat(keys).filteredOn(key -> key.startsWith("KIR-I.2")).containsExactly("KIR-I.2|kirov.information");
        assertThat(keys).filteredOn(key -> key.endsWith("|kirov.health")).containsExactly("KIR-2.3|kirov.health");
        assertThat(keys)
                .as("organisations with state participation are not in KIR-I.2, but in KIR-2.3")
                .contains("KIR-2.3|kirov.transport-company");

        desk.complete(act, "kirov.coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        assertThat(obligations(act)).contains("kirov-131-2024|KIR-I.2|kirov.information");
        assertThat(desk.tasks(act, "kirov.coordinator", "define-scope")).hasSize(1);
        runtime.deleteProcessInstance(act.getId(), "test");
    }

    @Test
    void amendmentLeavesRunningTermsOnTheirVersionAndBringsOnlyItsNewObligations() {
        // With pages of other tests the new version would also ask to verify them.
        at("2027-01-11T10:00", CHELYABINSK);
        pages.ofJurisdiction("ozerny")
                .forEach(page -> pages.close(page.id(), page.createdOn(), ByOrder.closing(), "test", "test"));
        at("2025-01-10T10:00", CHELYABINSK);
        ProcessInstance first = acts.enact(AMENDED, "9", "2025-01-09", null, null);
        assertThat(obligations(first))
                .containsExactly(AMENDED + "|OZA-1|ozerny.information", AMENDED + "|OZA-2|ozerny.school");
        ControlCard running = cardsOf(first).stream()
                .filter(card -> card.clauseId().equals("OZA-1"))
                .findFirst()
                .orElseThrow();
        assertThat(running.lastDay()).contains(LocalDate.of(2025, 2, 10));

        ProcessInstance second = byKey(AMENDED + "|2");
        engine.runDueJobs(second);
        assertThat(second)
                .isWaitingAt("confirm-obligations")
                .hasPassed("new-version")
                .hasNotPassed("enter-requisites");
        String coordinator = "ozerny.coordinator";
        assertThat(desk.shown(second, coordinator, "confirm-obligations", "amendmentText"))
                .contains("Редакция «2»", "от 20.05.2025 № 31", "Круг учреждений расширен");
        assertThat(desk.shown(second, coordinator, "confirm-obligations", "entryIntoForceText"))
                .isEqualTo("01.06.2025 (воскресенье)");
        assertThat(desk.shown(second, coordinator, "confirm-obligations", "keptText"))
                .isEqualTo("Отдел информации администрации Озёрного муниципального района (пункт 1)");
        assertThat(desk.shown(second, coordinator, "confirm-obligations", "rewordedText"))
                .as("it goes on in another wording")
                .isEqualTo("пункт 1: Определить ответственное лицо");
        assertThat(desk.shown(second, coordinator, "confirm-obligations", "endedText"))
                .isEmpty();
        assertThat(desk.task(second, coordinator, "confirm-obligations").getName())
                .isEqualTo("Проверить перечень обязанностей: № 9 от 09.01.2025, изменения: редакция «2»");
        assertThat(rows(second, coordinator))
                .contains("Озёрная школа", "16.06.2025")
                .doesNotContain("Принять собственный акт");
        desk.complete(second, coordinator, "confirm-obligations", Map.of("listDecision", "confirm"));
        assertThat(engine.nextFiring(second, "entry-into-force")).isEqualTo("2025-05-31T19:00:00Z");

        passTimeTo(second, "2025-06-01T00:00", CHELYABINSK);
        assertThat(second).isWaitingAt("fulfil-obligations").hasPassed("offer-recheck");
        assertThat(obligations(second)).containsExactly(AMENDED + "|OZA-1.1|ozerny.school");
        ControlCard added = cardsOf(second).stream()
                .filter(card -> card.clauseId().equals("OZA-1.1"))
                .findFirst()
                .orElseThrow();
        assertThat(added.actVersion()).isEqualTo("2");
        assertThat(added.lastDay()).contains(LocalDate.of(2025, 6, 16));
        ControlCard kept = cards.card(running.id());
        assertThat(kept.actVersion()).isEqualTo("1");
        assertThat(kept.lastDay())
                .as("a term that has begun keeps the rule of its version")
                .contains(LocalDate.of(2025, 2, 10));

        ProcessInstance recheck = byKey(AMENDED + "|2|recheck");
        assertThat(recheck).isWaitingAt("define-scope");
        assertThat(desk.shown(recheck, coordinator, "define-scope", "campaignClauses"))
                .isEqualTo("[\"OZA-3\"]");
        assertThat(desk.shown(recheck, coordinator, "define-scope", "occasion"))
                .startsWith("Изменён акт. Редакция «2»");
        runtime.deleteProcessInstance(recheck.getId(), "test");

        desk.complete(second, "ozerny.school.head", "propose-person", Map.of("personId", "ozerny.school.responsible"));
        desk.complete(
                second,
                "ozerny.school.head",
                "sign-order",
                Map.of("orderNumber", "3", "orderDate", "2025-06-01", "validFrom", "2025-06-01"));
        assertThat(desk.shown(second, "ozerny.controller", "release-act", "cardRows"))
                .contains("двухнедельный срок")
                .doesNotContain("Принять собственный акт");
        assertThat(desk.tasks(second, "ozerny.controller", "release-act"))
                .extracting(Task::getName)
                .containsExactly("Снять акт с контроля: № 9 от 09.01.2025, изменения: редакция «2»");
        desk.open(second, "ozerny.controller", "release-act");
        assertThat(desk.shown(second, "ozerny.controller", "release-act", "releaseText"))
                .startsWith("Изменения: редакция «2». По изменениям ")
                .contains(
                        "По акту в целом не исполнено: обязательное — ",
                        "Карточки прежних редакций остаются на контроле.")
                .doesNotContain("ткрытого нет");
        desk.complete(second, "ozerny.controller", "release-act", Map.of());
        assertThat(second).isEnded();
        assertThat(cards.card(added.id()).releasedBy()).contains("ozerny.controller");
        assertThat(cards.card(running.id()).releasedBy()).isEmpty();
        runtime.deleteProcessInstance(first.getId(), "test");
    }

    @Test
    @ForRuleOf("TOM-7")
    void amendmentWhoseTextIsMissingBringsNoObligationAndOffersTheReCheck() {
        at("2023-05-12T10:00", ZoneId.of("Asia/Tomsk"));
        ProcessInstance first = acts.enact("tomsk-132r-2023", "132-р", "2023-05-04", null, null);
        runtime.deleteProcessInstance(first.getId(), "test");
        ProcessInstance second = byKey("tomsk-132r-2023|2");
        engine.runDueJobs(second);
        assertThat(desk.shown(second, "tomsk.coordinator", "confirm-obligations", "obligationCount"))
                .isEqualTo("0");
        assertThat(desk.shown(second, "tomsk.coordinator", "confirm-obligations", "amendmentText"))
                .contains("238-р");
        desk.complete(second, "tomsk.coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        passTimeTo(second, "2023-08-25T00:00", ZoneId.of("Asia/Tomsk"));
        assertThat(second).isWaitingAt("release-act");
        assertThat(desk.tasks(second, "tomsk.controller", "release-act"))
                .extracting(Task::getName)
                .containsExactly("Снять акт с контроля: № 132-р от 04.05.2023, изменения: редакция «2»");
        desk.open(second, "tomsk.controller", "release-act");
        assertThat(desk.shown(second, "tomsk.controller", "release-act", "releaseText"))
                .as("what the act itself has laid on bodies is still open")
                .startsWith("Изменения: редакция «2». ")
                .contains("По акту в целом не исполнено: ")
                .contains("Карточки прежних редакций остаются на контроле.")
                .doesNotContain("ткрытого нет");
        ProcessInstance recheck = byKey("tomsk-132r-2023|2|recheck");
        assertThat(desk.shown(recheck, "tomsk.coordinator", "define-scope", "clauseCitation"))
                .isEqualTo("справка к тексту");
        runtime.deleteProcessInstance(recheck.getId(), "test");
    }

    @Test
    void longTextsAreRefusedBeforeTheDatabaseRefusesThem() {
        at("2024-06-03T10:00", ZoneId.of("Asia/Tomsk"));
        ProcessInstance act = acts.enact("tomsk-terms", "1", "2024-05-15", null, "2024-05-15");
        desk.isRefused(
                act,
                "tomsk.controller",
                "release-act",
                Map.of("releaseNote", "о".repeat(1001)),
                "releaseNote",
                "не более 1000 знаков");
    }

    private ProcessInstance ozernyWithASilentSchool() {
        at("2024-12-20T10:00", CHELYABINSK);
        ProcessInstance act = acts.enact(OZERNY, "5", "2024-12-16", null, null);
        desk.complete(
                act,
                "ozerny.legal",
                "place-on-site",
                Map.of("siteUrl", "https://ozerny.example/acts/5", "placedOn", "2024-12-18"));
        createPage(
                act, "ozerny.information", "vk.com/pt_ozerny_of_" + act.getId().substring(0, 8));
        return act;
    }

    private ControlCard cardOfOzerny(String clause) {
        return cards.ofAct(OZERNY).stream()
                .filter(card -> card.clauseId().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    private void createPage(ProcessInstance act, String body, String address) {
        desk.complete(
                act, body + ".executor", "create-and-design", Map.of("address", address, "createdOn", "2024-12-20"));
        desk.complete(act, body + ".responsible", "accept-account", Map.of("decision", "accept"));
    }

    private void refusedRequisites(ProcessInstance act, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(act, "spb.legal", "enter-requisites", form, field, sentence);
    }

    private void refusedKuzbass(
            ProcessInstance act, Map<String, Object> right, String field, String wrong, String sentence) {
        desk.isRefused(act, "kuzbass.legal", "enter-requisites", with(right, field, wrong), field, sentence);
    }

    private String rows(ProcessInstance act, String coordinator) {
        return desk.shown(act, coordinator, "confirm-obligations", "obligationRows");
    }

    private Set<UUID> cardIds() {
        return cards.ofAct(OZERNY).stream().map(ControlCard::id).collect(Collectors.toSet());
    }

    private ProcessInstance byKey(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    @SuppressWarnings("unchecked")
    private List<String> obligationKeys(ProcessInstance act) {
        return (List<String>) runtime.getVariable(act.getId(), "obligationKeys");
    }

    /** Business keys of the procedures that the act has started. */
    private List<String> obligations(ProcessInstance act) {
        return runtime.createProcessInstanceQuery().superProcessInstanceId(act.getId()).list().stream()
                .flatMap(part ->
                        runtime.createProcessInstanceQuery().superProcessInstanceId(part.getId()).list().stream())
                .map(ProcessInstance::getBusinessKey)
                .toList();
    }

    private List<ControlCard> cardsOf(ProcessInstance act) {
        return engine.tree(act).stream()
                .flatMap(instance -> cards.of(instance).stream())
                .toList();
    }

    /** The form with a field left empty, as the browser sends it. */
    private static Map<String, Object> without(Map<String, Object> form, String field) {
        return with(form, field, "");
    }

    private static Map<String, Object> with(Map<String, Object> form, String field, String value) {
        // Of a map of variables the engine would give that map itself.
        Map<String, Object> changed = new HashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private void at(String localTime, ZoneId zone) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(zone));
    }

    private void passTimeTo(ProcessInstance act, String localTime, ZoneId zone) {
        engine.passTimeUntil(act, LocalDateTime.parse(localTime).atZone(zone));
    }
}
