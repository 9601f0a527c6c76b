package org.poryadok.organisation;

import java.util.Optional;
import java.util.function.Predicate;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Clauses;
import org.poryadok.act.OwnerKind;
import org.poryadok.act.PersonRole;
import org.poryadok.readonce.ReadOnce;
import org.springframework.stereotype.Component;

/**
 * Where an act in force has bodies determine who keeps the pages day by day (SPB-5.3, SPB-6.3): there an order makes an
 * executor and no post does, as no post makes an authorised person.
 */
@Component
@Clauses({"SPB-5.3", "SPB-6.3"})
class ExecutorsByOrder {

    private final Acts acts;
    private final ActRegister register;

    ExecutorsByOrder(Acts acts, ActRegister register) {
        this.acts = acts;
        this.register = register;
    }

    /** The clause under which bodies of this kind determine their executors today; empty: the post decides. */
    Optional<Clause> clause(String jurisdiction, OwnerKind body) {
        Predicate<Clause> asks = clause ->
                clause.determines(PersonRole.EXECUTOR) && clause.addressees().contains(body);
        // The file is asked before the register: of most acts none of its clauses does.
        return ReadOnce.of(
                () -> acts.ofJurisdiction(jurisdiction).stream()
                        .filter(act -> act.clauses().stream().anyMatch(asks) && register.isWorkedBy(act.id()))
                        .flatMap(act -> act.clauses().stream()
                                .filter(asks)
                                .filter(clause -> register.isInForce(act.id(), clause)))
                        .findFirst(),
                "executors by order",
                jurisdiction,
                body);
    }
}
