package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.util.UUID;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.TaskStep;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Помочь и решить об уведомлении НКЦКИ»: the security service has advised the body (SPB-4) and decided about НКЦКИ, for
 * a reason or with a notice.
 */
@Component
public class AdviseBody implements TaskStep {

    private static final String SENT = "sent";

    private final IncidentSoFar soFar;
    private final Incidents incidents;
    private final IncidentCards cards;
    private final LocalMoment moments;
    private final JurisdictionDays days;

    AdviseBody(
            IncidentSoFar soFar, Incidents incidents, IncidentCards cards, LocalMoment moments, JurisdictionDays days) {
        this.soFar = soFar;
        this.incidents = incidents;
        this.cards = cards;
        this.moments = moments;
        this.days = days;
    }

    @Override
    public void show(CaseFile file) {
        soFar.show(file);
    }

    @Override
    public void complete(CaseFile file, String actor) {
        Incident incident = incidents.incident(UUID.fromString(file.known(Variables.INCIDENT)));
        incidents.advised(incident.id(), file.known(Variables.ADVICE), decided(file, incident), actor);
        cards.fulfil(file, Variables.ADVICE_CARD, actor);
    }

    private String decided(CaseFile file, Incident incident) {
        if (!file.known(Variables.COMPUTER_INCIDENT).equals(SENT)) {
            return "не требуется: " + file.known(Variables.NOT_NEEDED_BECAUSE);
        }
        Instant sent = moments.read(file, Variables.SENT_DAY, Variables.SENT_TIME, incident.reportedAt());
        return "уведомлён " + Russian.moment(sent, days.zone(incident.jurisdiction())) + ", "
                + file.known(Variables.SENT_NUMBER);
    }
}
