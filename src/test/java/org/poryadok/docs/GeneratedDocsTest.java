package org.poryadok.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.poryadok.act.Clause;
import org.poryadok.act.internal.OwnActs;
import org.poryadok.processes.Model;

@Tag("thorough")
class GeneratedDocsTest {

    private static final int MOST_CLASSES = 4;

    @Test
    void documentsSayWhatActsModelsAndTestsSay() {
        GeneratedDocs.texts().forEach((file, text) -> {
            if (GeneratedDocs.areWritten()) {
                GeneratedDocs.write(file, text);
            }
            assertThat(Files.exists(file))
                    .as("%s: run %s", file, GeneratedDocs.COMMAND)
                    .isTrue();
            assertThat(GeneratedDocs.read(file))
                    .as("%s: run %s", file, GeneratedDocs.COMMAND)
                    .isEqualTo(text);
        });
    }

    @Test
    void everyModelHasAPictureOfItsPresentState() {
        if (GeneratedDocs.areWritten()) {
            return;
        }
        Map<String, String> pictured = GeneratedDocs.pictured();
        assertThat(Model.all().stream()
                        .filter(model -> !Files.exists(GeneratedDocs.pictureOf(model))
                                || !GeneratedDocs.fingerprint(model).equals(pictured.get(model.key())))
                        .map(Model::key))
                .as("models without a picture of their present state: run " + GeneratedDocs.COMMAND)
                .isEmpty();
    }

    @Test
    void testsNameOnlyClausesThatTheActsHave() {
        Set<String> known = OwnActs.read().all().stream()
                .flatMap(act -> act.clauses().stream())
                .map(Clause::id)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(TestsOfClauses.find().clauses()).isSubsetOf(known);
        assertThat(Journeys.find().clauses()).isSubsetOf(known);
    }

    /** From any clause a newcomer gets to the class that holds its rule, and not to everything that comes near it. */
    @Test
    void everyClauseOfTheActsHasAClassThatHoldsItsRule() {
        Set<String> known = OwnActs.read().all().stream()
                .flatMap(act -> act.clauses().stream())
                .map(Clause::id)
                .collect(Collectors.toCollection(TreeSet::new));
        RulesOfClauses rules = RulesOfClauses.find();
        assertThat(rules.clauses()).isEqualTo(known);
        assertThat(known).allSatisfy(clause -> assertThat(rules.of(clause)).hasSizeLessThanOrEqualTo(MOST_CLASSES));
    }
}
