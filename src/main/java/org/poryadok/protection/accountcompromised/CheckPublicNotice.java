package org.poryadok.protection.accountcompromised;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.casework.Actor;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Refusal;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.springframework.stereotype.Component;

/** The public was warned somewhere, at a moment. */
@Component
class CheckPublicNotice implements TaskListener {

    private final Incidents incidents;
    private final LocalMoment moments;

    CheckPublicNotice(Incidents incidents, LocalMoment moments) {
        this.incidents = incidents;
        this.moments = moments;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        String by = Actor.of(task);
        Incident incident = incidents.incident(UUID.fromString(file.known("incidentId")));
        String text = file.requiredText("noticeText", "Укажите текст сообщения.");
        String places = file.requiredText("noticePlaces", "Укажите, где размещено сообщение.");
        if (!places.contains("://")) {
            throw new Refusal("noticePlaces", "Укажите адреса полностью, с https:// или http://.");
        }
        incidents.warned(incident.id(), moments.read(file, "noticeDay", "noticeTime", incident.reportedAt()), text,
                places, by);
    }
}
