package org.poryadok.oversight.overview;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.LegalAct;
import org.poryadok.act.Requisites;

/** Acts and clauses as a list names them. Made anew for each question, as it remembers what it has looked up. */
public final class ActNames {

    private final Acts acts;
    private final ActRegister register;
    private final Map<String, String> names = new HashMap<>();

    public ActNames(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    /** «Кировская область, № 131-П»; an act that has been taken away is its id. */
    public String of(String actId) {
        return names.computeIfAbsent(actId, id -> acts.find(id).map(this::name).orElse(id));
    }

    String citation(String actId, String clauseId, String procedure) {
        return acts.find(actId)
                .flatMap(act -> act.findClause(clauseId))
                .map(clause -> clause.citationIn(procedure))
                .orElse(clauseId);
    }

    private String name(LegalAct act) {
        Optional<String> number =
                act.number().or(() -> register.requisites(act.id()).map(Requisites::number));
        return act.jurisdiction().name() + number.map(known -> ", № " + known).orElse(", проект");
    }
}
