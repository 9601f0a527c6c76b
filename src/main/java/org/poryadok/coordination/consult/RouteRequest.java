package org.poryadok.coordination.consult;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Clause;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.OwnInitiative;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Найти, кто отвечает»: each topic goes to whom the act gives it (SPB-2.2 and SPB-4 are two bodies, KUZ-2b and TOM-2.3
 * one). What another request has sent on brings its topic with it.
 */
@Component
class RouteRequest implements JavaDelegate {

    private static final int MAX_SUBJECT = 200;

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
        if (!file.has("clauseId")) {
            route(execution, file);
        } else {
            file.set("otherTopic", null);
        }
        file.set("answeringRole", routes.adviser(file.actId(), file.clauseId()));
        file.set("jointRole", routes.route(file.actId(), file.clauseId()).jointRole().orElse(null));
        file.set("askerName", organisation.body(file.bodyId()).name());
    }

    private void route(DelegateExecution execution, CaseFile file) {
        List<ConsultationTopic> topics = file.chosen("topics").stream()
                .flatMap(id -> ConsultationTopic.find(id).stream()).distinct().sorted().toList();
        if (topics.isEmpty()) {
            throw new Refusal("topics", "Отметьте, о чём ваш вопрос: от темы зависит, кто ответит.");
        }
        if (file.requiredLine("subject", "Напишите коротко, о чём вопрос.").length() > MAX_SUBJECT) {
            throw new Refusal("subject", "Введите не более " + MAX_SUBJECT + " знаков: подробности напишите ниже.");
        }
        file.requiredText("question", "Опишите вопрос.");
        Clause own = ownInitiative.describe(execution, (act, body) -> routes.clause(act.id(), topics.get(0)));
        List<ConsultationTopic> here = topics.stream().filter(topic -> routes.clause(file.actId(), topic)
                .filter(own::equals).isPresent()).toList();
        Optional<ConsultationTopic> other = topics.stream().filter(topic -> !here.contains(topic)).findFirst();
        file.set("topicIds", here.stream().map(ConsultationTopic::id).collect(Collectors.joining(",")));
        file.set("otherTopic", other.map(ConsultationTopic::id).orElse(null));
    }
}
