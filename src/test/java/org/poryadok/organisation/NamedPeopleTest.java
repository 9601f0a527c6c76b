package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.poryadok.EachTestAlone;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom an act names by name and post, among the officials of an installation (KUZ-5, SPB-8, SHP-2.2, TOM-6). */
@PoryadokTest
@EachTestAlone
@Transactional
class NamedPeopleTest {

    private static final String CONTROLLER = "kuzbass.controller";
    private static final String KUZ = "kuzbass-66-2020";
    private static final String SHP = "shpakovsky-1199-2023";

    @Autowired
    private NamedPeople people;

    @Autowired
    private NamedHolders holders;

    @Autowired
    private Organisation organisation;

    @Autowired
    private Acts acts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void initialsOfTheActFindTheFullName() {
        rename(CONTROLLER, "Турбаба Олег Викторович");
        assertThat(people.find("kuzbass", named(KUZ, "KUZ-5")))
                .extracting(Official::userId)
                .containsExactly(CONTROLLER);
    }

    @Test
    void whoHoldsThePostUnderAnotherNameIsNotThePersonThatTheActNames() {
        assertThat(people.find("kuzbass", named(KUZ, "KUZ-5"))).isEmpty();
    }

    @Test
    void initialsInOneClauseAndTheWholeNameInAnotherAreOnePerson() {
        NamedPerson responsible = named(SHP, "SHP-2.2");
        assertThat(NamedPeople.areOne(responsible, named(SHP, "SHP-6"))).isTrue();
        assertThat(NamedPeople.areOne(responsible, named(SHP, "SHP-2.3"))).isFalse();
    }

    @Test
    void ofAPersonItIsSaidWhatIsNotAsInTheAct() {
        NamedPerson authorised = named(SHP, "SHP-2.3");
        assertThat(people.differences(
                        organisation.official("shpakovsky.communications.head").orElseThrow(), authorised))
                .as("the act calls his body shorter than its list does")
                .containsExactly("имя");
        assertThat(people.differences(
                        organisation.official("shpakovsky.library.executor").orElseThrow(), authorised))
                .containsExactly("имя", "должность");
    }

    @Test
    void ofSeveralOfOneNameThePostTells() {
        rename(CONTROLLER, "Турбаба Олег Викторович");
        rename("kuzbass.health.executor", "Турбаба Ольга Викторовна");
        assertThat(people.find("kuzbass", named(KUZ, "KUZ-5")))
                .extracting(Official::userId)
                .containsExactly(CONTROLLER);
        jdbc.sql("update official set post = 'советник' where user_id = ?")
                .param(CONTROLLER)
                .update();
        assertThat(people.find("kuzbass", named(KUZ, "KUZ-5"))).hasSize(2);
    }

    @Test
    void postWithoutANameFindsItsHolder() {
        assertThat(people.find("tomsk", named("tomsk-132r-2023", "TOM-6")))
                .extracting(Official::userId)
                .containsExactly("tomsk.controller");
        assertThat(people.find(
                        "tomsk",
                        new NamedPerson(Optional.empty(), Optional.of("Начальник департамента по делам Луны"))))
                .isEmpty();
    }

    @Test
    void bodyThatTheActMakesTheCoordinatorIsFoundByItsNameAndSoIsItsHead() {
        assertThat(people.headsOf(acts.act(KUZ), Role.COORDINATOR))
                .extracting(official -> official.bodyId().orElseThrow())
                .containsExactly(organisation
                        .bodyOfRole("kuzbass", Role.COORDINATOR.id())
                        .orElseThrow()
                        .id());
    }

    /** His groups follow when what names him commits. */
    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void whomTheActMakesTheControllerIsOneUntilItDoesNotNameHimAnyMore() {
        String official = "kuzbass.health.head";
        holders.name(KUZ, "KUZ-5", Role.CONTROLLER, official, LocalDate.of(2020, 2, 14), "test");
        assertThat(organisation.official(official).orElseThrow().roles()).contains("head", "controller");
        assertThat(organisation.holders("kuzbass", "controller"))
                .extracting(Official::userId)
                .contains(official, CONTROLLER);
        assertThat(isController(official)).isTrue();

        holders.end(KUZ, "KUZ-5", LocalDate.of(2020, 6, 1));
        assertThat(organisation.holders("kuzbass", "controller"))
                .extracting(Official::userId)
                .containsExactly(CONTROLLER);
        assertThat(isController(official)).isFalse();
        assertThat(holders.isSettled(KUZ, "KUZ-5", Role.CONTROLLER)).isTrue();
    }

    private boolean isController(String official) {
        return identity.createGroupQuery()
                        .groupId("kuzbass.controller")
                        .groupMember(official)
                        .count()
                > 0;
    }

    private NamedPerson named(String act, String clause) {
        return acts.act(act).clause(clause).person().orElseThrow();
    }

    private void rename(String official, String name) {
        jdbc.sql("update official set full_name = ? where user_id = ?")
                .params(name, official)
                .update();
    }
}
