package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.poryadok.Engine;
import org.poryadok.RoomTest;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Requisites;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TestBody;
import org.poryadok.organisation.Organisation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** «Поставить на контроль»: what the step finds out, what card it opens, and what the forms then say. */
@RoomTest
class TakeUnderControlTest {

    @Autowired
    private SmallCase cases;

    @Autowired
    private ControlCards cards;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private KeepingClause keeping;

    @Autowired
    private InternalTerm internalTerm;

    @Autowired
    private Acts acts;

    @Autowired
    private ActRegister register;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Engine engine;

    @Autowired
    private JdbcClient database;

    private TestBody unit;

    @BeforeEach
    void structuralUnitOfOzerny() {
        at("2025-02-03T10:00");
        unit = body("ozerny", "STRUCTURAL_UNIT");
    }

    @Test
    void obligationThatIsHandedOverGetsItsCardAndEveryFormItsBasis() {
        ProcessInstance page = handedOver(Map.of());

        ControlCard card = onlyCard(page);
        assertThat(runtime.getVariable(page.getId(), "cardId"))
                .isEqualTo(card.id().toString());
        assertThat(card.procedure()).isEqualTo("create-account");
        assertThat(card.bodyId()).isEqualTo(unit.id());
        assertThat(card.step()).isEqualTo("Создать официальную страницу");
        assertThat(card.lastDay()).contains(LocalDate.of(2025, 2, 17));
        assertThat(runtime.getVariables(page.getId()))
                .containsEntry("clauseCitation", "пункт 2")
                .containsEntry("bodyName", organisation.body(unit.id()).name())
                .containsEntry("lastDayText", "17.02.2025 (понедельник)")
                .containsEntry("modalityText", "обязательно")
                .containsEntry("termExplanation", card.explanation())
                .doesNotContainKey("personRole");
        assertThat((String) runtime.getVariable(page.getId(), "actName")).contains("№ 5");
        assertThat((String) runtime.getVariable(page.getId(), "clauseQuotation"))
                .startsWith("Структурным подразделениям");
    }

    @Test
    void internalTermThatIsHandedOverIsShownAsOneAndEndsOnAWorkingDay() {
        ProcessInstance page = handedOver(Map.of(
                "internalLastDay",
                "2025-02-08",
                "reason",
                "страница удалена площадкой",
                "internalTermBy",
                "ozerny.boss"));

        ControlCard card = onlyCard(page);
        assertThat(card.lastDay()).contains(LocalDate.of(2025, 2, 10));
        assertThat(card.explanation()).contains("страница удалена площадкой");
        assertThat(cards.history(card.id()).get(1).by()).contains("ozerny.boss");
        assertThat(runtime.getVariables(page.getId()))
                .containsEntry("lastDayText", "10.02.2025 (понедельник)")
                .containsEntry("modalityText", "обязательно, внутренний срок");
    }

    @Test
    void internalTermOfNobodyInParticularIsTheSystems() {
        ControlCard card = onlyCard(handedOver(Map.of("internalLastDay", "2025-02-10", "reason", "закрыта")));
        assertThat(cards.history(card.id()).get(1).by()).contains("Система «Порядок»");
    }

    @Test
    void internalTermThatWouldBeOverAlreadyEndsOnTheNextWorkingDayFromToday() {
        assertThat(internalTerm.workingDay("ozerny-5-2024", LocalDate.of(2025, 1, 20)))
                .isEqualTo(LocalDate.of(2025, 2, 3));
        at("2025-02-08T10:00");
        assertThat(internalTerm.workingDay("ozerny-5-2024", LocalDate.of(2025, 1, 20)))
                .isEqualTo(LocalDate.of(2025, 2, 10));
    }

    @Test
    void whoBeginsAProcedureHimselfBeginsItForHisBodyUnderItsClauseAndWithoutATerm() {
        Desk.assertRefused(
                () -> begun("create-account", unit.executor(), Map.of()), null, "Реквизиты акта ещё не внесены");
        register.enter(
                "ozerny-5-2024",
                new Requisites(
                        "5",
                        LocalDate.of(2024, 12, 16),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2024, 12, 18)),
                        Optional.empty()),
                "test");
        ProcessInstance page = begun("create-account", unit.executor(), Map.of());

        assertThat(runtime.getVariables(page.getId()))
                .containsEntry("actId", "ozerny-5-2024")
                .containsEntry("clauseId", "OZE-2")
                .containsEntry("bodyId", unit.id())
                .containsEntry("lastDayText", "не установлен");
        assertThat(onlyCard(page).lastDay()).isEmpty();
    }

    @Test
    void procedureThatAnActLaysOnARoleIsBegunByTheBodyThatHasIt() {
        database.sql("update body set act_roles = array['coordinator'] where id = ?")
                .param(unit.id())
                .update();
        assertThat(runtime.getVariable(
                        begun("publish-registry", unit.executor(), Map.of()).getId(), "clauseId"))
                .isEqualTo("OZE-8");

        TestBody other = body("ozerny", "STRUCTURAL_UNIT");
        Desk.assertRefused(() -> begun("publish-registry", other.executor(), Map.of()), null, "Действующего акта");
    }

    @Test
    void whoBelongsToNoBodyIsSentToTheAdministrator() {
        Desk.assertRefused(
                () -> begun("create-account", "stranger", Map.of()),
                null,
                "ваша учётная запись ни к одному органу не отнесена. Сообщите администратору системы");
    }

    @Test
    void bodyThatNoActAsksIsToldSo() {
        TestBody government = TestBody.create(database, "ozerny");
        Desk.assertRefused(
                () -> begun("create-account", government.executor(), Map.of()),
                null,
                "Действующего акта, по которому "
                        + organisation.body(government.id()).name()
                        + " проводит эту процедуру, нет: введённый в действие акт её для этого органа не предусматривает.");
    }

    @Test
    void actThatIsNotInForceAsksNobody() {
        at("2024-12-10T10:00");
        Desk.assertRefused(
                () -> begun("create-account", unit.executor(), Map.of()), null, "нет: акт ещё не введён в действие.");
    }

    @Test
    void appointmentSaysWhomItIsAbout() {
        Desk.assertRefused(
                () -> begun("appoint-officials", unit.executor(), Map.of()),
                "personRole",
                "Выберите, кого нужно определить.");
        Desk.assertRefused(
                () -> begun("appoint-officials", unit.executor(), Map.of("personRole", "AUTHORIZED")),
                null,
                "Действующего акта");
        ProcessInstance appointment = begun("appoint-officials", unit.executor(), Map.of("personRole", "RESPONSIBLE"));
        assertThat(runtime.getVariable(appointment.getId(), "clauseId")).isEqualTo("OZA-1");
        assertThat(runtime.getVariable(appointment.getId(), "personRole")).isEqualTo("RESPONSIBLE");
    }

    /** What is said of deleted pages comes before what is said of pages, and that before what is said of their safety. */
    @ParameterizedTest
    @CsvSource({
        "kuzbass-66-2020, kuzbass, SECTORAL_BODY, KUZ-3c",
        "ozerny-5-2024, ozerny, STRUCTURAL_UNIT, OZE-2",
        "ozerny-5-2024, ozerny, GOVERNMENT, "
    })
    void pageIsKeptUnderTheClauseThatSpeaksOfItMostClearly(
            String act, String jurisdiction, String kind, String clause) {
        assertThat(keeping.of(
                                acts.act(act),
                                organisation.body(body(jurisdiction, kind).id()))
                        .map(Clause::id))
                .isEqualTo(Optional.ofNullable(clause));
    }

    private ProcessInstance handedOver(Map<String, Object> more) {
        Map<String, Object> said = new HashMap<>(more);
        said.putAll(Map.of(
                "jurisdiction", "ozerny",
                "actId", "ozerny-5-2024",
                "clauseId", "OZE-2",
                "bodyId", unit.id(),
                "eventDate", "2025-02-03"));
        return cases.bean("create-account", "takeUnderControl", said);
    }

    private ProcessInstance begun(String procedure, String user, Map<String, Object> more) {
        Map<String, Object> said = new HashMap<>(more);
        said.putAll(Map.of("jurisdiction", "ozerny", "initiator", user));
        return cases.bean(procedure, "takeUnderControl", said);
    }

    private ControlCard onlyCard(ProcessInstance instance) {
        assertThat(cards.of(instance.getId())).hasSize(1);
        return cards.of(instance.getId()).get(0);
    }

    private TestBody body(String jurisdiction, String kind) {
        TestBody body = TestBody.create(database, jurisdiction);
        database.sql("update body set owner_kind = ? where id = ?")
                .params(kind, body.id())
                .update();
        return body;
    }

    private void at(String localTime) {
        engine.setClock(LocalDateTime.parse(localTime).atZone(ZoneId.of("Asia/Yekaterinburg")));
    }
}
