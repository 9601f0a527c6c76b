package org.poryadok.enactment.enactact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.poryadok.Changed.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.poryadok.act.ActVersion;
import org.poryadok.act.Clause;
import org.poryadok.act.DesignatedPage;
import org.poryadok.act.LegalAct;
import org.poryadok.act.NamedPerson;
import org.poryadok.act.internal.OwnActs;

/** What the coordinator is told that an amendment does to the clauses, pages and persons of the act. */
class AmendmentTest {

    private static final LegalAct ACT = OwnActs.read().act("shpakovsky-1199-2023");

    @Test
    void clauseInANewWordingIsNotGoneAndWhatItNamesForTheFirstTimeIsListed() {
        Amendment amendment = Amendment.of(amended(), "2");

        assertThat(amendment.reworded()).extracting(Clause::id).containsExactly("SHP-2.1", "SHP-2.3");
        assertThat(amendment.ended()).extracting(Clause::id).containsExactly("SHP-4");
        assertThat(amendment.created())
                .containsExactly(
                        "страница https://vk.com/novaya (ВКонтакте, пункт 2.1)",
                        "уполномоченное лицо — Цыганков Егор Яковлевич, Заместитель начальника отдела (пункт 2.3)");
    }

    private static LegalAct amended() {
        Clause pages = again("SHP-2.1", Map.of());
        Clause person = again(
                "SHP-2.3",
                Map.of(
                        "person",
                        Optional.of(new NamedPerson(
                                Optional.of("Цыганков Егор Яковлевич"),
                                Optional.of("Заместитель начальника отдела")))));
        Stream<Clause> clauses = ACT.clauses().stream().map(clause -> switch (clause.id()) {
            case "SHP-2.1", "SHP-2.3" ->
                with(clause, Map.of("untilVersion", Optional.of("2"), "supersededBy", Optional.of(clause.id() + "n")));
            case "SHP-4" -> with(clause, Map.of("untilVersion", Optional.of("2")));
            default -> clause;
        });
        DesignatedPage kept = ACT.designatedPages().get(0);
        return with(
                ACT,
                Map.of(
                        "clauses",
                        Stream.concat(clauses, Stream.of(pages, person)).toList(),
                        "designatedPages",
                        Stream.concat(
                                        ACT.designatedPages().stream(),
                                        Stream.of(
                                                with(kept, Map.of("clause", pages.id())),
                                                with(
                                                        kept,
                                                        Map.of(
                                                                "clause",
                                                                pages.id(),
                                                                "address",
                                                                "https://vk.com/novaya"))))
                                .toList(),
                        "versions",
                        List.of(
                                new ActVersion("1", Optional.empty(), Optional.empty(), Optional.empty()),
                                new ActVersion(
                                        "2",
                                        Optional.of(LocalDate.of(2023, 11, 1)),
                                        Optional.empty(),
                                        Optional.empty()))));
    }

    private static Clause again(String id, Map<String, Object> changed) {
        return with(with(ACT.clause(id), changed), Map.of("id", id + "n", "sinceVersion", Optional.of("2")));
    }
}
