package org.poryadok.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.poryadok.ForClause;
import org.poryadok.ForRuleOf;
import org.poryadok.act.ActRegister;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Requisites;
import org.poryadok.casework.EnactedAct;
import org.poryadok.registry.Accounts;
import org.poryadok.registry.NewAccount;
import org.poryadok.registry.TestAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What shows a clause carried out begins with the act's own procedure and goes on by tasks of real people: no test takes a
 * short cut and calls itself a journey.
 */
@Tag("thorough")
class JourneysAreHonestTest {

    private static final String JOURNEYS = "org.poryadok.year";
    private static final String LIVED_THROUGH = JOURNEYS + ".LivedThrough";

    /** What lets time pass and people work, and the installation before the first day. */
    private static final Set<String> STAGE = Set.of("LivedJurisdiction", "InstalledBefore", "LivedThrough");

    /** A person's session in the browser, and tools that touch nothing. */
    private static final List<String> WHATEVER_THEY_DO = List.of(
            "java.",
            "org.junit.jupiter.api.",
            "org.assertj.core.",
            JOURNEYS + ".",
            "org.poryadok.cockpit.CockpitSession",
            "com.fasterxml.jackson.databind.JsonNode",
            "org.apache.poi.");

    private static final List<String> WAYS_AROUND = List.of("java.sql.", "java.net.", "java.lang.reflect.");

    /** Reading what has become of it: nothing here writes but the installation's import of its own people. */
    private static final Set<String> READING = Set.of(
            "Accounts.account",
            "Accounts.findByLink",
            "Accounts.history",
            "Accounts.ofBody",
            "Accounts.ofJurisdiction",
            "ActRegister.versionOf",
            "Acts.act",
            "AddressCheck.check",
            "BpmnAwareTests.assertThat",
            "Campaigns.accounts",
            "Campaigns.ofJurisdiction",
            "CardCorrespondence.basis",
            "ClauseStates.of",
            "Desk.assertRefused",
            "Desk.letter",
            "Desk.ticked",
            "Designations.active",
            "Designations.activeOf",
            "FulfilmentProof.of",
            "FulfilmentProof.procedure",
            "HistoricActivityInstance.getActivityName",
            "HistoricActivityInstanceQuery.activityType",
            "HistoricActivityInstanceQuery.desc",
            "HistoricActivityInstanceQuery.listPage",
            "HistoricActivityInstanceQuery.orderByHistoricActivityInstanceEndTime",
            "HistoricActivityInstanceQuery.processInstanceId",
            "HistoryService.createHistoricActivityInstanceQuery",
            "HttpResponse.body",
            "HttpResponse.statusCode",
            "LegalGrounds.standing",
            "MailJournal.attachments",
            "NamedHolders.isSettled",
            "Organisation.body",
            "OrganisationImport.load",
            "ProcessInstance.getId",
            "PublicRegistry.account",
            "PublicRegistry.lastPublication",
            "RegistryVersions.entries",
            "RegistryVersions.newest",
            "RegistryVersions.publications",
            "Task.getDueDate",
            "Task.getProcessInstanceId",
            "TaskAssert.hasCandidateGroup",
            "UnattendedAccounts.of",
            "VersionChain.firstBroken",
            "VersionChain.in");

    /** The product's classes too: what they are (a record, say) is known of those that were read alone. */
    private static final JavaClasses TESTS = new ClassFileImporter().importPackages("org.poryadok");

    @Test
    void onlyAJourneyCarriesAClause() {
        assertThat(carrying())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(test.getOwner().isAnnotatedWith(LIVED_THROUGH))
                        .isTrue())
                .allSatisfy(test -> assertThat(test.isAnnotatedWith(Test.class)).isTrue());
    }

    @Test
    void aJourneyIsToldInASentenceAndShowsMoreThanARule() {
        assertThat(lived().flatMap(JourneysAreHonestTest::tests))
                .isNotEmpty()
                .allSatisfy(test ->
                        assertThat(test.isAnnotatedWith(DisplayName.class)).isTrue())
                .noneMatch(test -> test.isAnnotatedWith(ForRuleOf.class));
        assertThat(Journeys.find().all())
                .allSatisfy(journey -> assertThat(journey.title()).matches("\\p{Lu}.*[а-я0-9]"))
                .allSatisfy(journey -> assertThat(journey.end()).matches("\\p{Lu}.*[^.]"))
                .allSatisfy(journey -> assertThat(journey.by()).isNotEmpty());
    }

    /** What people cannot do there, no journey does: no table is written, no case begun and no state set behind their backs. */
    @Test
    void inAJourneyPeopleWorkAndEverythingElseOnlyReads() {
        assertThat(TESTS.stream()
                        .filter(type -> type.getPackageName().equals(JOURNEYS))
                        .filter(type -> !STAGE.contains(outermost(type).getSimpleName()))
                        .flatMap(type -> type.getAccessesFromSelf().stream())
                        .filter(access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget)
                        .filter(access -> !isHarmless(access))
                        .map(JavaAccess::getDescription))
                .as("short cuts")
                .isEmpty();
    }

    @Test
    void shortCutsAreSeenForWhatTheyAre() {
        assertThat(TESTS.get(ShortCuts.class).getAccessesFromSelf())
                .filteredOn(access -> access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget)
                .filteredOn(access -> !isHarmless(access))
                .extracting(JavaAccess::getName)
                .containsExactlyInAnyOrder(
                        "obliges",
                        "inForce",
                        "enter",
                        "create",
                        "sql",
                        "update",
                        "getConnection",
                        "createStatement",
                        "execute",
                        "activate",
                        "open",
                        "startProcessInstanceByKey");
    }

    /** Whatever a journey may not do, by itself or through what it hands over. Nobody takes them. */
    static final class ShortCuts {

        void take(EnactedAct acts, ActRegister register, Requisites requisites, DataSource database)
                throws SQLException {
            acts.obliges("kuzbass-66-2020", "KUZ-3a", "kuzbass.health", "create-account", "2020-02-14");
            acts.inForce("kuzbass-66-2020", "66", "2020-02-14", "2020-02-14");
            register.enter("kuzbass-66-2020", requisites, "test");
            JdbcClient.create(database).sql("delete from account").update();
            database.getConnection().createStatement().execute("delete from account");
        }

        void take(Accounts accounts, TestAccounts pages, RuntimeService runtime, List<NewAccount> made) {
            made.forEach(accounts::activate);
            pages.open("kuzbass.health", OwnerKind.SECTORAL_BODY, "vk", "vk.com/x", LocalDate.EPOCH);
            Runnable start = () -> runtime.startProcessInstanceByKey("create-account");
            start.run();
        }
    }

    private static boolean isHarmless(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return WHATEVER_THEY_DO.stream().anyMatch(owner.getName()::startsWith)
                        && WAYS_AROUND.stream().noneMatch(owner.getName()::startsWith)
                || owner.isRecord()
                || owner.isEnum()
                || READING.contains(
                        owner.getSimpleName() + "." + access.getTarget().getName());
    }

    private static Stream<JavaClass> lived() {
        return TESTS.stream().filter(type -> type.isAnnotatedWith(LIVED_THROUGH));
    }

    private static Stream<JavaMethod> tests(JavaClass type) {
        return type.getMethods().stream().filter(method -> method.isAnnotatedWith(Test.class));
    }

    private static List<JavaMethod> carrying() {
        return TESTS.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.isAnnotatedWith(ForClause.class) || method.isAnnotatedWith(ForClause.All.class))
                .toList();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(JourneysAreHonestTest::outermost).orElse(type);
    }
}
