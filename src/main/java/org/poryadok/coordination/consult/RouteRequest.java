package org.poryadok.coordination.consult;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Clause;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Найти, кто отвечает»: each topic goes to whom the act gives it (SPB-2.2 and SPB-4 are two bodies, KUZ-2b and TOM-2.3
 * one). What another request has sent on brings its topic with it.
 */
@Component
class RouteRequest implements JavaDelegate {

    private final Routes routes;
    private final OwnInitiative ownInitiative;
    private final Organisation organisation;

    RouteRequest(Routes routes, OwnInitiative ownInitiative, Organisation organisation) {
        this.routes = routes;
        this.ownInitiative = ownInitiative;
        this.organisation = organisation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        if (!file.has(CaseVariables.CLAUSE_ID)) {
            route(execution, file);
        } else {
            file.set(Variables.OTHER_TOPIC, null);
        }
        file.set(Variables.ANSWERING_ROLE, routes.adviser(file.actId(), file.clauseId()));
        file.set(
                Variables.JOINT_ROLE,
                routes.route(file.actId(), file.clauseId()).jointRole().orElse(null));
        file.set(Variables.ASKER_NAME, organisation.body(file.bodyId()).name());
    }

    private void route(DelegateExecution execution, CaseFile file) {
        List<ConsultationTopic> topics = file.chosen(Variables.TOPICS).stream()
                .flatMap(id -> ConsultationTopic.find(id).stream())
                .distinct()
                .sorted()
                .toList();
        Clause own = ownInitiative.describe(execution, (act, body) -> routes.clause(act.id(), topics.get(0)));
        List<ConsultationTopic> here = topics.stream()
                .filter(topic ->
                        routes.clause(file.actId(), topic).filter(own::equals).isPresent())
                .toList();
        Optional<ConsultationTopic> other =
                topics.stream().filter(topic -> !here.contains(topic)).findFirst();
        file.set(Variables.TOPIC_IDS, here.stream().map(ConsultationTopic::id).collect(Collectors.joining(",")));
        file.set(Variables.OTHER_TOPIC, other.map(ConsultationTopic::id).orElse(null));
    }
}
