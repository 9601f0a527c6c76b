package org.poryadok;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
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
    private static final Map<String, List<String>> KNOWS = Map.of(
            "term", List.of(),
            "mail", List.of(),
            "act", List.of("term"),
            "organisation", List.of("act", "term"),
            "registry", List.of("organisation", "act", "term"),
            "control", List.of("organisation", "act", "term", "mail"),
            "coordination", List.of("registry", "organisation", "act", "term"),
            "protection", List.of("registry", "organisation", "act", "term"),
            "procedure", List.of("coordination", "protection", "control", "registry", "mail", "organisation", "act", "term"),
            "cockpit", List.of("procedure", "control", "mail", "organisation", "act", "term"),
            "site", List.of("protection", "registry", "act", "term", "organisation"));

    private final ApplicationModules modules = ApplicationModules.of("org.poryadok");

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.poryadok");

    @Test
    void nobodyEntersAnotherRoomsInternalsAndThereAreNoCycles() {
        modules.verify();
    }

    @Test
    void dependenciesPointDownwardsOnly() {
        KNOWS.forEach((room, known) -> modules.stream()
                .filter(module -> module.getIdentifier().toString().equals(room))
                .forEach(module -> assertThat(module.getDirectDependencies(modules).uniqueModules()
                        .map(dependency -> dependency.getIdentifier().toString()))
                        .as("what " + room + " knows").isSubsetOf(known)));
    }

    @Test
    void onlyTheHostTouchesTheEnginesInternals() {
        noClasses().that().resideOutsideOfPackage("org.poryadok.host..")
                .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..")
                .check(classes);
    }

    @Test
    void termArithmeticIsPlainJava() {
        noClasses().that().resideInAPackage("org.poryadok.term..")
                .should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..")
                .check(classes);
    }
}
