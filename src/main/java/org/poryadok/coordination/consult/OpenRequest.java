package org.poryadok.coordination.consult;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.ConsultationTopic;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.coordination.Consultation;
import org.poryadok.coordination.Consultations;
import org.poryadok.coordination.NewConsultation;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: the request is kept, and the duty to answer lies on the body to which the act gives it. What was
 * not settled by the answer before comes back as a request of its own with a term of its own.
 */
@Component
class OpenRequest implements JavaDelegate {

    private final Acts acts;
    private final Organisation organisation;
    private final Consultations consultations;
    private final ControlStart control;
    private final JurisdictionDays days;

    OpenRequest(Acts acts, Organisation organisation, Consultations consultations, ControlStart control,
                JurisdictionDays days) {
        this.acts = acts;
        this.organisation = organisation;
        this.consultations = consultations;
        this.control = control;
        this.days = days;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        Clause clause = acts.act(file.actId()).clause(file.clauseId());
        Optional<UUID> follows = file.text("consultationId").map(UUID::fromString);
        if (follows.isPresent()) {
            file.set("earlierText", "Вопрос: " + file.known("question") + "\n\nОтвет: " + file.known("answerText"));
            file.set("question", file.known("followUp"));
        }
        List.of("answerText", "followUp", "questionSettled", "proposalsQuestion", "proposalsText")
                .forEach(field -> file.set(field, null));
        Consultation asked = consultations.ask(new NewConsultation(file.jurisdiction(), file.actId(), clause.id(),
                topics(file), file.bodyId(), file.known("answeringRole"), file.known("subject"), file.known("question"),
                file.text("askedAgainBy").orElseGet(() -> file.known("initiator")), follows,
                execution.getProcessInstanceId()));
        file.set("consultationId", asked.id().toString());
        file.set("consultationNumber", "№ " + asked.number());
        file.set("topicText", topics(file).stream().sorted().map(ConsultationTopic::title).collect(Collectors.joining("; ")));
        String adviser = organisation.bodyOfRole(file.jurisdiction(), file.known("answeringRole")).map(Body::id)
                .orElseGet(file::bodyId);
        control.open(execution, "cardId", clause, adviser, "Ответить на обращение № " + asked.number(),
                Optional.of(days.today(file.jurisdiction())));
    }

    static Set<ConsultationTopic> topics(CaseFile file) {
        return Stream.of(file.known("topicIds").split(",")).flatMap(id -> ConsultationTopic.find(id).stream())
                .collect(Collectors.toSet());
    }
}
