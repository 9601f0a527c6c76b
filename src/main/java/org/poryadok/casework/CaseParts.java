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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every procedure names: jurisdiction, act, clause, body, person, designation, card, account. */
@Configuration(proxyBeanMethods = false)
class CaseParts {

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

    @Bean
    CasePart jurisdictionOfCase(Belonging belonging) {
        return new CasePart() {

            @Override
            public Set<String> variables() {
                return Set.of(CaseVariables.JURISDICTION);
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

    @Bean
    CasePart actOfCase(Belonging belonging) {
        return new Named(
                Set.of(CaseVariables.ACT_ID),
                belonging,
                (record, ids) -> record.act(ids.iterator().next()),
                false);
    }

    @Bean
    CasePart clausesOfCase(Belonging belonging) {
        return new Named(Set.of(CaseVariables.CLAUSE_ID, "dutyClauseId"), belonging, RecordParts::clauses, true);
    }

    @Bean
    CasePart bodiesOfCase(Belonging belonging) {
        return new Named(
                Set.of(
                        CaseVariables.BODY_ID,
                        "dutyBodyId",
                        "addresseeId",
                        "addresseeIds",
                        "addresseeBodies",
                        "ruledBodies",
                        "decidedBodies",
                        "auditBody",
                        "auditBodies",
                        "resourceBodyId",
                        "resourceBodyIds"),
                belonging,
                RecordParts::bodies,
                false);
    }

    @Bean
    CasePart peopleOfCase(Belonging belonging) {
        return new Named(
                Set.of("personId", "officialId", "replacedOfficialId", "epguPerson"),
                belonging,
                RecordParts::people,
                false);
    }

    @Bean
    CasePart designationsOfCase(Designations designations) {
        return CasePart.kept(
                "назначение",
                Set.of("designationId", "designationIds"),
                id -> designations.designation(id).jurisdiction(),
                OrganisationException.class);
    }

    @Bean
    CasePart cardsOfCase(ControlCards cards) {
        return CasePart.kept(
                "контрольная карточка",
                Set.of(
                        CaseVariables.CARD_ID,
                        "cardIds",
                        "firstTierCardId",
                        "secondTierCardId",
                        "placementCardId",
                        "defectCardId",
                        "adviceCardId",
                        "shortCards",
                        "endingCards"),
                cards::jurisdictions);
    }

    @Bean
    CasePart accountsOfCase(Accounts accounts) {
        return CasePart.kept(
                "страница",
                Set.of(CaseVariables.ACCOUNT_ID, "accountIds", "checkedIds", "shownIds", "replacementId"),
                accounts::jurisdictions);
    }
}
