package org.poryadok.act.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.poryadok.act.ActStatus;
import org.poryadok.act.ClauseTrigger;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.act.Fulfilment;
import org.poryadok.act.Modality;
import org.poryadok.act.Network;
import org.poryadok.act.NetworkState;
import org.poryadok.act.NormUnit;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.act.Rank;
import org.poryadok.act.Role;
import org.poryadok.act.UserEntryKind;

class SchemaAgreesWithCodeTest {

    private static JsonNode schema;

    @BeforeAll
    static void read() throws IOException {
        schema = new ObjectMapper().readTree(SchemaAgreesWithCodeTest.class.getResource("/acts/act.schema.json"));
    }

    @Test
    void wordsOfTheSchemaAreTheConstantsOfTheProgram() {
        assertThat(words("/$defs/ownerKind")).containsExactlyElementsOf(kebab(OwnerKind.values()));
        assertThat(words("/$defs/networkState")).containsExactlyElementsOf(kebab(NetworkState.values()));
        assertThat(words("/$defs/modality")).containsExactlyElementsOf(kebab(Modality.values()));
        // That an act is repealed follows from the day and document of its repeal.
        ActStatus[] stated = Stream.of(ActStatus.values())
                .filter(status -> status != ActStatus.REPEALED)
                .toArray(ActStatus[]::new);
        assertThat(words("/properties/status")).containsExactlyElementsOf(kebab(stated));
        assertThat(words(clause("trigger"))).containsExactlyElementsOf(kebab(ClauseTrigger.values()));
        assertThat(words(clause("personRole"))).containsExactlyElementsOf(kebab(PersonRole.values()));
        assertThat(words(clause("rank") + "/properties/minimum")).containsExactlyElementsOf(kebab(Rank.values()));
        assertThat(words(clause("removalGrounds") + "/items/properties/kinds/items"))
                .containsExactlyElementsOf(kebab(UserEntryKind.values()));
        assertThat(words(clause("consultation") + "/properties/topics/items"))
                .containsExactlyElementsOf(kebab(ConsultationTopic.values()));
        assertThat(words(clause("fulfilment") + "/properties/pages"))
                .containsExactlyElementsOf(kebab(Fulfilment.Pages.values()));
        assertThat(words(clause("weeklyNorm") + "/properties/unit"))
                .containsExactlyElementsOf(kebab(NormUnit.values()));
        assertThat(words("/$defs/network"))
                .containsExactlyElementsOf(
                        Arrays.stream(Network.values()).map(Network::id).toList());
        assertThat(words(clause("procedures") + "/items"))
                .containsExactlyElementsOf(
                        Arrays.stream(Procedure.values()).map(Procedure::key).toList());
        assertThat(words(clause("addresseeRoles") + "/items"))
                .containsExactlyElementsOf(
                        Arrays.stream(Role.values()).map(Role::id).toList());
        assertThat(words(clause("recipientRole")))
                .containsExactlyElementsOf(Arrays.stream(Role.values())
                        .filter(role -> !role.inEveryBody())
                        .map(Role::id)
                        .toList());
    }

    @Test
    void everyFieldIsExplainedInRussian() {
        List<String> explanations = new ArrayList<>();
        for (String place : List.of("/properties", "/$defs/clause/properties")) {
            schema.at(place).forEach(property -> explanations.add(explanation(property)));
        }

        assertThat(explanations)
                .hasSizeGreaterThan(40)
                .allSatisfy(explanation -> assertThat(explanation).containsPattern("[а-яё]"));
    }

    private static String explanation(JsonNode property) {
        JsonNode explained = property.has("description") || !property.has("$ref")
                ? property
                : schema.at(property.get("$ref").asText().substring(1));
        return explained.path("description").asText();
    }

    private static String clause(String property) {
        return "/$defs/clause/properties/" + property;
    }

    private static List<String> words(String place) {
        List<String> words = new ArrayList<>();
        schema.at(place + "/enum").forEach(word -> words.add(word.asText()));
        return words;
    }

    private static <E extends Enum<E>> List<String> kebab(E[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }
}
