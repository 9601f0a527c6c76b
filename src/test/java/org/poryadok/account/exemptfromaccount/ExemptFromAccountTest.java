package org.poryadok.account.exemptfromaccount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.poryadok.casework.Desk.assertRefused;
import static org.poryadok.casework.Desk.ticked;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.poryadok.EachTestAlone;
import org.poryadok.Engine;
import org.poryadok.ForRuleOf;
import org.poryadok.PoryadokTest;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.Desk;
import org.poryadok.casework.EnactedAct;
import org.poryadok.casework.ModelCoverage;
import org.poryadok.control.CardState;
import org.poryadok.control.CardStatus;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.mail.MailJournal;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.NewAbsence;
import org.poryadok.organisation.Standing;
import org.poryadok.registry.Exemption;
import org.poryadok.registry.Exemptions;
import org.poryadok.registry.RegistryEntry;
import org.poryadok.registry.RegistryVersions;
import org.poryadok.registry.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;

/** P04: an application to keep no page, its decision, and what becomes of the obligation and of the exemption (SHP-4). */
@PoryadokTest
@EachTestAlone
class ExemptFromAccountTest {

    @RegisterExtension
    static final ModelCoverage COVERAGE = new ModelCoverage("exempt-from-account");

    private static final ZoneId STAVROPOL = ZoneId.of("Europe/Moscow");
    private static final String ACT = "shpakovsky-1199-2023";
    private static final String SCHOOL = "shpakovsky.school";
    private static final String HEAD = SCHOOL + ".head";
    private static final String COORDINATOR = "shpakovsky.coordinator";
    private static final String FOUNDER = "shpakovsky.supervising-body";

    @Autowired
    private Engine engine;

    @Autowired
    private Desk desk;

    @Autowired
    private EnactedAct acts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Exemptions exemptions;

    @Autowired
    private RegistryVersions versions;

    @Autowired
    private Absences absences;

    @Autowired
    private ControlCards cards;

    @Autowired
    private MailJournal mail;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @BeforeEach
    void schoolHasNoPages() {
        accounts.forgetAllOf("shpakovsky");
        at("2023-09-04T10:00");
        acts.inForce(ACT, "1199", "2023-08-29", "2023-09-01");
    }

    @Test
    @ForRuleOf({"SHP-4", "SHP-3.2.1.1"})
    void agreedExemptionTakesTheSchoolOutOfItsObligationAndStandsInTheRegistryWithItsGround() {
        ProcessInstance creation = schoolIsObliged();
        ProcessInstance exemption = applied("vk", "ok");
        assertThat(desk.shown(exemption, FOUNDER, "decide", "opinionText")).isEqualTo("поддерживает: Класс один.");
        assertThat(desk.shown(exemption, FOUNDER, "decide", "obligationText"))
                .contains("пункт 3.2.1.1", "создано 0 из 2: нет «ВКонтакте», «Одноклассники»", "22.09.2023 (пятница)");
        decide(exemption, "agree");

        assertThat(exemption)
                .isWaitingAt("review-awaited")
                .hasPassedInOrder(
                        "apply", "give-opinion", "decide", "record-decision", "lift-appointments", "exemption-stands");
        assertThat(creation).isEnded().hasPassed("page-given-up", "pages-there").hasNotPassed("register-account");
        ControlCard card = card(creation);
        assertThat(card.state()).isEqualTo(CardState.RELEASED);
        assertThat(cards.history(card.id()))
                .last()
                .satisfies(event -> assertThat(event.note())
                        .contains("Страниц не требуется. «ВКонтакте», «Одноклассники»: освобождён на основании "
                                + "письма от 12.09.2023 № 14 (Малокомплектная школа)."));
        Exemption agreed = exemptions.standing("shpakovsky").get(0);
        assertThat(agreed.networks()).containsExactlyInAnyOrder("vk", "ok");
        assertThat(agreed.opinion()).isEqualTo("поддерживает: Класс один.");
        versions.approve(versions.draw("shpakovsky").id(), "t", Optional.empty(), "t");
        assertThat(versions.entries(
                        "shpakovsky",
                        versions.newest("shpakovsky").orElseThrow().number()))
                .filteredOn(entry -> entry.state() == RegistryEntry.State.EXEMPT)
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.bodyId()).isEqualTo(SCHOOL);
                    assertThat(entry.ground())
                            .contains("на основании письма от 12.09.2023 № 14 (Малокомплектная школа)");
                });

        engine.passTimeUntil(exemption, LocalDateTime.parse("2023-10-20T10:00").atZone(STAVROPOL));
        assertThat(mail.ofReference(creation.getId())).isEmpty();
        assertThat(cards.status(cards.card(card.id()))).isEqualTo(CardStatus.RELEASED);
    }

    @Test
    @ForRuleOf({"SHP-4", "SHP-3.2.1.1"})
    void refusalLetsTheThreeWeeksRunOnUnchanged() {
        ProcessInstance creation = schoolIsObliged();
        ProcessInstance exemption = applied("vk", "ok");
        decide(exemption, "refuse");

        assertThat(exemption).isEnded().hasPassed("exemption-refused");
        assertThat(networksAtWork(creation)).containsExactlyInAnyOrder("vk", "ok");
        assertThat(card(creation).lastDay()).contains(LocalDate.of(2023, 9, 22));
        assertThat(exemptions.standing("shpakovsky")).isEmpty();
        assertThat(exemptions.ofBody(SCHOOL)).singleElement().satisfies(refused -> {
            assertThat(refused.agreed()).isFalse();
            assertThat(refused.reason()).isEqualTo("Малокомплектная школа");
        });
        engine.passTimeUntil(creation, LocalDateTime.parse("2023-09-25T10:00").atZone(STAVROPOL));
        assertThat(cards.status(card(creation))).isEqualTo(CardStatus.OVERDUE);
        assertThat(mail.ofReference(creation.getId())).isNotEmpty();
    }

    @Test
    void whoeverStandsInForTwoGivesTheOpinionAndLeavesTheDecisionToAnother() {
        schoolIsObliged();
        String deputy = "shpakovsky.administration.specialist";
        List.of(COORDINATOR, FOUNDER)
                .forEach(absent -> absences.report(
                        new NewAbsence(
                                absent,
                                deputy,
                                Standing.ACTING,
                                LocalDate.of(2023, 9, 4),
                                LocalDate.of(2023, 9, 15),
                                "приказ"),
                        "test",
                        () -> {}));
        ProcessInstance exemption = desk.start(HEAD, "exempt-from-account", Map.of());
        desk.complete(exemption, HEAD, "apply", application("vk"));
        desk.complete(exemption, deputy, "give-opinion", Map.of("opinion", "support", "opinionReason", "Класс один."));

        String head = "shpakovsky.administration.head";
        assertThat(tasks.getVariableLocal(desk.task(exemption, head, "decide").getId(), "whyHere"))
                .asString()
                .as("known when the task arises")
                .startsWith("Исполняет руководитель органа");
        desk.isRefused(exemption, deputy, "decide", Map.of(), null, "уже действовали");
    }

    @Test
    void exemptionWithoutALastDayIsReviewedAfterAYearAndKept() {
        schoolIsObliged();
        ProcessInstance exemption = applied("vk", "ok");
        decide(exemption, "agree");
        assertThat(engine.nextFiring(exemption, "review-day")).isEqualTo(moment("2024-09-13T09:00"));

        engine.passTimeUntil(exemption, LocalDateTime.parse("2024-09-13T09:00").atZone(STAVROPOL));
        assertThat(exemption).isWaitingAt("review-exemption");
        assertThat(desk.shown(exemption, FOUNDER, "review-exemption", "groundText"))
                .contains("№ 14 (Малокомплектная школа)");
        desk.complete(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of("reviewDecision", "keep", "reviewReason", "Ничего не изменилось."));
        assertThat(exemption).isWaitingAt("review-awaited");
        assertThat(engine.nextFiring(exemption, "review-day")).isEqualTo(moment("2025-09-13T09:00"));
        assertThat(exemptions.standing("shpakovsky")).hasSize(1);

        engine.passTimeUntil(exemption, LocalDateTime.parse("2025-09-13T09:00").atZone(STAVROPOL));
        assertThat(desk.shown(exemption, FOUNDER, "review-exemption", "reviewDecision"))
                .as("decided afresh")
                .isEqualTo("null");
        assertThat(desk.shown(exemption, FOUNDER, "review-exemption", "reviewReason"))
                .isEqualTo("null");
    }

    @Test
    void pageCreatedSinceTheNetworksWereOfferedIsNothingToBeFreedFrom() {
        ProcessInstance exemption = desk.start(HEAD, "exempt-from-account", Map.of());
        schoolOpens("vk", LocalDate.of(2023, 9, 2));

        desk.isRefused(exemption, HEAD, "apply", application("vk"), "exemptNetworks", "которых у органа нет");
    }

    @Test
    void exemptionForATimeIsReviewedOnItsLastDayAndProlonged() {
        schoolIsObliged();
        ProcessInstance exemption = applied("vk", "ok");
        decide(exemption, "until", "2023-12-29");
        assertThat(engine.nextFiring(exemption, "review-day")).isEqualTo(moment("2023-12-29T09:00"));

        engine.passTimeUntil(exemption, LocalDateTime.parse("2023-12-29T12:00").atZone(STAVROPOL));
        assertThat(engine.nextFiring(exemption, "exemption-lapsed")).isEqualTo(moment("2023-12-30T00:00"));
        desk.complete(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of(
                        "reviewDecision",
                        "until",
                        "validUntil",
                        "2024-06-28",
                        "reviewReason",
                        "До конца учебного года."));
        assertThat(engine.nextFiring(exemption, "review-day")).isEqualTo(moment("2024-06-28T09:00"));
        assertThat(exemptions.standing("shpakovsky"))
                .extracting(Exemption::ground)
                .containsExactly("письма от 12.09.2023 № 14 (Малокомплектная школа), до 28.06.2024");
    }

    @Test
    void exemptionForATimeThatNobodyLooksAtLapsesAtMidnightAndTheObligationRevivesUnderAnInternalTerm() {
        schoolIsObliged();
        ProcessInstance exemption = applied("vk", "ok");
        decide(exemption, "until", "2023-12-29");
        engine.passTimeUntil(exemption, LocalDateTime.parse("2023-12-29T23:59").atZone(STAVROPOL));
        assertThat(exemption).isWaitingAt("review-exemption");
        assertThat(exemptions.standing("shpakovsky")).hasSize(1);

        engine.passTimeUntil(exemption, LocalDateTime.parse("2023-12-30T00:01").atZone(STAVROPOL));
        assertThat(exemption)
                .isEnded()
                .hasPassed("exemption-lapsed", "end-exemption", "resume-creation", "exemption-ended");
        assertThat(exemptions.standing("shpakovsky")).isEmpty();
        assertThat(exemptions.ofBody(SCHOOL).get(0).endedBecause()).contains("Срок освобождения истёк.");
        ProcessInstance creation = creationOfSchool();
        assertThat(networksAtWork(creation)).containsExactlyInAnyOrder("vk", "ok");
        assertThat(card(creation).lastDay())
                .as("twenty working days after the holidays")
                .contains(LocalDate.of(2024, 2, 5));
        assertThat(card(creation).internalTerm()).isTrue();
        assertThat(runtime.getVariable(creation.getId(), "reason"))
                .isEqualTo("Освобождение от создания страницы прекращено. Срок освобождения истёк.");
    }

    @Test
    void auditMayAskForAReviewThatEndsTheExemption() {
        schoolIsObliged();
        ProcessInstance exemption = applied("vk", "ok");
        decide(exemption, "agree");
        at("2024-02-01T10:00");
        runtime.createMessageCorrelation("review-exemption")
                .processInstanceId(exemption.getId())
                .correlate();
        assertThat(exemption).isWaitingAt("review-exemption").hasPassed("review-asked");
        desk.complete(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of("reviewDecision", "end", "reviewReason", "Школа объединена."));

        assertThat(exemption).isEnded().hasPassed("resume-creation");
        assertThat(exemptions.ofBody(SCHOOL).get(0).endedOn()).contains(LocalDate.of(2024, 2, 1));
        assertThat(networksAtWork(creationOfSchool())).containsExactlyInAnyOrder("vk", "ok");
    }

    @Test
    void exemptionFromOneNetworkLeavesTheObligationForTheOther() {
        ProcessInstance creation = schoolIsObliged();
        ProcessInstance exemption = applied("ok");
        decide(exemption, "agree");
        assertThat(exemption).isWaitingAt("review-awaited");
        assertThat(networksAtWork(creation)).containsExactly("vk");
        assertThat(card(creation).state()).isEqualTo(CardState.OPEN);

        runtime.createMessageCorrelation("review-exemption")
                .processInstanceId(exemption.getId())
                .correlate();
        desk.complete(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of("reviewDecision", "end", "reviewReason", "Страница нужна."));
        assertThat(exemption).isEnded().hasPassed("resume-creation");
        assertThat(networksAtWork(creation))
                .as("asked for beside the page that is being created")
                .containsExactlyInAnyOrder("vk", "ok");
        assertThat(creationOfSchool().getId()).isEqualTo(creation.getId());
    }

    @Test
    void schoolThatKeepsAPageIsExemptFromTheOtherOnly() {
        ProcessInstance creation = schoolIsObliged();
        schoolOpens("vk", LocalDate.of(2023, 9, 2));
        ProcessInstance exemption = desk.start(HEAD, "exempt-from-account", Map.of());
        desk.isRefused(exemption, HEAD, "apply", application("vk"), "exemptNetworks", "которых у органа нет");
        desk.complete(exemption, HEAD, "apply", application("ok"));
        desk.complete(
                exemption,
                COORDINATOR,
                "give-opinion",
                Map.of("opinion", "object", "opinionReason", "Страница нужна."));
        decide(exemption, "agree");
        assertThat(creation).isEnded();
        assertThat(card(creation).state()).isEqualTo(CardState.FULFILLED);

        at("2023-09-20T10:00");
        runtime.createMessageCorrelation("review-exemption")
                .processInstanceId(exemption.getId())
                .correlate();
        schoolOpens("ok", LocalDate.of(2023, 9, 20));
        desk.complete(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of("reviewDecision", "end", "reviewReason", "Страница создана."));
        assertThat(exemption).isEnded().hasNotPassed("resume-creation");
    }

    @Test
    void pageFromWhichTheSchoolIsNotExemptAnyMoreIsMissingAgainThoughItKeepsTheOther() {
        ProcessInstance creation = schoolIsObliged();
        schoolOpens("vk", LocalDate.of(2023, 9, 2));
        ProcessInstance exemption = applied("ok");
        decide(exemption, "agree");
        assertThat(creation).isEnded();

        endExemption(exemption);

        assertThat(exemption).isEnded().hasPassed("resume-creation");
        assertThat(networksAtWork(creationOfSchool())).containsExactly("ok");
    }

    @Test
    @ForRuleOf({"SHP-4", "SHP-3.2.1.2", "SHP-3.2.1.3"})
    void nobodyIsToBeDesignatedForPagesThatWillNotExistUntilTheExemptionEnds() {
        schoolIsObliged();
        ProcessInstance responsible = schoolMustDesignate("SHP-3.2.1.2");
        ProcessInstance authorised = schoolMustDesignate("SHP-3.2.1.3");
        ProcessInstance exemption = applied("vk", "ok");
        assertThat(desk.shown(exemption, FOUNDER, "decide", "hangingText"))
                .isEqualTo("Если согласовать, страниц у органа не будет, и с контроля снимутся также: пункт 3.2.1.2 "
                        + "(«Определить ответственных лиц»), пункт 3.2.1.3 («Определить уполномоченных лиц»).");

        decide(exemption, "agree");

        for (ProcessInstance appointment : List.of(responsible, authorised)) {
            engine.runDueJobs(appointment);
            assertThat(appointment).isEnded().hasPassed("pages-needless", "release-needless");
            ControlCard card = card(appointment);
            assertThat(card.state()).isEqualTo(CardState.RELEASED);
            assertThat(cards.history(card.id()))
                    .last()
                    .satisfies(event -> assertThat(event.note())
                            .contains("Страниц, за которые отвечало бы это лицо, не будет: орган освобождён на "
                                    + "основании письма от 12.09.2023 № 14 (Малокомплектная школа)."));
        }

        endExemption(exemption);

        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("appoint-officials")
                        .list())
                .hasSize(2)
                .allSatisfy(again -> assertThat(card(again).lastDay()).isEmpty());
    }

    @Test
    void schoolThatKeepsAPageMustDesignateWhoAnswersForIt() {
        schoolIsObliged();
        ProcessInstance responsible = schoolMustDesignate("SHP-3.2.1.2");
        schoolOpens("vk", LocalDate.of(2023, 9, 2));
        ProcessInstance exemption = applied("ok");
        assertThat(desk.shown(exemption, FOUNDER, "decide", "hangingText")).isEmpty();

        decide(exemption, "agree");

        assertThat(responsible).isWaitingAt("propose-person");
    }

    @Test
    void obligationOfABodyThatIsExemptAlreadyDoesNotBegin() {
        schoolIsObliged();
        decide(applied("vk", "ok"), "agree");
        ProcessInstance again = schoolIsObliged();

        assertThat(again).isEnded().hasPassed("pages-there").hasNotPassed("page-wanted");
        assertThat(card(again).state()).isEqualTo(CardState.RELEASED);
        ProcessInstance ofOwnAccord =
                desk.start(SCHOOL + ".responsible", "create-account", Map.of("reason", "Всё же нужна"));
        assertThat(ofOwnAccord).isWaitingAt("choose-network");
    }

    @Test
    void applicationIsMadeOnceAndOnlyWhereTheActPermitsIt() {
        ProcessInstance first = applied("vk");
        assertRefused(() -> desk.start(HEAD, "exempt-from-account", Map.of()), null, "уже рассматривается");
        decide(first, "agree");
        at("2023-09-12T10:00");
        decide(applied("ok"), "agree");
        assertRefused(() -> desk.start(HEAD, "exempt-from-account", Map.of()), null, "Освобождать не от чего");
        assertRefused(
                () -> desk.start("shpakovsky.administration.head", "exempt-from-account", Map.of()),
                null,
                "Действующего акта, по которому");
        for (String other : List.of(SCHOOL + ".responsible", COORDINATOR, FOUNDER)) {
            assertThatThrownBy(() -> desk.start(other, "exempt-from-account", Map.of()))
                    .isInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void nobodyElseSeesTheDecisionOfTheSupervisingBody() {
        ProcessInstance exemption = applied("vk");
        for (String stranger : List.of(HEAD, "shpakovsky.education.head", "kuzbass.coordinator")) {
            assertThat(desk.tasks(exemption, stranger, "decide")).isEmpty();
        }
    }

    @Test
    void whatIsEnteredIsCheckedOnTheServer() {
        ProcessInstance exemption = desk.start(HEAD, "exempt-from-account", Map.of());
        desk.isRefused(
                exemption, HEAD, "apply", Map.of("specifics", "Школа"), "exemptNetworks", "Отметьте хотя бы одну");
        desk.isRefused(exemption, HEAD, "apply", application("telegram"), "exemptNetworks", "которых требует акт");
        desk.isRefused(
                exemption, HEAD, "apply", Map.of("exemptNetworks", ticked("vk")), "specifics", "особенности сферы");
        desk.complete(exemption, HEAD, "apply", application("vk"));
        desk.isRefused(exemption, COORDINATOR, "give-opinion", Map.of(), "opinion", "Выберите решение.");
        desk.isRefused(
                exemption,
                COORDINATOR,
                "give-opinion",
                Map.of("opinion", "support"),
                "opinionReason",
                "Напишите, почему.");
        desk.complete(exemption, COORDINATOR, "give-opinion", Map.of("opinion", "support", "opinionReason", "Да."));

        at("2023-09-13T10:00");
        refusedDecision(exemption, Map.of(), "exemptionDecision", "Выберите решение.");
        refusedDecision(exemption, Map.of("exemptionDecision", "until"), "validUntil", "Укажите последний день");
        refusedDecision(
                exemption,
                Map.of(
                        "exemptionDecision",
                        "until",
                        "validUntil",
                        "2023-09-13",
                        "decisionReason",
                        "Да",
                        "letterNumber",
                        "1",
                        "letterDate",
                        "2023-09-13"),
                "validUntil",
                "который ещё не наступил; сегодня 13.09.2023");
        refusedDecision(exemption, Map.of("exemptionDecision", "agree"), "decisionReason", "на каком основании");
        refusedDecision(
                exemption,
                Map.of("exemptionDecision", "agree", "decisionReason", "Да"),
                "letterNumber",
                "номер письма");
        refusedDecision(
                exemption,
                Map.of("exemptionDecision", "agree", "decisionReason", "Да", "letterNumber", "1"),
                "letterDate",
                "дату письма");
        refusedDecision(
                exemption,
                Map.of(
                        "exemptionDecision",
                        "agree",
                        "decisionReason",
                        "Да",
                        "letterNumber",
                        "1",
                        "letterDate",
                        "2023-09-14"),
                "letterDate",
                "ещё не наступила");
        refusedDecision(
                exemption,
                Map.of(
                        "exemptionDecision",
                        "agree",
                        "decisionReason",
                        "Да",
                        "letterNumber",
                        "1",
                        "letterDate",
                        "2023-09-03"),
                "letterDate",
                "не может быть раньше заявления (04.09.2023)");
        decide(exemption, "agree");
        runtime.createMessageCorrelation("review-exemption")
                .processInstanceId(exemption.getId())
                .correlate();
        desk.isRefused(exemption, FOUNDER, "review-exemption", Map.of(), "reviewDecision", "Выберите решение.");
        desk.isRefused(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of("reviewDecision", "end"),
                "reviewReason",
                "Напишите, почему.");
        desk.isRefused(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of("reviewDecision", "until", "reviewReason", "Да"),
                "validUntil",
                "Укажите последний день");
    }

    private void refusedDecision(ProcessInstance exemption, Map<String, Object> form, String field, String sentence) {
        desk.isRefused(exemption, FOUNDER, "decide", form, field, sentence);
    }

    private ProcessInstance schoolMustDesignate(String clause) {
        return acts.obliges(ACT, clause, SCHOOL, "appoint-officials", "2023-09-01");
    }

    private void endExemption(ProcessInstance exemption) {
        at("2024-02-01T10:00");
        runtime.createMessageCorrelation("review-exemption")
                .processInstanceId(exemption.getId())
                .correlate();
        desk.complete(
                exemption,
                FOUNDER,
                "review-exemption",
                Map.of("reviewDecision", "end", "reviewReason", "Школа объединена."));
    }

    private List<String> networksAtWork(ProcessInstance creation) {
        return desk.tasks(creation, SCHOOL + ".executor", "create-and-design").stream()
                .map(task -> tasks.getVariable(task.getId(), "network").toString())
                .toList();
    }

    private void schoolOpens(String network, LocalDate on) {
        accounts.open(SCHOOL, OwnerKind.SUBORDINATE_ORGANIZATION, network, "pt_exempt_school", on);
    }

    /** SHP-3.2.1.1: pages within three weeks from 1 September 2023. */
    private ProcessInstance schoolIsObliged() {
        return acts.obliges(ACT, "SHP-3.2.1.1", SCHOOL, "create-account", "2023-09-01");
    }

    private ProcessInstance applied(String... networks) {
        ProcessInstance exemption = desk.start(HEAD, "exempt-from-account", Map.of());
        desk.complete(exemption, HEAD, "apply", application(networks));
        desk.complete(
                exemption, COORDINATOR, "give-opinion", Map.of("opinion", "support", "opinionReason", "Класс один."));
        return exemption;
    }

    private static Map<String, Object> application(String... networks) {
        return Map.of("exemptNetworks", ticked(networks), "specifics", "Одиннадцать учеников, сайт ведёт район.");
    }

    private void decide(ProcessInstance exemption, String decision) {
        decide(exemption, decision, null);
    }

    private void decide(ProcessInstance exemption, String decision, String until) {
        at("2023-09-13T10:00");
        Map<String, Object> form = new HashMap<>(Map.of(
                "exemptionDecision",
                decision,
                "decisionReason",
                "Малокомплектная школа",
                "letterNumber",
                "14",
                "letterDate",
                "2023-09-12"));
        if (until != null) {
            form.put("validUntil", until);
        }
        desk.complete(exemption, FOUNDER, "decide", form);
    }

    /** The one that runs once those that the exemption has ended are gone. */
    private ProcessInstance creationOfSchool() {
        creations().forEach(engine::runDueJobs);
        assertThat(creations()).hasSize(1);
        return creations().get(0);
    }

    private List<ProcessInstance> creations() {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("create-account")
                .processInstanceBusinessKey(ACT + "|SHP-3.2.1.1|" + SCHOOL)
                .list();
    }

    private ControlCard card(ProcessInstance creation) {
        return cards.of(creation.getId()).get(0);
    }

    private static Instant moment(String localTime) {
        return LocalDateTime.parse(localTime).atZone(STAVROPOL).toInstant();
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(STAVROPOL));
    }
}
