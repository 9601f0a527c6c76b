package org.poryadok.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.poryadok.PoryadokTest;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Rank;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The people of the demo: enough of them for every procedure, and none of them real. */
@PoryadokTest
class DemoOrganisationTest {

    private static final List<String> REAL_PEOPLE = List.of(
            "Потехин", "Беглов", "Турбаб", "Телегин", "Семенов", "Семёнов", "Саботыр", "Приходько", "Серов", "Мазур");

    @Autowired
    private Organisation organisation;

    @Autowired
    private Acts acts;

    @ParameterizedTest
    @ValueSource(strings = {"spb", "kuzbass", "shpakovsky", "tomsk", "kirov"})
    void everyJurisdictionHasAtLeastFiveBodies(String jurisdiction) {
        assertThat(organisation.bodies(jurisdiction)).hasSizeGreaterThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spb", "kuzbass", "shpakovsky", "tomsk", "kirov"})
    void everyRoleOfTheActIsFilledUnderItsLogin(String jurisdiction) {
        for (LegalAct act : acts.ofJurisdiction(jurisdiction)) {
            for (String role : act.roles().keySet()) {
                assertThat(organisation.holders(jurisdiction, role))
                        .as("%s.%s", jurisdiction, role)
                        .extracting(Official::userId)
                        .contains(jurisdiction + "." + role);
                assertThat(organisation.bodyOfRole(jurisdiction, role))
                        .as("body of %s.%s", jurisdiction, role)
                        .isPresent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spb", "kuzbass", "shpakovsky", "tomsk", "kirov"})
    void everyKindThatTheActAddressesHasABody(String jurisdiction) {
        for (LegalAct act : acts.ofJurisdiction(jurisdiction)) {
            for (Clause clause : act.clauses()) {
                if (!clause.addressees().isEmpty()) {
                    assertThat(organisation.bodiesOf(jurisdiction, clause.addressees()))
                            .as(clause.id())
                            .isNotEmpty();
                }
            }
            for (OwnerKind kind : act.addressees()) {
                assertThat(organisation.bodiesOf(jurisdiction, Set.of(kind)))
                        .as("%s", kind)
                        .isNotEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spb", "kuzbass", "shpakovsky", "tomsk", "kirov"})
    void everyBodyHasItsThreeRolesAndSomebodyBelowEveryRank(String jurisdiction) {
        for (Body body : demoBodies(jurisdiction)) {
            for (String role : List.of("head", "responsible", "executor")) {
                assertThat(organisation.holdersInBody(body.id(), role))
                        .as("%s of %s", role, body.id())
                        .extracting(Official::userId)
                        .contains(body.id() + "." + role);
            }
            assertThat(organisation.official(body.id() + ".specialist"))
                    .hasValueSatisfying(
                            specialist -> assertThat(specialist.rank()).isEqualTo(Rank.SPECIALIST));
        }
    }

    @Test
    void nobodyBearsTheNameOfAPersonInTheActs() {
        for (String jurisdiction : List.of("spb", "kuzbass", "shpakovsky", "tomsk", "kirov")) {
            assertThat(demoBodies(jurisdiction).stream().flatMap(body -> organisation.officialsOf(body.id()).stream()))
                    .isNotEmpty()
                    .allSatisfy(official -> {
                        assertThat(REAL_PEOPLE)
                                .noneMatch(name -> official.fullName().startsWith(name));
                        assertThat(official.email())
                                .hasValueSatisfying(
                                        address -> assertThat(address).endsWith(".example"));
                    });
        }
    }

    /** The database is shared with tests that bring bodies of their own. */
    private List<Body> demoBodies(String jurisdiction) {
        try {
            String file = new ClassPathResource("demo/" + jurisdiction + "/bodies.csv")
                    .getContentAsString(StandardCharsets.UTF_8);
            Set<String> ids = file.lines()
                    .skip(1)
                    .map(line -> jurisdiction + "." + line.split(";")[1])
                    .collect(Collectors.toSet());
            return organisation.bodies(jurisdiction).stream()
                    .filter(body -> ids.contains(body.id()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shortNameKeepsTheSurnameAndInitials() {
        Official li = organisation.official("tomsk.health.specialist").orElseThrow();
        assertThat(li.shortName()).isEqualTo("Ли Я.");
        Official head = organisation.official("kuzbass.health.head").orElseThrow();
        assertThat(head.shortName()).matches("\\p{Lu}\\p{Ll}+ \\p{Lu}\\. \\p{Lu}\\.");
    }
}
