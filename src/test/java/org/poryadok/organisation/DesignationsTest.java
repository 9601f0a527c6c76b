package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.PersonRole;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rank rule belongs to the clause: DOMAIN trap 1, SPB 5.2 and 6.2, SHP 3.2.1.2. */
@PoryadokTest
@EachTestAlone
@Transactional
class DesignationsTest {

    private static final String SPB = "spb-draft-2020";
    private static final String SHP = "shpakovsky-1199-2023";
    private static final LocalDate DAY = LocalDate.of(2020, 9, 1);

    @Autowired
    private Designations designations;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Acts acts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void specialistIsRefusedWithASentenceThatCitesTheClause() {
        Official specialist = official("spb.health.specialist");
        RankCheck check = designations.check(specialist, clause(SPB, "SPB-6.2"));
        assertThat(check.accepted()).isFalse();
        assertThat(check.refusals())
                .containsExactly("Пункт 6.2: ответственное лицо должно замещать должность "
                        + "государственной гражданской службы не ниже заместителя руководителя исполнительного органа; "
                        + specialist.shortName() + " — «главный специалист отдела информационной работы».");
    }

    @Test
    void deputyHeadOutsideTheCivilServiceIsRefusedInStPetersburgOnly() {
        RankCheck spb = designations.check(official("spb.health.advisor"), clause(SPB, "SPB-6.2"));
        assertThat(spb.refusals())
                .singleElement()
                .asString()
                .endsWith("и эта должность не относится к государственной гражданской службе.");
        RankCheck shp = designations.check(official("shpakovsky.school.responsible"), clause(SHP, "SHP-3.2.1.2"));
        assertThat(shp.accepted()).isTrue();
    }

    @Test
    void headOfASubdivisionIsEnoughInTheGovernorsAdministrationButNotInAnExecutiveBody() {
        assertThat(designations
                        .check(official("spb.governor-administration.responsible"), clause(SPB, "SPB-5.2"))
                        .accepted())
                .isTrue();
        assertThat(designations
                        .check(official("spb.governor-administration.deputy"), clause(SPB, "SPB-5.2"))
                        .refusals())
                .singleElement()
                .asString()
                .contains("не ниже руководителя структурного подразделения администрации");
        assertThat(designations
                        .check(official("spb.health.executor"), clause(SPB, "SPB-6.2"))
                        .accepted())
                .isFalse();
    }

    @Test
    void executorNeedsNoRank() {
        assertThat(designations
                        .check(official("spb.health.specialist"), clause(SPB, "SPB-6.3"))
                        .accepted())
                .isTrue();
    }

    @Test
    void responsibleWhoAlsoControlsTheActIsAWarningAndNoRefusal() {
        RankCheck check = designations.check(official("shpakovsky.controller"), clause(SHP, "SHP-2.2"));
        assertThat(check.accepted()).isTrue();
        assertThat(check.warnings()).singleElement().asString().contains("совпадают");
    }

    @Test
    void onePersonInManyBodiesIsAWarning() {
        designate("shpakovsky.education.responsible", "shpakovsky.education", PersonRole.RESPONSIBLE, "SHP-3.2.1.2");
        RankCheck check = designations.check(
                official("shpakovsky.education.responsible"),
                organisation.body("shpakovsky.school"),
                clause(SHP, "SHP-3.2.1.2"));
        assertThat(check.accepted()).isTrue();
        assertThat(check.warnings())
                .anySatisfy(warning -> assertThat(warning).contains("назначен(а) и в других органах"))
                .anySatisfy(warning -> assertThat(warning).contains("замещает должность в другом органе"));
    }

    @Test
    void personOfAnotherJurisdictionIsRefused() {
        assertThatThrownBy(() ->
                        designate("tomsk.health.head", "shpakovsky.school", PersonRole.RESPONSIBLE, "SHP-3.2.1.2"))
                .isInstanceOf(OrganisationException.class)
                .hasMessageContaining("другой территории");
    }

    @Test
    void serverChecksTheRankWhateverTheFormLetThrough() {
        assertThatThrownBy(() -> designate(
                        "shpakovsky.school.specialist", "shpakovsky.school", PersonRole.RESPONSIBLE, "SHP-3.2.1.2"))
                .isInstanceOf(OrganisationException.class)
                .hasMessageStartingWith("Пункт 3.2.1.2")
                .hasMessageContaining("не ниже заместителя руководителя организации");
        assertThat(designations.activeOf("shpakovsky.school", LocalDate.of(2024, 1, 1)))
                .isEmpty();
    }

    @Test
    void authorisedPersonNeedsADayOfConfirmationInEsia() {
        NewDesignation order = new NewDesignation(
                "shpakovsky.school",
                PersonRole.AUTHORIZED,
                "shpakovsky.school.specialist",
                SHP,
                "SHP-3.2.1.3",
                "14-ОД",
                DAY,
                DAY,
                Optional.empty());
        assertThatThrownBy(() -> designations.designate(order, "shpakovsky.school.head"))
                .hasMessageContaining("укажите дату подтверждения");
    }

    @Test
    void orderWithoutANumberOrFromTheFutureIsRefused() {
        NewDesignation order = new NewDesignation(
                "shpakovsky.school",
                PersonRole.RESPONSIBLE,
                "shpakovsky.school.responsible",
                SHP,
                "SHP-3.2.1.2",
                " ",
                LocalDate.of(2999, 1, 1),
                DAY,
                Optional.empty());
        assertThatThrownBy(() -> designations.designate(order, "shpakovsky.school.head"))
                .hasMessageContaining("номер приказа")
                .hasMessageContaining("позже сегодняшнего дня");
    }

    @Test
    void laterOrderForTheSamePersonEndsTheEarlierPowersTheDayBefore() {
        Designation first =
                designate("shpakovsky.school.responsible", "shpakovsky.school", PersonRole.RESPONSIBLE, "SHP-3.2.1.2");
        Designation second = designations.designate(
                new NewDesignation(
                        "shpakovsky.school",
                        PersonRole.RESPONSIBLE,
                        "shpakovsky.school.responsible",
                        SHP,
                        "SHP-3.2.1.2",
                        "20-ОД",
                        DAY,
                        DAY.plusDays(10),
                        Optional.empty()),
                "shpakovsky.school.head");
        assertThat(designations.designation(first.id()).validTo()).contains(DAY.plusDays(9));
        assertThat(designations.active("shpakovsky.school", PersonRole.RESPONSIBLE, DAY.plusDays(9)))
                .hasValueSatisfying(active -> assertThat(active.id()).isEqualTo(first.id()));
        assertThat(designations.active("shpakovsky.school", PersonRole.RESPONSIBLE, DAY.plusDays(10)))
                .hasValueSatisfying(active -> assertThat(active.id()).isEqualTo(second.id()));
    }

    @Test
    void sameOrderTwiceIsOneDesignation() {
        Designation first =
                designate("shpakovsky.school.responsible", "shpakovsky.school", PersonRole.RESPONSIBLE, "SHP-3.2.1.2");
        Designation again =
                designate("shpakovsky.school.responsible", "shpakovsky.school", PersonRole.RESPONSIBLE, "SHP-3.2.1.2");
        assertThat(again).isEqualTo(first);
    }

    /** His groups follow when what designates him commits. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void designatedPersonWorksInTheProceduresOfTheBodyFromThatMomentAndNoLongerAfterTheEnd() {
        Designation designation = designate(
                "shpakovsky.education.responsible", "shpakovsky.school", PersonRole.RESPONSIBLE, "SHP-3.2.1.2");
        assertThat(organisation.holdersInBody("shpakovsky.school", "responsible"))
                .extracting(Official::userId)
                .contains("shpakovsky.education.responsible");
        assertThat(groupsOf("shpakovsky.education.responsible"))
                .contains("shpakovsky.school", "shpakovsky.school.responsible", "shpakovsky.education.responsible");

        designations.end(designation.id(), DAY);
        assertThat(organisation.holdersInBody("shpakovsky.school", "responsible"))
                .extracting(Official::userId)
                .doesNotContain("shpakovsky.education.responsible");
        assertThat(groupsOf("shpakovsky.education.responsible"))
                .contains("shpakovsky.education.responsible")
                .doesNotContain("shpakovsky.school.responsible");
    }

    @Test
    void whoHasLeftCannotBeDesignatedAndHoldsNothing() {
        jdbc.sql("update official set active = false where user_id = 'shpakovsky.school.responsible'")
                .update();
        assertThat(designations
                        .check(official("shpakovsky.school.responsible"), clause(SHP, "SHP-3.2.1.2"))
                        .refusals())
                .singleElement()
                .asString()
                .contains("больше не работает");
        assertThat(organisation.holdersInBody("shpakovsky.school", "responsible"))
                .isEmpty();
    }

    private Designation designate(String official, String body, PersonRole role, String clause) {
        return designations.designate(
                new NewDesignation(body, role, official, SHP, clause, "12-ОД", DAY, DAY, Optional.empty()),
                "shpakovsky.school.head");
    }

    private List<String> groupsOf(String user) {
        return identity.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    private Official official(String userId) {
        return organisation.official(userId).orElseThrow();
    }

    private Clause clause(String act, String id) {
        return acts.act(act).clause(id);
    }
}
