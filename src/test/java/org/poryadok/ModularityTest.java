package org.poryadok;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    /** What each room may know, downwards only. */
    private static final Map<String, List<String>> KNOWS = Map.ofEntries(
            entry("term", List.of()),
            entry("mail", List.of()),
            entry("act", List.of("term")),
            entry("organisation", List.of("act", "term")),
            entry("registry", List.of("organisation", "act", "term")),
            entry("control", List.of("organisation", "act", "term", "mail")),
            entry("coordination", List.of("registry", "organisation", "act", "term")),
            entry("content", List.of("registry", "organisation", "act", "term")),
            entry("protection", List.of("registry", "organisation", "act", "term")),
            entry("moderation", List.of("organisation", "act", "term")),
            entry("procedure", List.of("coordination", "content", "moderation", "protection", "control", "registry", "mail", "organisation", "act", "term")),
            entry("cockpit", List.of("procedure", "control", "registry", "mail", "organisation", "act", "term")),
            entry("site", List.of("protection", "registry", "act", "term", "organisation")));

    private static final ApplicationModules MODULES = ApplicationModules.of("org.poryadok");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.poryadok");

    @Test
    void nobodyEntersAnotherRoomsInternalsAndThereAreNoCycles() {
        MODULES.verify();
    }

    @Test
    void dependenciesPointDownwardsOnly() {
        KNOWS.forEach((room, known) -> MODULES.stream()
                .filter(module -> module.getIdentifier().toString().equals(room))
                .forEach(module -> assertThat(module.getDirectDependencies(MODULES).uniqueModules()
                        .map(dependency -> dependency.getIdentifier().toString()))
                        .as("what " + room + " knows").isSubsetOf(known)));
    }

    @Test
    void onlyTheHostTouchesTheEnginesInternals() {
        noClasses().that().resideOutsideOfPackage("org.poryadok.host..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(CLASSES);
    }

    @Test
    void demoAndProductionAreToldApartInOnePlace() {
        noClasses().that().resideOutsideOfPackage("org.poryadok.host.settings")
                .should().dependOnClassesThat().haveFullyQualifiedName("org.springframework.context.annotation.Profile")
                .orShould().dependOnClassesThat().haveFullyQualifiedName("org.springframework.core.env.Profiles")
                .check(CLASSES);
    }

    @Test
    void termArithmeticIsPlainJava() {
        noClasses().that().resideInAPackage("org.poryadok.term..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..")
                .check(CLASSES);
    }
}
