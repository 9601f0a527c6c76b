package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.PersonRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where a clause in force has a body determine who answers for its pages, or names him (SPB-5.2, SPB-6.2, SHP-2.2, SHP-3.2.1.2),
 * the post answers until somebody is determined, and nobody by his post beside him.
 */
@Component
@Clauses({"SPB-5.2", "SPB-6.2", "SHP-2.2", "SHP-3.2.1.2"})
class ResponsibleByOrder {

    private record Ground(String act, String clause) {}

    private final Acts acts;
    private final ActRegister register;
    private final JdbcClient database;

    ResponsibleByOrder(Acts acts, ActRegister register, JdbcClient database) {
        this.acts = acts;
        this.register = register;
        this.database = database;
    }

    /** The clause under which somebody is determined on a day; empty: the post decides. */
    Optional<Clause> clause(Body body, LocalDate on) {
        return acts.determineIn(body.jurisdiction(), PersonRole.RESPONSIBLE)
                ? determined(body.id(), on)
                : Optional.empty();
    }

    private Optional<Clause> determined(String bodyId, LocalDate on) {
        return database
                .sql("""
                        select distinct act_id, clause_id from designation
                        where body_id = :body and person_role = :role and valid_from <= :on
                          and (valid_to is null or valid_to >= :on)""")
                .param("body", bodyId)
                .param("role", PersonRole.RESPONSIBLE.name())
                .param("on", on)
                .query((row, number) -> new Ground(row.getString("act_id"), row.getString("clause_id")))
                .list()
                .stream()
                .flatMap(this::inForce)
                .findFirst();
    }

    private Stream<Clause> inForce(Ground ground) {
        return acts.find(ground.act()).flatMap(act -> act.findClause(ground.clause())).stream()
                .filter(clause -> clause.determines(PersonRole.RESPONSIBLE))
                .filter(clause -> register.isInForce(ground.act(), clause));
    }
}
