package org.poryadok.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Modality;
import org.poryadok.act.Role;
import org.poryadok.docs.Journeys.Journey;

/** {@code docs/journeys.md}: clause → journey → who walks it → the state at its end; and the persons whom acts name. */
final class JourneysPage {

    private static final Path DEMO = Path.of("src/main/resources/demo");
    private static final int CODE = 1;
    private static final int NAME = 2;

    /** Somebody to whom an act gives something to do, with the journeys that he walks. */
    record NamedPerson(LegalAct act, String clause, String name, List<Journey> journeys) {}

    private final Acts acts;
    private final Journeys journeys;

    JourneysPage(Acts acts, Journeys journeys) {
        this.acts = acts;
        this.journeys = journeys;
    }

    String markdown() {
        return """
                # Пути по пунктам актов

                Путь начинается с того, что юрист вносит реквизиты акта, и идёт до последнего следствия пункта: люди входят со \
                своим паролем, видят свои задачи и сдают свои формы, время движут часы; ничего другого в путях нет. Откуда \
                берётся каждая строка, написано в [решении 43](decisions/0043-honest-journeys.md); правила сами по себе \
                проверяют ещё и тесты из [таблицы пунктов](clauses.md). Новая редакция: %s.

                """.formatted(GeneratedDocs.COMMAND)
                + acts.all().stream().map(this::act).collect(Collectors.joining("\n"))
                + persons()
                + missing();
    }

    private String act(LegalAct act) {
        StringBuilder text = new StringBuilder("## " + act.jurisdiction().name() + ": " + act.reference() + "\n\n"
                + "| Пункт | Путь | Кто исполняет | Чем кончается |\n|---|---|---|---|\n");
        Map<String, String> bodies = bodies(act.jurisdiction().id());
        for (Clause clause : act.clauses()) {
            for (Journey journey : journeys.of(clause.id())) {
                text.append("| **%s** %s | %s<br>`%s` | %s | %s |\n"
                        .formatted(
                                clause.id(),
                                Words.cell(clause.title()),
                                Words.cell(journey.title()),
                                journey.test(),
                                journey.by().stream()
                                        .map(login -> person(login, bodies))
                                        .collect(Collectors.joining("<br>")),
                                Words.cell(journey.end())));
            }
        }
        return text.toString();
    }

    private String persons() {
        return "\n## Лица, названные в актах\n\n"
                + "| Акт | Лицо | Пункт | Пути, которые оно проходит со своего входа |\n|---|---|---|---|\n"
                + named().stream()
                        .map(person -> "| %s | %s | %s | %s |\n"
                                .formatted(
                                        person.act().jurisdiction().name(),
                                        Words.cell(person.name()),
                                        person.clause(),
                                        person.journeys().isEmpty()
                                                ? "нет"
                                                : person.journeys().stream()
                                                        .map(journey -> "`" + journey.test() + "`")
                                                        .distinct()
                                                        .collect(Collectors.joining("<br>"))))
                        .collect(Collectors.joining());
    }

    private static String missing() {
        Map<String, String> reasons = ClausesWithoutJourney.reasons();
        return reasons.isEmpty()
                ? ""
                : "\n## Пункты, по которым пути ещё нет\n\n| Пункт | Почему |\n|---|---|\n"
                        + reasons.entrySet().stream()
                                .map(clause -> "| **%s** | %s |\n".formatted(clause.getKey(), clause.getValue()))
                                .collect(Collectors.joining());
    }

    /** By post or by name; who only signed an act has nothing to do under it. */
    List<NamedPerson> named() {
        return acts.all().stream()
                .flatMap(act -> Stream.concat(byPost(act), byName(act)))
                .toList();
    }

    /** A body that has several parts in an act is one person: the act names it, not its log-ins. */
    private Stream<NamedPerson> byPost(LegalAct act) {
        Map<String, Set<String>> roles = new TreeMap<>();
        act.roleBases()
                .forEach((role, basis) -> roles.computeIfAbsent(act.roles().get(role), name -> new TreeSet<>())
                        .add(role));
        return roles.entrySet().stream()
                .filter(person -> person.getValue().stream()
                        .anyMatch(role -> !act.roleBases().get(role).equals(LegalAct.SETTING)))
                .map(person -> new NamedPerson(
                        act,
                        inOrder(person.getValue(), role -> act.roleBases().get(role)),
                        inOrder(person.getValue(), JourneysPage::title) + ": " + person.getKey(),
                        journeys.all().stream()
                                .filter(journey ->
                                        act.findClause(journey.clause()).isPresent())
                                .filter(journey -> journey.by().stream().anyMatch(person.getValue()::contains))
                                .toList()));
    }

    private static String inOrder(Set<String> roles, UnaryOperator<String> part) {
        return roles.stream().map(part).distinct().collect(Collectors.joining(", "));
    }

    private Stream<NamedPerson> byName(LegalAct act) {
        return act.clauses().stream()
                .filter(clause -> clause.modality() == Modality.CONSTITUTIVE
                        && clause.personRole().isPresent())
                .map(clause -> new NamedPerson(act, clause.id(), clause.title(), journeys.of(clause.id())));
    }

    private static String person(String login, Map<String, String> bodies) {
        int dot = login.indexOf('.');
        return dot < 0
                ? title(login)
                : Optional.ofNullable(bodies.get(login.substring(0, dot))).orElseThrow() + ": "
                        + title(login.substring(dot + 1));
    }

    private static String title(String role) {
        return Role.find(role).map(Role::title).orElse("другой работник");
    }

    /** Names of the demo's bodies by their codes: the journeys are walked there. */
    private static Map<String, String> bodies(String jurisdiction) {
        return GeneratedDocs.read(DEMO.resolve(jurisdiction).resolve("bodies.csv"))
                .lines()
                .map(line -> line.split(";"))
                .collect(Collectors.toMap(cells -> cells[CODE], cells -> cells[NAME]));
    }
}
