package org.poryadok.protection.accountcompromised;

import java.util.Set;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Decision;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Russian;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** The security service has advised the body (SPB-4) and decided about НКЦКИ, for a reason or with a notice. */
@Component
class CheckAdvice implements TaskListener {

    private static final String SENT = "sent";
    private static final String NOT_NEEDED = "not-needed";

    private final Incidents incidents;
    private final IncidentCards cards;
    private final LocalMoment moments;
    private final JurisdictionDays days;

    CheckAdvice(Incidents incidents, IncidentCards cards, LocalMoment moments, JurisdictionDays days) {
        this.incidents = incidents;
        this.cards = cards;
        this.moments = moments;
        this.days = days;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        Incident incident = incidents.incident(UUID.fromString(file.known("incidentId")));
        String advice = file.requiredText("advice", "Напишите, что рекомендовано органу.");
        String decided = Decision.of(file, "computerIncident", Set.of(SENT, NOT_NEEDED)).equals(SENT)
                ? "уведомлён " + Russian.moment(moments.read(file, "sentDay", "sentTime", incident.reportedAt()),
                        days.zone(incident.jurisdiction())) + ", "
                        + file.requiredLine("sentNumber", "Укажите номер или реквизиты уведомления.")
                : "не требуется: " + file.requiredText("notNeededBecause", "Напишите, почему уведомлять не нужно.");
        incidents.advised(incident.id(), advice, decided, by);
        cards.fulfil(task, by);
    }
}
