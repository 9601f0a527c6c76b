package org.poryadok.content.plancontent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
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
import org.poryadok.content.ContentPlan;
import org.poryadok.content.ContentPlans;
import org.poryadok.content.NewPublication;
import org.poryadok.content.PlanEvent;
import org.poryadok.content.PlanItem;
import org.poryadok.content.PlanState;
import org.poryadok.content.Publication;
import org.poryadok.content.Publications;
import org.poryadok.content.Source;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.ByOrder;
import org.poryadok.registry.NewAccount;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** P08: pages are kept on the basis of a plan, and what was published is noted in its log. */
@PoryadokTest
@EachTestAlone
class PlanContentTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("plan-content");

    private static final ZoneId KEMEROVO = ZoneId.of("Asia/Novokuznetsk");
    private static final String KUZBASS = "kuzbass-66-2020";
    private static final String MEDIA = "kuzbass.media";
    private static final String EDITOR = "kuzbass.media.executor";
    private static final String OFFICER = "kuzbass.media.responsible";
    private static final String LINES = """
            Дата;Страница;Тема;Формат;Автор
            05.03;вк;Приём граждан в районах;карточки;Иванова А. А.
            06.03.2020; 1; Как записаться к врачу; видео; Петров П. П.

            10.03.20\thttps://vk.com/club%s\tИтоги недели\tтекст\tИванова А. А.""";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ContentPlans plans;

    @Autowired
    private Publications publications;

    @Autowired
    private ControlCards cards;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RuntimeService runtime;

    private final List<Account> created = new ArrayList<>();
    private final int number = 100_000_000 + Math.abs(UUID.randomUUID().hashCode() % 100_000_000);

    @Test
    @ForRuleOf({"KUZ-A1.2.3", "KUZ-A2.1", "KUZ-A2.3", "KUZ-A2.4b", "KUZ-A2.5a", "KUZ-A2.5b"})
    void coordinatorsPlanBeginsWithTheFirstPageAndIsFollowedToTheEndOfItsPeriod() {
        ProcessInstance plan = begunByThePage();
        assertThat(plan).isWaitingAt("prepare-plan");
        assertThat(card(plan).clauseId()).isEqualTo("KUZ-A1.2.3");
        assertThat(card(plan).lastDay())
                .as("the act sets no term, and the period has begun")
                .isEmpty();
        assertThat(desk.shown(plan, EDITOR, "prepare-plan", "periodText")).isEqualTo("02.03.2020 – 31.03.2020");
        assertThat(desk.shown(plan, EDITOR, "prepare-plan", "planOptions"))
                .as("what the act demands cannot be given up")
                .doesNotContain("give-up");
        everyFaultyLineIsToldByItsNumber(plan);

        draw(plan, Map.of("planLines", LINES.formatted(number), "planDecision", "show"));
        assertThat(desk.shown(plan, EDITOR, "prepare-plan", "planRows"))
                .contains("05.03.2020", "Приём граждан в районах", "карточки", "Петров П. П.", "10.03.2020");
        draw(
                plan,
                Map.of(
                        "planLines",
                        "2; 07.03; 1; В целях записи к врачу; видео; Петров П. П.",
                        "removedItems",
                        "3",
                        "planDecision",
                        "submit"));

        assertThat(desk.shown(plan, OFFICER, "review-plan", "planRows"))
                .contains("07.03.2020", "канцеляризм: «В целях»", "чтобы")
                .doesNotContain("Итоги недели");
        assertThat(desk.shown(plan, OFFICER, "review-plan", "demandsText"))
                .contains("пункт 2.1 Порядка: Единая информационная политика", "пункт 2.4 Порядка", "рекомендуется");
        desk.isRefused(
                plan, OFFICER, "review-plan", Map.of("approval", "return"), "remarks", "Напишите, что нужно исправить");
        desk.complete(plan, OFFICER, "review-plan", Map.of("approval", "return", "remarks", "Назовите тему проще."));
        assertThat(desk.shown(plan, EDITOR, "prepare-plan", "returnRemarks")).isEqualTo("Назовите тему проще.");
        draw(
                plan,
                Map.of(
                        "planLines",
                        "№ 2; 07.03; 1; Как записаться к врачу; видео; Петров П. П.",
                        "planDecision",
                        "submit"));
        desk.isRefused(
                plan,
                OFFICER,
                "review-plan",
                Map.of("approval", "accept"),
                "policyConforms",
                "информационной политике");
        approve(plan);

        assertThat(card(plan).state()).isEqualTo(CardState.FULFILLED);
        assertThat(approved(MEDIA).period()).isEqualTo("2020-03-02/2020-03-31");
        publicationsAreNoted(plan);
        textIsChecked(plan);
        nextPlanBeginsByItself(plan);
        periodIsSummedUp(plan);
    }

    @Test
    void planThatNobodyMayApproveIsNotSentToWait() {
        ProcessInstance plan = begunByThePage();
        database.sql("update official set active = false where user_id = :officer")
                .param("officer", OFFICER)
                .update();
        Map<String, Object> lines = Map.of("planLines", LINES.formatted(number), "planDecision", "submit");
        desk.isRefused(plan, EDITOR, "prepare-plan", drawn(lines), "planDecision", "Утвердить план некому");
        assertThat(plan).isWaitingAt("prepare-plan");

        database.sql("update official set active = true where user_id = :officer")
                .param("officer", OFFICER)
                .update();
        draw(plan, lines);
        assertThat(plan).isWaitingAt("review-plan");
    }

    private void everyFaultyLineIsToldByItsNumber(ProcessInstance plan) {
        desk.isRefused(
                plan, EDITOR, "prepare-plan", drawn(Map.of("planDecision", "submit")), "planLines", "ни одной строки");
        desk.isRefused(
                plan,
                EDITOR,
                "prepare-plan",
                drawn(Map.of("planDecision", "give-up", "giveUpReason", "Так")),
                "planDecision",
                "Выберите решение.");
        desk.isRefused(
                plan,
                EDITOR,
                "prepare-plan",
                drawn(Map.of("planDecision", "show", "planLines", """
                        05.03;вк;Приём граждан;карточки;Иванова
                        32.03;вк;Приём граждан;карточки;Иванова

                        06.03;ок;Приём граждан;карточки;Иванова
                        07.03;вк;Приём граждан;песня;Иванова
                        08.04;вк;Приём граждан;фото;Иванова
                        09.03;вк;Приём граждан
                        5.3.2020;1;Приём граждан;фото;Петров
                        9; 05.03;вк;Ещё приём;фото;Петров""")),
                "planLines",
                "Строка 2: такой даты нет: «32.03»",
                "Строка 4: непонятно, какая страница «ок»",
                "Строка 5: формат «песня» неизвестен; возможны: текст, фото",
                "Строка 6: дата 08.04.2020 вне периода",
                "Строка 7: нужны 5 частей",
                "Строка 8: такая публикация уже есть выше",
                "Строка 9: строки № 9 в плане нет");
        assertThat(plans.items(planId(plan))).as("all lines are taken or none").isEmpty();
        desk.isRefused(
                plan,
                EDITOR,
                "prepare-plan",
                Map.of("planDecision", "show", "periodFrom", "2020-03-31", "periodTo", "2020-03-02"),
                "periodFrom",
                "Период кончается раньше");
        Map<String, Object> backwards =
                new HashMap<>(Map.of("planDecision", "show", "periodFrom", "2020-03-31", "periodTo", "2020-03-02"));
        backwards.put("planLines", "05.04.2020;вк;Приём граждан;карточки;Иванова");
        desk.isRefusedAt(plan, EDITOR, "prepare-plan", backwards, "periodFrom");
        backwards.put("planLines", "05.03.2019;вк;Приём граждан;карточки;Иванова");
        desk.isRefusedAt(plan, EDITOR, "prepare-plan", backwards, "periodFrom", "planLines");
        desk.isRefused(plan, EDITOR, "prepare-plan", backwards, "planLines", "дата 05.03.2019 вне периода");
        backwards.putAll(Map.of("planDecision", "submit", "planLines", "", "periodTo", "2021-12-31"));
        desk.isRefusedAt(plan, EDITOR, "prepare-plan", backwards, "periodTo", "planLines");
    }

    private void publicationsAreNoted(ProcessInstance plan) {
        assertThat(engine.nextFiring(plan, "morning-come")).isEqualTo("2020-03-02T23:00:00Z");
        engine.passTimeUntil(plan, LocalDateTime.parse("2020-03-07T18:00").atZone(KEMEROVO));
        assertThat(plan).hasPassed("refresh-log", "log-refreshed");
        assertThat(desk.shown(plan, EDITOR, "log-publications", "standingText"))
                .isEqualTo(
                        "Запланировано: 2. Вышло: 0. Не вышло в свой день: 1. Вне плана (инфоповод): 0. Репостов: 0.");
        publications.record(
                new NewPublication(
                        page().id(),
                        engine.now().minusSeconds(3600),
                        post(8),
                        false,
                        Optional.empty(),
                        "",
                        Source.CONNECTOR),
                "vk");
        desk.isRefused(plan, EDITOR, "log-publications", Map.of(), "logDecision", "Выберите решение.");
        desk.isRefusedAt(
                plan,
                EDITOR,
                "log-publications",
                Map.of("logDecision", "one", "planItem", "unplanned"),
                "postPage",
                "topic",
                "postAddress",
                "publishedOn",
                "publishedTime",
                "repost",
                "textsChecked");
        desk.isRefused(
                plan,
                EDITOR,
                "log-publications",
                one("1", post(7), "2020-03-07", "19:00", "no"),
                "publishedOn",
                "Этот момент ещё не наступил");
        desk.isRefused(
                plan,
                EDITOR,
                "log-publications",
                one("1", "https://t.me/x/1", "2020-03-05", "14:30", "no"),
                "postAddress",
                "не адрес публикации на площадке «ВКонтакте»");
        desk.isRefused(
                plan,
                EDITOR,
                "log-publications",
                one("1", post(7), "2020-03-05", "25:00", "no"),
                "publishedTime",
                "Такого времени нет");
        desk.isRefusedAt(
                plan,
                EDITOR,
                "log-publications",
                one("1", "https://t.me/x/1", "2020-02-05", "25:00", "no"),
                "postAddress",
                "publishedOn",
                "publishedTime");
        Map<String, Object> unvouched = one("1", post(7), "2020-03-05", "14:30", "no");
        unvouched.remove("textsChecked");
        desk.isRefused(plan, EDITOR, "log-publications", unvouched, "textsChecked", "проверены редактором");
        desk.complete(plan, EDITOR, "log-publications", one("1", post(7), "2020-03-05", "14:30", "no"));

        assertThat(desk.shown(plan, EDITOR, "log-publications", "resultText")).contains("Внесено публикаций: 1.");
        assertThat(desk.shown(plan, EDITOR, "log-publications", "planRows"))
                .contains("вышло 05.03.2020 14:30: " + post(7), "ожидается");
        desk.isRefused(
                plan,
                EDITOR,
                "log-publications",
                many("""
                1; https://vk.com/wall-1_2; 05.03.2020 14:30; нет
                инфоповод; https://vk.com/wall-1_3; вчера; да; Пожар
                инфоповод; https://vk.com/wall-1_4; 05.03.2020 14:30
                сам; https://vk.com/wall-1_4; 05.03.2020 14:30"""),
                "logLines",
                "Строка 1: строка плана № 1 уже исполнена",
                "Строка 2: Это публикация другой страницы",
                "Строка 3: у публикации вне плана укажите тему",
                "Строка 4: начните с номера");
        desk.complete(
                plan,
                EDITOR,
                "log-publications",
                many("2; " + post(8) + "; 07.03.2020 17:00; нет\n" + "инфоповод; " + post(9)
                        + "; 06.03 9:05; да; Паводок"));

        assertThat(desk.shown(plan, EDITOR, "log-publications", "resultText"))
                .contains("Внесено публикаций: 1. Уже были в журнале: 1.");
        assertThat(desk.shown(plan, EDITOR, "log-publications", "standingText"))
                .isEqualTo(
                        "Запланировано: 2. Вышло: 2. Не вышло в свой день: 0. Вне плана (инфоповод): 1. Репостов: 1.");
        assertThat(desk.shown(plan, EDITOR, "log-publications", "unplannedRows"))
                .contains("Паводок", "06.03.2020 09:05", "внесена вручную");
        List<Publication> kept =
                publications.ofAccount(page().id(), engine.now().minusSeconds(500_000), engine.now());
        assertThat(kept)
                .extracting(Publication::source)
                .containsExactlyInAnyOrder(Source.OFFICIAL, Source.CONNECTOR, Source.OFFICIAL);
        assertThat(plans.history(approved(MEDIA).plan().id()))
                .extracting(PlanEvent::kind)
                .contains(
                        PlanEvent.Kind.SUBMITTED,
                        PlanEvent.Kind.RETURNED,
                        PlanEvent.Kind.APPROVED,
                        PlanEvent.Kind.CHECKED);
    }

    private void textIsChecked(ProcessInstance plan) {
        desk.isRefused(
                plan,
                EDITOR,
                "log-publications",
                Map.of("logDecision", "check", "textPage", page().id().toString(), "textFormat", "TEXT"),
                "draftText",
                "Вставьте текст");
        desk.complete(
                plan,
                EDITOR,
                "log-publications",
                Map.of(
                        "logDecision",
                        "check",
                        "textPage",
                        page().id().toString(),
                        "textFormat",
                        "TEXT",
                        "draftText",
                        "Сообщили в пресс-службе: осуществляется ремонт дороги."));
        assertThat(desk.shown(plan, EDITOR, "log-publications", "resultText"))
                .contains(
                        "публиковать не запрещают",
                        "пресс-релиз: «Сообщили в пресс-службе»",
                        "канцеляризм: «осуществляется» — лучше «делать, вести»");
        desk.complete(
                plan,
                EDITOR,
                "log-publications",
                Map.of(
                        "logDecision",
                        "check",
                        "textPage",
                        page().id().toString(),
                        "textFormat",
                        "TEXT",
                        "draftText",
                        "Ремонтируем дорогу, к маю закончим!"));
        assertThat(desk.shown(plan, EDITOR, "log-publications", "resultText")).contains("Замечаний нет");
    }

    private void nextPlanBeginsByItself(ProcessInstance plan) {
        assertThat(engine.nextFiring(plan, "next-plan-due"))
                .as("a week before the end, at nine")
                .isEqualTo("2020-03-24T02:00:00Z");
        assertThat(engine.nextFiring(plan, "period-over"))
                .as("24:00 of the last day in the jurisdiction's zone")
                .isEqualTo("2020-03-31T17:00:00Z");
        engine.passTimeUntil(plan, LocalDateTime.parse("2020-03-24T10:00").atZone(KEMEROVO));
        assertThat(plan).hasPassed("start-next-plan", "next-plan-begun").isWaitingAt("log-publications");
        ProcessInstance next = other(plan);
        assertThat(desk.shown(next, EDITOR, "prepare-plan", "periodText")).isEqualTo("01.04.2020 – 30.04.2020");
        assertThat(card(next).internalTerm()).isTrue();
        LocalDate lastDay = card(next).lastDay().orElseThrow();
        assertThat(lastDay).as("the working day before the period").isEqualTo("2020-03-31");
        assertThat(card(next).explanation()).contains("Внутренний срок", "до начала периода");
        assertThatThrownBy(() -> desk.start("kuzbass.coordinator", "plan-content", Map.of()))
                .hasMessageContaining("уже составляется — на 01.04.2020 – 30.04.2020");
        engine.passTimeUntil(next, LocalDateTime.parse("2020-03-30T12:00").atZone(KEMEROVO));
        assertThat(next).hasPassed("remind", "reminded");
    }

    private void periodIsSummedUp(ProcessInstance plan) {
        ProcessInstance next = other(plan);
        engine.passTimeUntil(plan, LocalDateTime.parse("2020-04-01T00:00").atZone(KEMEROVO));
        assertThat(plan).isWaitingAt("sum-up").hasPassed("period-over");
        assertThat(desk.shown(plan, EDITOR, "sum-up", "resultText"))
                .as("told of the last entry, weeks ago")
                .isEqualTo("null");
        desk.isRefused(plan, EDITOR, "sum-up", Map.of("sumUpDecision", "more"), "logLines", "Внесите хотя бы одну");
        desk.complete(
                plan,
                EDITOR,
                "sum-up",
                Map.of(
                        "sumUpDecision",
                        "more",
                        "textsChecked",
                        true,
                        "logLines",
                        "инфоповод; " + post(10) + "; 31.03.2020 23:50; нет; Спасибо врачам"));
        assertThat(desk.shown(plan, EDITOR, "sum-up", "resultText")).contains("Внесено публикаций: 1.");
        desk.isRefusedAt(plan, EDITOR, "sum-up", Map.of("sumUpDecision", "more"), "logLines", "textsChecked");
        desk.complete(plan, EDITOR, "sum-up", Map.of("sumUpDecision", "close"));
        assertThat(plan).isEnded().hasPassed("record-last-publications", "close-plan", "period-closed");
        ContentPlan closed = plans.ofBody(MEDIA).stream()
                .filter(version -> version.closedAt().isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(plans.history(closed.id())).last().satisfies(event -> {
            assertThat(event.kind()).isEqualTo(PlanEvent.Kind.CLOSED);
            assertThat(event.note().orElseThrow()).startsWith("Запланировано: 2. Вышло: 2.");
        });
        engine.passTimeUntil(next, LocalDateTime.parse("2020-04-07T12:00").atZone(KEMEROVO));
        assertThat(next).hasPassed("escalate", "escalated").isWaitingAt("prepare-plan");
    }

    @Test
    @ForRuleOf("KUZ-A1.2.3")
    void approvedPlanIsChangedByANewVersionAndWhatWasPublishedKeepsItsPlace() {
        ProcessInstance plan = begunByThePage();
        draw(plan, Map.of("planLines", LINES.formatted(number), "planDecision", "submit"));
        approve(plan);
        at("2020-03-06T18:00");
        desk.complete(plan, EDITOR, "log-publications", one("1", post(7), "2020-03-05", "14:30", "no"));
        desk.complete(plan, EDITOR, "log-publications", Map.of("logDecision", "change"));

        assertThat(plan).isWaitingAt("prepare-plan").hasPassed("change-wanted", "revise-plan");
        desk.isRefused(
                plan,
                EDITOR,
                "prepare-plan",
                drawn(Map.of("planDecision", "show", "removedItems", "1–2")),
                "removedItems",
                "Строка № 1 уже исполнена");
        desk.isRefused(
                plan,
                EDITOR,
                "prepare-plan",
                drawn(Map.of("planDecision", "show", "removedItems", "много")),
                "removedItems",
                "через запятую");
        desk.isRefused(
                plan,
                EDITOR,
                "prepare-plan",
                Map.of("planDecision", "show", "periodFrom", "2020-03-02", "periodTo", "2020-03-06"),
                "periodTo",
                "Вне периода остаются строки № 3 (10.03.2020)");
        desk.complete(
                plan, EDITOR, "prepare-plan", Map.of("planDecision", "give-up", "giveUpReason", "Пока не нужно."));
        assertThat(plan).isWaitingAt("log-publications").hasPassed("withdraw-plan", "plan-withdrawn");
        assertThat(approved(MEDIA).plan().version()).isEqualTo(1);

        desk.complete(plan, EDITOR, "log-publications", Map.of("logDecision", "change"));
        draw(
                plan,
                Map.of(
                        "planLines",
                        "12.03; 1; Ледоход; фото; Иванова А. А.",
                        "removedItems",
                        "3",
                        "planDecision",
                        "submit"));
        approve(plan);
        assertThat(approved(MEDIA).plan().version()).isEqualTo(3);
        assertThat(plans.ofBody(MEDIA))
                .extracting(ContentPlan::state)
                .containsExactly(PlanState.SUPERSEDED, PlanState.WITHDRAWN, PlanState.APPROVED);
        assertThat(plans.items(approved(MEDIA).plan().id()))
                .extracting(PlanItem::topic)
                .containsExactly("Приём граждан в районах", "Как записаться к врачу", "Ледоход");
        assertThat(desk.shown(plan, EDITOR, "log-publications", "planRows")).contains("вышло 05.03.2020 14:30");
        engine.passTimeUntil(plan, LocalDateTime.parse("2020-04-01T00:00").atZone(KEMEROVO));
        desk.isRefused(
                plan,
                EDITOR,
                "sum-up",
                Map.of("sumUpDecision", "close"),
                "missedReason",
                "почему запланированное не вышло");
    }

    @Test
    void anyBodyMayKeepAPlanOfItsOwnAccordAndGiveItUp() {
        at("2020-03-02T10:00");
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        String officer = "kuzbass.construction.responsible";
        assertThatThrownBy(() -> desk.start(officer, "plan-content", Map.of()))
                .hasMessageContaining("страниц вашего органа в реестре нет");
        page("kuzbass.construction", OwnerKind.SECTORAL_BODY);
        ProcessInstance plan = desk.start(officer, "plan-content", Map.of());

        assertThat(cards.of(plan.getId())).as("nobody obliges it").isEmpty();
        assertThat(desk.shown(plan, "kuzbass.construction.executor", "prepare-plan", "modalityText"))
                .isEqualTo("по собственной инициативе");
        assertThat(desk.shown(plan, "kuzbass.construction.executor", "prepare-plan", "clauseCitation"))
                .as("no clause asks for it")
                .isEqualTo("акт плана не требует");
        assertThat(desk.shown(plan, "kuzbass.construction.executor", "prepare-plan", "clauseQuotation"))
                .isEmpty();
        assertThatThrownBy(() -> desk.start(officer, "plan-content", Map.of()))
                .hasMessageContaining("уже составляется");
        desk.isRefused(
                plan,
                "kuzbass.construction.executor",
                "prepare-plan",
                Map.of("planDecision", "give-up"),
                "giveUpReason",
                "Напишите");
        desk.complete(
                plan,
                "kuzbass.construction.executor",
                "prepare-plan",
                Map.of("planDecision", "give-up", "giveUpReason", "Передумали."));
        assertThat(plan).isEnded().hasPassed("no-plan");
        assertThat(plans.begun("kuzbass.construction")).isEmpty();
        assertThat(desk.start(officer, "plan-content", Map.of())).isWaitingAt("prepare-plan");
    }

    @Test
    @ForRuleOf("TOM-2.1")
    void pagesOfTheGovernorAndTheAdministrationAreKeptOnTheDepartmentsPlan() {
        engine.setClock(LocalDateTime.parse("2023-06-01T10:00").atZone(ZoneId.of("Asia/Tomsk")));
        acts.inForce("tomsk-132r-2023", "132-р", "2023-05-04", "2023-05-04");
        Account page = accounts.activate(new NewAccount(
                "tomsk",
                "tomsk.information-policy",
                vk(),
                OwnerKind.ADMINISTRATION,
                LocalDate.of(2023, 5, 20),
                "tomsk.coordinator",
                "test"));
        created.add(page);
        ProcessInstance plan = instance("tomsk-132r-2023|TOM-2.1|tomsk.information-policy");
        desk.complete(
                plan,
                "tomsk.information-policy.executor",
                "prepare-plan",
                Map.of(
                        "planDecision",
                        "submit",
                        "periodFrom",
                        "2023-06-01",
                        "periodTo",
                        "2023-06-30",
                        "planLines",
                        "05.06; вк; Встреча Губернатора с жителями; прямой эфир; Таволгина Ж. Э."));
        desk.complete(
                plan,
                "tomsk.information-policy.responsible",
                "review-plan",
                Map.of("approval", "accept", "policyConforms", true));

        assertThat(plan).isWaitingAt("log-publications");
        assertThat(card(plan).state()).isEqualTo(CardState.FULFILLED);
        assertThat(engine.nextFiring(plan, "period-over")).isEqualTo("2023-06-30T17:00:00Z");
    }

    private record Approved(ContentPlan plan) {

        String period() {
            return plan.from() + "/" + plan.to();
        }
    }

    @Test
    void pageThatIsClosedMeanwhileIsNotOfferedAndThePlanOfTheLastOneIsGivenUp() {
        ProcessInstance plan = begunByThePage();
        Account second = accounts.activate(new NewAccount(
                "kuzbass",
                MEDIA,
                AccountAddress.parse("vk", "https://vk.com/pt_plan_second"),
                OwnerKind.GOVERNMENT,
                LocalDate.of(2020, 2, 25),
                "test",
                "test"));
        desk.open(plan, EDITOR, "prepare-plan");
        assertThat(desk.shown(plan, EDITOR, "prepare-plan", "pageRows"))
                .contains(second.address().normalized());

        close(second);
        desk.open(plan, EDITOR, "prepare-plan");
        assertThat(desk.shown(plan, EDITOR, "prepare-plan", "pageRows"))
                .contains(page().address().normalized())
                .doesNotContain(second.address().normalized());

        close(page());
        assertThat(plan).isEnded().hasPassed("no-plan");
        assertThat(cards.status(card(plan))).isEqualTo(CardStatus.RELEASED);
        assertThat(plans.begun(MEDIA)).isEmpty();
    }

    private void close(Account page) {
        accounts.close(page.id(), LocalDate.of(2020, 3, 2), ByOrder.closing(), "test", "test");
    }

    private ProcessInstance begunByThePage() {
        at("2020-03-02T10:00");
        acts.inForce(KUZBASS, "66", "2020-02-14", "2020-02-14");
        page(MEDIA, OwnerKind.GOVERNMENT);
        return instance(KUZBASS + "|KUZ-A1.2.3|" + MEDIA);
    }

    private void draw(ProcessInstance plan, Map<String, Object> form) {
        desk.complete(plan, EDITOR, "prepare-plan", drawn(form));
    }

    private void approve(ProcessInstance plan) {
        desk.complete(plan, OFFICER, "review-plan", Map.of("approval", "accept", "policyConforms", true));
    }

    private static Map<String, Object> drawn(Map<String, Object> form) {
        Map<String, Object> whole = new HashMap<>(form);
        whole.put("periodFrom", "2020-03-02");
        whole.put("periodTo", "2020-03-31");
        return whole;
    }

    private static Map<String, Object> one(String item, String address, String day, String time, String repost) {
        return new HashMap<>(Map.of(
                "logDecision",
                "one",
                "planItem",
                item,
                "postAddress",
                address,
                "publishedOn",
                day,
                "publishedTime",
                time,
                "repost",
                repost,
                "textsChecked",
                true));
    }

    private static Map<String, Object> many(String lines) {
        return Map.of("logDecision", "many", "logLines", lines, "textsChecked", true);
    }

    private String post(int id) {
        return "https://vk.com/wall-" + number + "_" + id;
    }

    private Account page() {
        return created.get(0);
    }

    private Account page(String body, OwnerKind owner) {
        Account page = accounts.activate(
                new NewAccount("kuzbass", body, vk(), owner, LocalDate.of(2020, 2, 25), "test", "test"));
        created.add(page);
        return page;
    }

    private AccountAddress vk() {
        return AccountAddress.parse("vk", "https://vk.com/club" + number);
    }

    private Approved approved(String body) {
        return new Approved(plans.latestApproved(body).orElseThrow());
    }

    private UUID planId(ProcessInstance plan) {
        return UUID.fromString((String) runtime.getVariable(plan.getId(), "planId"));
    }

    private ControlCard card(ProcessInstance plan) {
        return cards.of(plan.getId()).get(0);
    }

    private ProcessInstance instance(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("plan-content")
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    private ProcessInstance other(ProcessInstance plan) {
        return runtime.createProcessInstanceQuery().processDefinitionKey("plan-content").list().stream()
                .filter(found -> !found.getId().equals(plan.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void at(String moment) {
        engine.setClock(LocalDateTime.parse(moment).atZone(KEMEROVO));
    }
}
