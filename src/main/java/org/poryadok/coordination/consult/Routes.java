package org.poryadok.coordination.consult;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.ConsultationRoute;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.act.Procedure;
import org.springframework.stereotype.Component;

/** Who answers on what: the clauses of an act that give help, each with its topics and its addressee. */
@Component
@Clauses({"SPB-2.2", "SPB-4", "KUZ-2b", "TOM-2.3"})
class Routes {

    private final Acts acts;
    private final ActRegister register;

    Routes(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    /** The clause under which an act in force answers on a topic. */
    Optional<Clause> clause(String actId, ConsultationTopic topic) {
        return register.clausesToday(actId, Procedure.CONSULT.key()).stream()
                .filter(clause -> clause.consultation()
                        .filter(route -> route.topics().contains(topic))
                        .isPresent())
                .findFirst();
    }

    /** The topics on which somebody else than the addressee of a clause answers, in the order of the topics. */
    List<ConsultationTopic> others(String actId, String clauseId) {
        return Stream.of(ConsultationTopic.values())
                .filter(topic -> clause(actId, topic)
                        .filter(clause -> !clause.id().equals(clauseId))
                        .isPresent())
                .toList();
    }

    ConsultationRoute route(String actId, String clauseId) {
        return acts.act(actId)
                .clause(clauseId)
                .consultation()
                .orElseThrow(() -> new IllegalStateException(clauseId + " gives no help"));
    }

    /** Role of the jurisdiction that answers under a clause. */
    String adviser(String actId, String clauseId) {
        return acts.act(actId).clause(clauseId).addresseeRoles().get(0);
    }
}
