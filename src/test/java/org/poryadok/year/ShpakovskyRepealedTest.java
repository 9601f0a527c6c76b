package org.poryadok.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.poryadok.casework.Desk.ticked;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.Refusal;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Designations;
import org.poryadok.registry.Account;
import org.poryadok.registry.AccountState;
import org.poryadok.registry.Accounts;
import org.springframework.beans.factory.annotation.Autowired;

/** Shpakovsky district № 1199 is repealed while bodies still owe pages under it. */
@LivedThrough
class ShpakovskyRepealedTest {

    private static final String ADMINISTRATION = "shpakovsky.administration";
    private static final Map<String, Object> PERIOD = Map.of("periodFrom", "2023-09-02", "periodTo", "2023-10-02");
    private static final int ENDS = 10;
    private static final String GROUND =
            "Акт утратил силу с 10.10.2023, основание: постановление администрации от" + " 02.10.2023 № 1300.";

    @RegisterExtension
    final LivedJurisdiction district =
            new LivedJurisdiction("shpakovsky", "shpakovsky-1199-2023", ZoneId.of("Europe/Moscow"));

    @Autowired
    private Accounts accounts;

    @Autowired
    private Designations designations;

    @Autowired
    private HistoryService history;

    private ControlCard missed;

    @Test
    @DisplayName("Постановление № 1199 отменено: с этого дня по нему ничего не начинается и ничто не просрочивается")
    void repealedActBindsNobody() {
        actEntersIntoForce();
        repealIsKnownAWeekBefore();
        cardsAreTakenOffControl();
        runningProceduresSayWhy();
        nobodyIsRemindedAndNothingBegins();
        coordinatorDecidesWhatStays();
        district.nothingHasFailed();
    }

    @Test
    @DisplayName("Об отмене сказано раньше, чем внесены реквизиты: в день отмены она наступает")
    void repealKnownBeforeTheActIsEntered() {
        district.actIsRepealed("2023-10-10", "постановление администрации от 02.10.2023 № 1300");
        actEntersIntoForce();
        district.itIs("2023-10-09T23:59");
        assertThat(district.allCards()).anyMatch(card -> card.state().isUnderControl());
        assertThat(district.tasks("coordinator", "settle-repeal")).isEmpty();
        district.itIs("2023-10-10T00:00");
        assertThat(district.allCards())
                .isNotEmpty()
                .noneMatch(card -> card.state().isUnderControl());
        assertThat(district.tasks("coordinator", "settle-repeal")).hasSize(1);
        district.does("coordinator", "settle-repeal", Map.of());
        assertThat(district.tasks("coordinator", "settle-repeal")).isEmpty();
        assertThat(accounts.findByLink("vk.com/igorserov_26").orElseThrow().state())
                .as("what nobody has ticked stays")
                .isEqualTo(AccountState.ACTIVE);
        assertThat(isResponsible()).isTrue();
        assertThat(district.desk("education.executor")).contains("create-and-design");
        district.nothingHasFailed();
    }

    @Test
    @DisplayName(
            "После отмены страницу закрывают, лицо заменяют, о взломе сообщают; отказ начать новое называет отмену")
    void whatTheActHasBegunIsBroughtToItsEnd() {
        actEntersIntoForce();
        repealIsKnownAWeekBefore();
        district.itIs("2023-10-20T12:00");
        pageIsClosed();
        personIsReplaced();
        lostPageIsReported();
        refusalsNameTheRepeal();
        district.nothingHasFailed();
    }

    @Test
    @DisplayName("Запрос отчётов и просьба, которые ждали в день отмены, говорят о ней и кончаются")
    void whatWaitedForTheControllerComesToItsEnd() {
        actEntersIntoForce();
        String card = district.card("SHP-3.2.1.1", "education").id().toString();
        district.starts("education.head", "ask-about-card", Map.of());
        district.does(
                "education.head",
                "make-request",
                Map.of(
                        "cardId",
                        card,
                        "requestKind",
                        "MORE_TIME",
                        "askedDay",
                        "2023-11-15",
                        "requestReason",
                        "Нет специалиста"));
        repealIsKnownAWeekBefore();
        assertThat(district.tasks("administration.responsible", "define-request"))
                .as("he has been asked since the terms of the act have ended")
                .hasSize(1);
        district.itIs("2023-10-10T12:00");
        requestOfReportsIsNotMade();
        requestForTimeIsAnswered();
        district.nothingHasFailed();
    }

    @Test
    @DisplayName(
            "Начатое, что результата не дало, координатор прекращает: задачи уходят, история карточки говорит, кто и почему")
    void whatHasProducedNothingIsGivenUp() {
        actEntersIntoForce();
        district.does(
                "culture.executor",
                "create-and-design",
                "vk",
                Map.of("address", "vk.com/club70777", "createdOn", "2023-09-02"));
        repealIsKnownAWeekBefore();
        district.itIs("2023-10-10T12:00");
        assertThat(district.desk("education.executor")).contains("create-and-design");
        assertThat(district.desk("education.head")).contains("propose-person");
        assertThat(district.desk("legal")).contains("place-on-site");
        assertThat(district.opened("coordinator", "settle-repeal", "", "repealedWork"))
                .contains("Комитет образования", "ждёт «Создать и оформить страницу", "Разместить акт")
                .as("a page that is made waits for whoever accepts it")
                .doesNotContain(district.card("SHP-3.2.1.1", "culture").id().toString());
        assertThat(district.shown("coordinator", "settle-repeal", "", "releasedRows"))
                .as("of which page each card speaks")
                .contains("vk.com/club70777");
        ControlCard placement = district.cards("SHP-5").get(0);
        district.does(
                "coordinator",
                "settle-repeal",
                Map.of(
                        "workToGiveUp",
                        ticked(Stream.of("SHP-3.2.1.1", "SHP-3.2.1.2", "SHP-3.2.1.3")
                                .map(clause -> district.card(clause, "education"))
                                .map(card -> card.id().toString())
                                .collect(Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        ids -> Stream.concat(
                                                        ids.stream(),
                                                        Stream.of(placement.id().toString()))
                                                .toArray(String[]::new))))));
        assertThat(district.desk("education.executor")).doesNotContain("create-and-design");
        assertThat(district.desk("education.head")).doesNotContain("propose-person");
        assertThat(district.desk("legal")).doesNotContain("place-on-site");
        assertThat(district.history(placement))
                .last()
                .isEqualTo("GIVEN_UP shpakovsky.coordinator: " + GROUND
                        + " Начатое по нему результата не дало, заканчивать нечего.");
        assertThat(Stream.of("SHP-3.2.1.1", "SHP-3.2.1.2")
                        .map(clause -> district.card(clause, "education"))
                        .map(this::ended))
                .as("neither was a page made nor a person appointed")
                .containsOnly("Работа прекращена");
        assertThat(district.tasks("culture.responsible", "accept-account")).hasSize(1);
        assertThat(district.tasks("finance.head", "propose-person"))
                .as("what was not ticked stays")
                .isNotEmpty();
        district.nothingHasFailed();
    }

    @Test
    @DisplayName("Замена, в которой назначение прекращено с отменой акта, не кончается тем, что лицо назначено")
    void replacementWhoseAppointmentIsGivenUpDoesNotSayThatSomebodyIsAppointed() {
        actEntersIntoForce();
        district.itIs("2023-10-02T10:00");
        ProcessInstance replacement = district.starts("administration.head", "replace-official", Map.of());
        district.does(
                "administration.head",
                "report-departure",
                Map.of(
                        "officialId",
                        "shpakovsky.administration.responsible",
                        "lastDay",
                        "2023-10-02",
                        "departureDocument",
                        "приказ от 02.10.2023 № 14-к",
                        "departure",
                        "DISMISSAL"));
        assertThat(district.desk("administration.head")).contains("propose-person");
        repealIsKnownAWeekBefore();
        district.itIs("2023-10-10T12:00");
        district.does(
                "coordinator",
                "settle-repeal",
                Map.of(
                        "workToGiveUp",
                        ticked(district.allCards().stream()
                                .filter(card -> card.procedure().equals("appoint-officials")
                                        && card.bodyId().equals(ADMINISTRATION))
                                .map(card -> card.id().toString())
                                .toArray(String[]::new))));
        assertThat(district.desk("administration.head")).doesNotContain("propose-person");
        assertThat(ends(replacement.getId()))
                .contains("Назначение не состоялось")
                .doesNotContain("Лицо назначено");
        district.nothingHasFailed();
    }

    /** With which end the engine's history says that the case of a card is over; reminders have ended earlier. */
    private String ended(ControlCard card) {
        return ends(card.processInstanceId().orElseThrow()).get(0);
    }

    /** Which ends a case has reached, the last first. */
    private List<String> ends(String instance) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .activityType(ActivityTypes.END_EVENT_NONE)
                .orderByHistoricActivityInstanceEndTime()
                .desc()
                .listPage(0, ENDS)
                .stream()
                .map(HistoricActivityInstance::getActivityName)
                .toList();
    }

    private void requestOfReportsIsNotMade() {
        Map<String, Object> ask = new HashMap<>(PERIOD);
        ask.putAll(Map.of("requestDecision", "ask", "requestWhom", "all", "reportBy", "2023-10-20"));
        assertThat(district.opened("controller", "define-request", "", "actName"))
                .endsWith(" № 1199 (акт утратил силу с 10.10.2023)");
        String why = "Спрашивать отчётов больше не по чему: акт утратил силу с 10.10.2023";
        district.isRefused("controller", "define-request", "", ask, "requestDecision", why);
        district.isRefused(
                "controller",
                "define-request",
                "",
                Map.of("requestDecision", "later", "comesBackOn", "2023-10-20"),
                "requestDecision",
                why);
        district.does("controller", "define-request", Map.of("requestDecision", "drop"));
        assertThat(district.tasks("education.responsible", "prepare-report")).isEmpty();
    }

    private void requestForTimeIsAnswered() {
        assertThat(district.opened("controller", "decide-request", "", "lastDayText"))
                .isEqualTo("снято с контроля, акт утратил силу с 10.10.2023");
        assertThat(district.shown("controller", "decide-request", "", "daysText"))
                .isEqualTo("Срок не контролируется: снято с контроля, акт утратил силу с 10.10.2023.");
        assertThat(district.shown("controller", "decide-request", "", "grantEffect"))
                .startsWith("Удовлетворить просьбу больше нельзя");
        assertThat(district.shown("controller", "decide-request", "", "refusalEffect"))
                .doesNotContain("срок останутся прежними");
        district.isRefused(
                "controller",
                "decide-request",
                "",
                Map.of("requestDecision", "GRANT", "grantedDay", "2023-11-15", "decisionReason", "Согласовано"),
                "requestDecision",
                "Удовлетворить просьбу больше нельзя");
        district.does(
                "controller", "decide-request", Map.of("requestDecision", "REFUSE", "decisionReason", "Акт отменён"));
        assertThat(district.lettersTo("education.head"))
                .filteredOn(entry -> entry.letter().text().contains("Акт отменён"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.letter().text())
                        .contains("снято с контроля, акт утратил силу с 10.10.2023")
                        .doesNotContain("Срок карточки прежний"));
    }

    private void pageIsClosed() {
        Account page = accounts.findByLink("vk.com/igorserov_26").orElseThrow();
        district.starts("administration.head", "close-account", Map.of());
        assertThat(district.opened("administration.head", "decide-closing", "", "actName"))
                .endsWith(" № 1199 (акт утратил силу с 10.10.2023)");
        assertThat(district.shown("administration.head", "decide-closing", "", "designatedNote"))
                .isEmpty();
        assertThat(district.shown("administration.head", "decide-closing", "", "pagesDemanded"))
                .as("no act in force demands a page in place of the closed one")
                .isEqualTo("false");
        assertThat(district.shown("administration.head", "decide-closing", "", "closingGroundOptions"))
                .contains("Акт утратил силу (настройка: оснований закрытия акт не называет)");
        district.does(
                "administration.head",
                "decide-closing",
                Map.of(
                        "closingDecision",
                        "close",
                        "accountId",
                        page.id().toString(),
                        "closingGround",
                        "ACT_REPEALED",
                        "orderNumber",
                        "12",
                        "orderDate",
                        "2023-10-20"));
        district.does(
                "administration.executor",
                "prepare-page",
                Map.of("archivePlace", "Архив", "subscribersTold", "told", "toldOn", "2023-10-20"));
        district.does("administration.executor", "delete-page", Map.of("closedOn", "2023-10-20"));
        assertThat(accounts.account(page.id()).state()).isEqualTo(AccountState.CLOSED);
        assertThat(district.tasks("administration.executor", "send-notice")).isEmpty();
    }

    private void personIsReplaced() {
        district.starts("administration.head", "replace-official", Map.of());
        district.does(
                "administration.head",
                "report-departure",
                Map.of(
                        "officialId",
                        "shpakovsky.administration.responsible",
                        "lastDay",
                        "2023-10-20",
                        "departureDocument",
                        "приказ от 20.10.2023 № 14-к",
                        "departure",
                        "DISMISSAL"));
        assertThat(district.tasks("legal", "amend-act"))
                .as("a repealed act is not amended")
                .isEmpty();
        assertThat(district.opened("administration.head", "propose-person", "", "lastDayText"))
                .isEqualTo("снято с контроля, акт утратил силу с 10.10.2023");
        district.does(
                "administration.head",
                "hand-over-access",
                Map.of(
                        "rightsRemovedOn",
                        ticked(accounts.ofBody(ADMINISTRATION).stream()
                                .map(page -> page.address().normalized())
                                .toArray(String[]::new)),
                        "gospabliki",
                        "DONE",
                        "epgu",
                        "DONE",
                        "secrets",
                        "DONE",
                        "receivedBy",
                        "shpakovsky.administration.executor",
                        "handedOverOn",
                        "2023-10-20"));
        district.itIs("2023-10-21T00:01");
        assertThat(isResponsible()).isFalse();
    }

    private void lostPageIsReported() {
        district.starts(
                "administration.executor",
                "account-compromised",
                Map.of("sign", "FOREIGN_POST", "pageUrl", "vk.com/public197204238", "seen", "Реклама"));
        assertThat(district.tasks("administration.executor", "contain")).hasSize(1);
    }

    private void refusalsNameTheRepeal() {
        assertThatThrownBy(() ->
                        district.starts("administration.head", "create-account", Map.of("reason", "Ещё одна страница")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("нет: акт утратил силу с 10.10.2023 (постановление ")
                .hasMessageEndingWith("№ 1199).");
        assertThatThrownBy(() -> district.starts("coordinator", "enter-accounts", Map.of("entryMode", "one")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("нет: акт утратил силу с 10.10.2023 (постановление ");
    }

    private void actEntersIntoForce() {
        district.beginsAt("2023-08-29T10:00");
        district.does(
                "legal",
                "enter-requisites",
                Map.of("actNumber", "1199", "actDate", "2023-08-29", "signatory", "Первый заместитель главы"));
        district.itIs("2023-09-01T12:00");
        district.does("legal", "enter-publication", Map.of("publishedOn", "2023-09-01"));
        district.does("coordinator", "confirm-obligations", Map.of("listDecision", "confirm"));
        district.itIs("2023-09-02T10:00");
        district.does(
                "legal",
                "identify-person",
                "SHP-2.2",
                Map.of("namedDecision", "person", "namedOfficialId", "shpakovsky.administration.responsible"));
        district.does("coordinator", "confirm-person", "SHP-2.2", Map.of("namedConfirmation", "confirm"));
        assertThat(isResponsible()).isTrue();
    }

    private void repealIsKnownAWeekBefore() {
        district.itIs("2023-10-03T12:00");
        district.actIsRepealed("2023-10-10", "постановление администрации от 02.10.2023 № 1300");
        district.itIs("2023-10-09T23:59");
        missed = district.card("SHP-3.2.1.1", "education");
        assertThat(district.status(missed)).isEqualTo(CardStatus.OVERDUE);
        assertThat(district.tasks("coordinator", "settle-repeal")).isEmpty();
    }

    private void cardsAreTakenOffControl() {
        district.itIs("2023-10-10T00:00");
        assertThat(district.allCards())
                .isNotEmpty()
                .noneMatch(card -> card.state().isUnderControl());
        assertThat(district.history(missed)).last().isEqualTo("RELEASED Система «Порядок»: " + GROUND);
        assertThat(district.statusText(missed))
                .as("what was missed before the day stays missed")
                .isEqualTo("снято с контроля, не исполнено, срок нарушен");
        assertThat(district.tasks("coordinator", "settle-repeal")).hasSize(1);
        assertThat(district.opened("coordinator", "settle-repeal", "", "repealText"))
                .contains(GROUND, "С контроля по этому основанию снято: ", "остаются в исполнительской дисциплине");
        assertThat(district.shown("coordinator", "settle-repeal", "", "releasedRows"))
                .contains("пункт 3.2.1", "Комитет образования", "срок нарушен");
    }

    private void runningProceduresSayWhy() {
        assertThat(district.opened("education.executor", "create-and-design", "vk", "lastDayText"))
                .isEqualTo("снято с контроля, акт утратил силу с 10.10.2023");
        assertThat(district.shown("education.executor", "create-and-design", "vk", "modalityText"))
                .isEqualTo("было обязательно");
        assertThat(district.shown("education.executor", "create-and-design", "vk", "progressText"))
                .as("nothing is wanted any more")
                .isEmpty();
        assertThat(district.shown("education.executor", "create-and-design", "vk", "termExplanation"))
                .endsWith("\nСнято с контроля, срок не контролируется: " + GROUND);
        assertThat(district.task("education.executor", "create-and-design", "vk")
                        .getDueDate())
                .isNull();
    }

    private void nobodyIsRemindedAndNothingBegins() {
        List<String> before = district.lettersTo("education.executor", missed);
        district.itIs("2023-10-20T12:00");
        assertThat(district.lettersTo("education.executor", missed)).isEqualTo(before);
        assertThat(district.digestsTo("coordinator", "пункт 3.2.1")).allMatch(day -> day.compareTo("2023-10-10") < 0);
        assertThatThrownBy(() -> district.starts(
                        "administration.responsible", "create-account", Map.of("reason", "Ещё одна страница")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Действующего акта");
        assertThat(district.allCards())
                .allMatch(card -> card.state() == CardState.RELEASED || card.state() == CardState.FULFILLED);
    }

    private void coordinatorDecidesWhatStays() {
        String closed =
                accounts.findByLink("vk.com/igorserov_26").orElseThrow().id().toString();
        assertThat(district.opened("coordinator", "settle-repeal", "", "repealedPages"))
                .contains(closed, "public197204238");
        assertThat(isResponsible())
                .as("whom the act has designated stays until somebody decides")
                .isTrue();
        String designation = designations
                .active(ADMINISTRATION, PersonRole.RESPONSIBLE, LocalDate.parse(district.today()))
                .orElseThrow()
                .id()
                .toString();
        assertThat(district.shown("coordinator", "settle-repeal", "", "repealedPersons"))
                .contains(designation, "ответственное лицо");
        district.does(
                "coordinator",
                "settle-repeal",
                Map.of("pagesToClose", ticked(closed), "personsToEnd", ticked(designation)));
        assertThat(isResponsible()).as("the day of the decision is the last").isTrue();
        district.itIs("2023-10-21T00:01");
        assertThat(isResponsible()).isFalse();
        assertThat(district.tasks("administration.head", "decide-closing")).hasSize(1);
        assertThat(district.allCards()).noneMatch(card -> card.state().isUnderControl());
    }

    private boolean isResponsible() {
        return designations
                .active(ADMINISTRATION, PersonRole.RESPONSIBLE, LocalDate.parse(district.today()))
                .isPresent();
    }
}
