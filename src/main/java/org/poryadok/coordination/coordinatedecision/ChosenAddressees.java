package org.poryadok.coordination.coordinatedecision;

import java.util.List;
import java.util.stream.Collectors;
import org.poryadok.act.Clause;
import org.poryadok.act.OwnerKind;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/** To whom a decision goes, out of those to whom its clause speaks. */
@Component
class ChosenAddressees {

    private static final String OF_KINDS = "kinds";
    private static final String NAMED = "bodies";

    private final DecisionGrounds grounds;
    private final Organisation organisation;

    ChosenAddressees(DecisionGrounds grounds, Organisation organisation) {
        this.grounds = grounds;
        this.organisation = organisation;
    }

    /**
     * In the order of the organisation, at least one.
     *
     * @throws Refusal when nobody was chosen, or somebody to whom the clause does not speak
     */
    List<Body> under(Clause clause, CaseFile file) {
        List<Body> possible = grounds.addressees(file.actId(), clause);
        List<Body> found =
                switch (file.known(Variables.ADDRESSEE_MODE)) {
                    case OF_KINDS -> ofKinds(file, possible);
                    case NAMED -> named(file, possible);
                    default -> possible;
                };
        if (found.isEmpty()) {
            throw new Refusal(
                    Variables.ADDRESSEE_MODE,
                    "Под этот круг не подходит ни один адресат: выберите других или другой пункт.");
        }
        return found;
    }

    private static List<Body> ofKinds(CaseFile file, List<Body> possible) {
        List<String> kinds = file.chosen(Variables.ADDRESSEE_KINDS);
        if (kinds.isEmpty()) {
            throw new Refusal(Variables.ADDRESSEE_KINDS, "Отметьте, каким органам адресовано решение.");
        }
        return possible.stream()
                .filter(body -> kinds.contains(body.kind().name()))
                .toList();
    }

    private List<Body> named(CaseFile file, List<Body> possible) {
        List<String> chosen = file.chosen(Variables.ADDRESSEE_BODIES);
        if (chosen.isEmpty()) {
            throw new Refusal(Variables.ADDRESSEE_BODIES, "Отметьте адресатов.");
        }
        List<String> ids = possible.stream().map(Body::id).toList();
        chosen.stream().filter(id -> !ids.contains(id)).findFirst().ifPresent(id -> {
            throw new Refusal(
                    Variables.ADDRESSEE_BODIES,
                    "Выбранный пункт не позволяет обратиться к адресату «"
                            + organisation.findBody(id).map(Body::name).orElse(id) + "»: он обращён к другим ("
                            + possible.stream()
                                    .map(Body::kind)
                                    .distinct()
                                    .map(OwnerKind::title)
                                    .collect(Collectors.joining(", "))
                            + ").");
        });
        return possible.stream().filter(body -> chosen.contains(body.id())).toList();
    }
}
