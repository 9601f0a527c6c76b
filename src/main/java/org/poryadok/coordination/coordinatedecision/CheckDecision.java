package org.poryadok.coordination.coordinatedecision;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Clause;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.Role;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.Russian;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** A decision needs a ground, a text, addressees to whom its clause speaks, and a term or none. */
@Component
class CheckDecision implements TaskListener {

    private final DecisionGrounds grounds;
    private final DecisionTerm term;
    private final DecisionBasis basis;
    private final Organisation organisation;
    private final JurisdictionDays days;

    CheckDecision(DecisionGrounds grounds, DecisionTerm term, DecisionBasis basis, Organisation organisation,
                  JurisdictionDays days) {
        this.grounds = grounds;
        this.term = term;
        this.basis = basis;
        this.organisation = organisation;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        file.set("enteredBy", Actor.of(task));
        if (Decision.of(file, "entryDecision", Set.of("issue", "drop")).equals("issue")) {
            check(file);
        }
    }

    private void check(CaseFile file) {
        Clause clause = clause(file);
        file.line("decisionNumber");
        var decidedOn = file.requiredDay("decidedOn", "Укажите день решения.");
        days.requireNotInFuture(decidedOn, file.jurisdiction(), "decidedOn");
        file.requiredText("decisionText", "Напишите, что решено.");
        List<Body> addressees = addressees(file, clause);
        file.set("reportWanted", Decision.of(file, "wanted", Set.of("report", "notice")).equals("report"));
        term.lastDay(file);
        file.set("termText", term.text(file));
        file.set("addresseeIds", addressees.stream().map(Body::id).toList());
        file.set("addresseeText", addressees.stream().map(Body::name).collect(Collectors.joining("; ")));
        file.set("addresseeCount", addressees.size());
        file.set("jointly", grounds.isJoint(file.actId(), clause));
        file.set("decisionTitle", grounds.title(file.actId(), clause) + " от " + Russian.day(decidedOn)
                + file.text("decisionNumber").map(number -> " № " + number).orElse("") + ". "
                + file.known("decisionTopic"));
        basis.show(file, clause);
    }

    private Clause clause(CaseFile file) {
        Role role = Role.find(file.known("authorRole")).orElseThrow();
        return grounds.of(file.actId(), role).stream()
                .filter(clause -> file.text("decisionClause").filter(clause.id()::equals).isPresent())
                .findFirst().orElseThrow(() -> new Refusal("decisionClause", "Выберите, на каком пункте основано решение."));
    }

    private List<Body> addressees(CaseFile file, Clause clause) {
        List<Body> possible = grounds.addressees(file.actId(), clause);
        List<Body> found = switch (Decision.of(file, "addresseeMode", Set.of("all", "kinds", "bodies"))) {
            case "kinds" -> ofKinds(file, possible);
            case "bodies" -> named(file, possible);
            default -> possible;
        };
        if (found.isEmpty()) {
            throw new Refusal("addresseeMode", "Под этот круг не подходит ни один адресат: выберите других или другой пункт.");
        }
        return found;
    }

    private static List<Body> ofKinds(CaseFile file, List<Body> possible) {
        List<String> kinds = file.chosen("addresseeKinds");
        if (kinds.isEmpty()) {
            throw new Refusal("addresseeKinds", "Отметьте, каким органам адресовано решение.");
        }
        return possible.stream().filter(body -> kinds.contains(body.kind().name())).toList();
    }

    private List<Body> named(CaseFile file, List<Body> possible) {
        List<String> chosen = file.chosen("addresseeBodies");
        if (chosen.isEmpty()) {
            throw new Refusal("addresseeBodies", "Отметьте адресатов.");
        }
        List<String> ids = possible.stream().map(Body::id).toList();
        chosen.stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw new Refusal("addresseeBodies", "Выбранный пункт не позволяет обратиться к адресату «"
                    + organisation.findBody(id).map(Body::name).orElse(id) + "»: он обращён к другим ("
                    + possible.stream().map(Body::kind).distinct().map(OwnerKind::title).collect(Collectors.joining(", "))
                    + ").");
        });
        return possible.stream().filter(body -> chosen.contains(body.id())).toList();
    }
}
