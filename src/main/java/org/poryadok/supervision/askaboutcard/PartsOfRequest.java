package org.poryadok.supervision.askaboutcard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.poryadok.casework.CasePart;
import org.poryadok.casework.CaseParts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who helps, and whose the obligation is. */
@Configuration(proxyBeanMethods = false)
class PartsOfRequest {

    @Bean
    CasePart bodiesOfRequest(CaseParts parts) {
        return parts.bodies(Variables.HELPING_BODIES, Variables.PROPER_BODY);
    }

    @Bean
    CasePart peopleOfRequest(CaseParts parts) {
        return parts.people(Variables.PASS_TO, Variables.HELPING_PEOPLE, Variables.HELPING_PERSON);
    }

    @Bean
    CasePart helpersOfRequest(CaseParts parts) {
        return new BodyOrPerson(parts.bodies(Variables.HELPER_IDS, Variables.HELPER_ID), parts.people());
    }

    /** Each of them is a body or a person. */
    private record BodyOrPerson(CasePart bodies, CasePart people) implements CasePart {

        @Override
        public Set<String> variables() {
            return bodies.variables();
        }

        @Override
        public Optional<String> fault(String jurisdiction, Collection<String> ids, VariableScope scope) {
            return ids.stream()
                    .map(List::of)
                    .filter(id -> people.fault(jurisdiction, id, scope).isPresent())
                    .flatMap(id -> bodies.fault(jurisdiction, id, scope).stream())
                    .findFirst();
        }
    }
}
