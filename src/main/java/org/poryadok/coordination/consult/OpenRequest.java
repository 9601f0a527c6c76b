package org.poryadok.coordination.consult;

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
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.coordination.Consultation;
import org.poryadok.coordination.Consultations;
import org.poryadok.coordination.NewConsultation;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Organisation;
import org.springframework.stereotype.Component;

/**
 * «Поставить на контроль»: the request is kept, and the obligation to answer lies on the body to which the act gives it. What was
 * not settled by the answer before comes back as a request of its own with a term of its own.
 */
@Component
class OpenRequest implements JavaDelegate {

    private final Acts acts;
    private final Organisation organisation;
    private final Consultations consultations;
    private final ControlStart control;
    private final JurisdictionDays days;

    OpenRequest(
            Acts acts,
            Organisation organisation,
            Consultations consultations,
            ControlStart control,
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
        Optional<UUID> follows = file.text(Variables.CONSULTATION_ID).map(UUID::fromString);
        if (follows.isPresent()) {
            file.set(
                    Variables.EARLIER_TEXT,
                    "Вопрос: " + file.known(Variables.QUESTION) + "\n\nОтвет: " + file.known(Variables.ANSWER_TEXT));
            file.set(Variables.QUESTION, file.known(Variables.FOLLOW_UP));
        }
        // Proposals belong to one answer: the next one may ask for them again.
        file.set(Variables.PROPOSALS_QUESTION, null);
        file.set(Variables.PROPOSALS_TEXT, null);
        Consultation asked = consultations.ask(new NewConsultation(
                file.jurisdiction(),
                file.actId(),
                clause.id(),
                topics(file),
                file.bodyId(),
                file.known(Variables.ANSWERING_ROLE),
                file.known(Variables.SUBJECT),
                file.known(Variables.QUESTION),
                file.text(Variables.ASKED_AGAIN_BY).orElseGet(() -> file.known(CaseVariables.INITIATOR)),
                follows,
                execution.getProcessInstanceId()));
        file.set(Variables.CONSULTATION_ID, asked.id().toString());
        file.set(Variables.CONSULTATION_NUMBER, "№ " + asked.number());
        file.set(
                Variables.TOPIC_TEXT,
                topics(file).stream().sorted().map(ConsultationTopic::title).collect(Collectors.joining("; ")));
        String adviser = organisation
                .bodyOfRole(file.jurisdiction(), file.known(Variables.ANSWERING_ROLE))
                .map(Body::id)
                .orElseGet(file::bodyId);
        control.open(
                execution,
                CaseVariables.CARD_ID,
                clause,
                adviser,
                "Ответить на обращение № " + asked.number(),
                Optional.of(days.today(file.jurisdiction())));
    }

    static Set<ConsultationTopic> topics(CaseFile file) {
        return Stream.of(file.known(Variables.TOPIC_IDS).split(","))
                .flatMap(id -> ConsultationTopic.find(id).stream())
                .collect(Collectors.toSet());
    }
}
