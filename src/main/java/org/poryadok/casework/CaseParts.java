package org.poryadok.casework;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Belonging;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.OrganisationException;
import org.poryadok.organisation.RecordParts;
import org.poryadok.registry.Accounts;
import org.springframework.stereotype.Component;

/**
 * What cases of several rooms name: acts, clauses, bodies, people, designations, cards, accounts. Under which variables a procedure
 * does so it says itself, by a bean made here.
 */
@Component
public class CaseParts {

    private final Belonging belonging;
    private final Designations designations;
    private final ControlCards cards;
    private final Accounts accounts;

    CaseParts(Belonging belonging, Designations designations, ControlCards cards, Accounts accounts) {
        this.belonging = belonging;
        this.designations = designations;
        this.cards = cards;
        this.accounts = accounts;
    }

    /** Clauses of the act that the case names. */
    public CasePart clauses(String... variables) {
        return new Named(Set.of(variables), belonging, RecordParts::clauses, true);
    }

    public CasePart bodies(String... variables) {
        return new Named(Set.of(variables), belonging, RecordParts::bodies, false);
    }

    public CasePart people(String... variables) {
        return new Named(Set.of(variables), belonging, RecordParts::people, false);
    }

    public CasePart designations(String... variables) {
        return CasePart.kept(
                "назначение",
                Set.of(variables),
                id -> designations.designation(id).jurisdiction(),
                OrganisationException.class);
    }

    public CasePart cards(String... variables) {
        return CasePart.kept("контрольная карточка", Set.of(variables), cards::jurisdictions);
    }

    public CasePart accounts(String... variables) {
        return CasePart.kept("страница", Set.of(variables), accounts::jurisdictions);
    }

    /** One act each. */
    public CasePart acts(String... variables) {
        return new Named(
                Set.of(variables),
                belonging,
                (record, ids) -> record.act(ids.iterator().next()),
                false);
    }

    CasePart jurisdictions(String... variables) {
        return new CasePart() {

            @Override
            public Set<String> variables() {
                return Set.of(variables);
            }

            @Override
            public Optional<String> fault(String jurisdiction, Collection<String> ids, VariableScope scope) {
                return ids.stream()
                        .filter(id -> !id.equals(jurisdiction))
                        .findFirst()
                        .map(other -> "это дело другой территории, а названа «" + other + "»")
                        .or(() -> belonging.fault(RecordParts.of(jurisdiction)));
            }
        };
    }

    /** By the rule of {@link Belonging}. */
    private record Named(
            Set<String> variables,
            Belonging belonging,
            BiFunction<RecordParts, Collection<String>, RecordParts> naming,
            boolean ofTheAct)
            implements CasePart {

        @Override
        public Optional<String> fault(String jurisdiction, Collection<String> ids, VariableScope scope) {
            RecordParts record = RecordParts.of(jurisdiction);
            Object act = ofTheAct && scope != null ? scope.getVariable(CaseVariables.ACT_ID) : null;
            return belonging.fault(naming.apply(act == null ? record : record.act(act.toString()), ids));
        }
    }
}
