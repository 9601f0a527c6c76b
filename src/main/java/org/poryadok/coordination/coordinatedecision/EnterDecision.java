package org.poryadok.coordination.coordinatedecision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.poryadok.act.Clause;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.organisation.Body;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Внести решение»: it needs a ground, a text, addressees to whom its clause speaks, and a term or none. */
@Component
class EnterDecision implements TaskStep {

    private static final String ISSUE = "issue";
    private static final String REPORT = "report";

    private final DecisionChoices choices;
    private final DecisionGrounds grounds;
    private final ChosenAddressees chosen;
    private final DecisionTerm term;
    private final DecisionBasis basis;

    EnterDecision(
            DecisionChoices choices,
            DecisionGrounds grounds,
            ChosenAddressees chosen,
            DecisionTerm term,
            DecisionBasis basis) {
        this.choices = choices;
        this.grounds = grounds;
        this.chosen = chosen;
        this.term = term;
        this.basis = basis;
    }

    @Override
    public void show(CaseFile file) {
        choices.offer(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (!file.known(Variables.ENTRY_DECISION).equals(ISSUE)) {
            return;
        }
        Faults faults = new Faults();
        Optional<Clause> ground = faults.read(() -> clause(file));
        LocalDate decidedOn = file.day(Variables.DECIDED_ON).orElseThrow();
        List<Body> addressees = ground.flatMap(known -> faults.read(() -> chosen.under(known, file)))
                .orElse(List.of());
        faults.check(() -> term.lastDay(file));
        faults.refuse();
        Clause clause = ground.orElseThrow();
        file.set(Variables.REPORT_WANTED, file.known(Variables.WANTED).equals(REPORT));
        file.set(Variables.TERM_TEXT, term.text(file));
        file.set(Variables.ADDRESSEE_IDS, addressees.stream().map(Body::id).toList());
        file.set(Variables.ADDRESSEE_TEXT, addressees.stream().map(Body::name).collect(Collectors.joining("; ")));
        file.set(Variables.ADDRESSEE_COUNT, addressees.size());
        file.set(Variables.JOINTLY, grounds.isJoint(file.actId(), clause));
        file.set(
                Variables.DECISION_TITLE,
                grounds.title(file.actId(), clause) + " от " + Russian.day(decidedOn)
                        + file.text(Variables.DECISION_NUMBER)
                                .map(number -> " № " + number)
                                .orElse("") + ". "
                        + file.known(Variables.DECISION_TOPIC));
        basis.show(file, clause);
    }

    /** It may have left the act since it was offered. */
    private Clause clause(CaseFile file) {
        Role role = Role.find(file.known(Variables.AUTHOR_ROLE)).orElseThrow();
        String chosen = file.known(Variables.DECISION_CLAUSE);
        return grounds.of(file.actId(), role).stream()
                .filter(clause -> clause.id().equals(chosen))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Variables.DECISION_CLAUSE, "Выберите, на каком пункте основано решение."));
    }
}
