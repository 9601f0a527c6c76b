package org.poryadok.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a case is held to its jurisdiction: what its variables name, and what a room answers. */
class CasePartTest {

    private static final UUID OF_TOMSK = UUID.fromString("00000000-0000-0000-0000-00000000001a");
    private static final UUID OF_KUZBASS = UUID.fromString("00000000-0000-0000-0000-00000000001b");
    private static final Map<UUID, String> OWNERS = Map.of(OF_TOMSK, "tomsk", OF_KUZBASS, "kuzbass");

    private final CasePart pages = CasePart.kept("страница", Set.of("accountId"), ids -> OWNERS);
    private final CasePart decisions = CasePart.kept(
            "решение",
            Set.of("decisionId"),
            id -> Optional.ofNullable(OWNERS.get(id)).orElseThrow(IllegalStateException::new),
            IllegalStateException.class);

    @Test
    void thingOfTheSameJurisdictionMayBeNamed() {
        assertThat(pages.variables()).containsExactly("accountId");
        assertThat(pages.fault("tomsk", List.of(OF_TOMSK.toString()), null)).isEmpty();
        assertThat(decisions.fault("tomsk", List.of(OF_TOMSK.toString()), null)).isEmpty();
    }

    @Test
    void thingOfAnotherJurisdictionMayNot() {
        for (CasePart part : List.of(pages, decisions)) {
            assertThat(part.fault("tomsk", List.of(OF_TOMSK.toString(), OF_KUZBASS.toString()), null))
                    .hasValueSatisfying(fault -> assertThat(fault)
                            .contains(OF_KUZBASS.toString())
                            .endsWith("относится к другой территории"));
        }
    }

    @Test
    void thingThatIsNotThereMayNot() {
        for (String id : List.of("nonsense", "00000000-0000-0000-0000-0000000000ff")) {
            assertThat(pages.fault("tomsk", List.of(id), null))
                    .hasValueSatisfying(fault -> assertThat(fault).startsWith("не существует страница"));
            assertThat(decisions.fault("tomsk", List.of(id), null))
                    .hasValueSatisfying(fault -> assertThat(fault).startsWith("не существует решение"));
        }
    }

    /** A database that is away is no missing decision. */
    @Test
    void roomThatFailsIsNotTakenForAMissingThing() {
        CasePart broken = CasePart.kept(
                "решение",
                Set.of("decisionId"),
                id -> {
                    throw new UnsupportedOperationException("away");
                },
                IllegalStateException.class);
        assertThatThrownBy(() -> broken.fault("tomsk", List.of(OF_TOMSK.toString()), null))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource
    void idIsFoundWhateverFormTheValueHas(TypedValue value) {
        Asked asked = new Asked("bodyId");
        new CaseOwnership(List.of(asked)).check("tomsk", "bodyId", value, null);
        assertThat(asked.ids).containsExactly("tomsk.health", "7");
    }

    static List<TypedValue> idIsFoundWhateverFormTheValueHas() {
        return List.of(
                Variables.objectValue(Arrays.asList(" tomsk.health ", "", 7)).create(),
                SpinValues.jsonValue("[\"tomsk.health\", 7]").create(),
                SpinValues.jsonValue("[\"tomsk.health\", 7]").create(),
                Variables.serializedObjectValue("[\"tomsk.health\", 7]")
                        .serializationDataFormat("application/json")
                        .objectTypeName("no.such.Class")
                        .create());
    }

    @Test
    void singleIdIsFoundAsText() {
        Asked asked = new Asked("bodyId");
        CaseOwnership ownership = new CaseOwnership(List.of(asked));
        ownership.check("tomsk", "bodyId", Variables.stringValue(" tomsk.health "), null);
        ownership.check(
                "tomsk", "bodyId", SpinValues.jsonValue("\"tomsk.culture\"").create(), null);
        assertThat(asked.ids).containsExactly("tomsk.health", "tomsk.culture");
    }

    @ParameterizedTest
    @MethodSource
    void whatNamesNothingIsNoFault(TypedValue value) {
        Asked asked = new Asked("bodyId");
        new CaseOwnership(List.of(asked)).check(null, "bodyId", value, null);
        assertThat(asked.ids).isEmpty();
    }

    static List<TypedValue> whatNamesNothingIsNoFault() {
        return List.of(
                Variables.stringValue(" "),
                Variables.untypedNullValue(),
                SpinValues.jsonValue("null").create(),
                Variables.serializedObjectValue()
                        .serializationDataFormat("application/json")
                        .create());
    }

    @Test
    void caseWithoutAJurisdictionNamesNothing() {
        CaseOwnership ownership = new CaseOwnership(List.of(new Asked("bodyId")));
        assertThatThrownBy(() -> ownership.check(null, "bodyId", Variables.stringValue("tomsk.health"), null))
                .isInstanceOf(ForeignPart.class)
                .hasMessage("Дело территории «—» не принимает bodyId: дело не отнесено ни к одной территории."
                        + " Ничего не изменено.");
    }

    @Test
    void faultIsToldInASentence() {
        CaseOwnership ownership = new CaseOwnership(List.of(pages));
        assertThatThrownBy(() -> ownership.check("tomsk", "accountId", Variables.stringValue("nonsense"), null))
                .isInstanceOf(ForeignPart.class)
                .hasMessageStartingWith("Дело территории «tomsk» не принимает accountId: не существует страница");
    }

    @Test
    void onlyWhatARoomClaimsConcernsAnybody() {
        CaseOwnership ownership = new CaseOwnership(List.of(pages, decisions));
        assertThat(ownership.variables()).containsExactlyInAnyOrder("accountId", "decisionId");
        assertThat(ownership.concerns("accountId")).isTrue();
        assertThat(ownership.concerns("remarks")).isFalse();
    }

    @Test
    void twoRoomsCannotClaimOneVariable() {
        assertThatThrownBy(() -> new CaseOwnership(List.of(new Asked("bodyId"), new Asked("bodyId"))))
                .hasMessageContaining("bodyId");
    }

    /** Keeps what it was asked for and has nothing against it. */
    private static final class Asked implements CasePart {

        private final String variable;
        private final List<String> ids = new ArrayList<>();

        Asked(String variable) {
            this.variable = variable;
        }

        @Override
        public Set<String> variables() {
            return Set.of(variable);
        }

        @Override
        public Optional<String> fault(String jurisdiction, Collection<String> named, VariableScope scope) {
            ids.addAll(named);
            return Optional.empty();
        }
    }
}
