package org.poryadok;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.poryadok.casework.TermChange;
import org.poryadok.control.ControlCards;
import org.poryadok.processes.BeansOfModels;
import org.poryadok.processes.BeansOfModels.Named;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

@Tag("thorough")
class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of("org.poryadok");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.poryadok");

    @Test
    void nobodyEntersAnotherRoomsInternalsAndThereAreNoCycles() {
        MODULES.verify();
    }

    @Test
    void everyRoomIsKnownAndKnowsOnlyWhatItMay() {
        assertThat(MODULES.stream().map(ModularityTest::nameOf))
                .as("rooms that the table of rooms names")
                .containsExactlyInAnyOrderElementsOf(Rooms.KNOWS.keySet());
        MODULES.stream()
                .forEach(module -> assertThat(module.getDirectDependencies(MODULES)
                                .uniqueModules()
                                .map(ModularityTest::nameOf))
                        .as("what " + nameOf(module) + " knows")
                        .isSubsetOf(Rooms.KNOWS.get(nameOf(module))));
    }

    @Test
    void arrowsPointDownwards() {
        List<String> fromTheRoof = List.copyOf(Rooms.KNOWS.keySet());
        Rooms.KNOWS.forEach((room, known) -> assertThat(known)
                .as("what stands below " + room)
                .isSubsetOf(fromTheRoof.subList(fromTheRoof.indexOf(room) + 1, fromTheRoof.size())));
    }

    /** A model calls the beans of its own room and the kernel's; another room's only where that room offers them. */
    @Test
    void modelNamesBeansOfItsOwnRoomOrOfANamedInterface() {
        BeansOfModels beans = BeansOfModels.in(CLASSES);
        assertThat(beans.named()).isNotEmpty();
        Set<String> faults = new TreeSet<>();
        for (Named named : beans.named()) {
            String room = roomOf(beans.packageOfModel(named.model()));
            String other = roomOf(named.bean().getPackageName());
            boolean own = room.equals(other) || other.equals("casework");
            if (!own
                    && !(Rooms.KNOWS.get(room).contains(other)
                            && isOffered(named.bean().getName(), other))) {
                faults.add(
                        named.model() + " (" + room + ") names " + named.bean().getSimpleName() + " of " + other);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** But for the names of variables, which every procedure has: who hears the name of a class knows which one is meant. */
    @Test
    void everyClassHasItsNameForItself() {
        Map<String, List<String>> byName = CLASSES.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !Set.of("package-info", "Variables").contains(type.getSimpleName()))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(byName.values())
                .isNotEmpty()
                .allSatisfy(classes -> assertThat(classes).hasSize(1));
    }

    @Test
    void onlyTheHostTouchesTheEnginesInternals() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.poryadok.host..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.camunda.bpm.engine.impl..")
                        // The engine's own interface names who is logged in by this class.
                        .and(not(type(Authentication.class))))
                .check(CLASSES);
    }

    /** Whoever writes a last day besides would leave forms, lists and timers of the running procedure with the old one. */
    @Test
    void onlyOneClassWritesANewLastDayAndShowsIt() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(TermChange.class.getName())
                .and()
                .doNotHaveFullyQualifiedName(ControlCards.class.getName())
                .should()
                .callMethodWhere(target(owner(type(ControlCards.class)))
                        .and(target(nameMatching(
                                "extend|withdrawExtension|setInternalTerm|recommendUntil|setInternalHours"))))
                .orShould()
                .callMethod(Task.class, "setDueDate", Date.class)
                .check(CLASSES);
    }

    /** What people read is written by {@code Russian}; this one reads the files of acts. */
    @Test
    void daysAreWrittenInOnePlace() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Russian")
                .and()
                .doNotHaveSimpleName("DateText")
                .should()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class, Locale.class)
                .check(CLASSES);
    }

    @Test
    void termArithmeticIsPlainJava() {
        noClasses()
                .that()
                .resideInAPackage("org.poryadok.term..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.camunda..")
                .check(CLASSES);
    }

    private static boolean isOffered(String className, String room) {
        return MODULES.getModuleByName(room).orElseThrow().getNamedInterfaces().stream()
                .flatMap(offered -> offered.asJavaClasses())
                .map(type -> type.getName())
                .collect(Collectors.toSet())
                .contains(className);
    }

    private static String nameOf(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static String roomOf(String packageName) {
        return packageName.substring("org.poryadok.".length()).replaceAll("\\..*", "");
    }
}
