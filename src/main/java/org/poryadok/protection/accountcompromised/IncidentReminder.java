package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CaseReminder;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.OutboxEntry;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.accountcompromised.IncidentMailing.Notice;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Напомнить» about an incident: to those at work, with what is late, and who reminds. */
@Component
class IncidentReminder implements CaseReminder {

    private static final String OCCASION = "by-hand";

    private final Incidents incidents;
    private final IncidentMailing mailing;
    private final MailJournal journal;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final Clock clock;

    IncidentReminder(
            Incidents incidents,
            IncidentMailing mailing,
            MailJournal journal,
            Organisation organisation,
            JurisdictionDays days,
            Clock clock) {
        this.incidents = incidents;
        this.mailing = mailing;
        this.journal = journal;
        this.organisation = organisation;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public boolean isOf(String processInstanceId) {
        return open(processInstanceId).isPresent();
    }

    @Override
    public Optional<Instant> lastReminded(String processInstanceId) {
        return open(processInstanceId)
                .map(incident -> IncidentMailing.keyOf(incident, OCCASION))
                .flatMap(letters -> journal.ofReference(processInstanceId).stream()
                        .filter(entry -> entry.letter().key().startsWith(letters))
                        .map(OutboxEntry::createdAt)
                        .max(Comparator.naturalOrder()));
    }

    @Override
    public void remind(String processInstanceId, Official official, List<String> tasks, String by) {
        Incident incident = open(processInstanceId).orElseThrow();
        Instant now = clock.instant();
        String who = organisation.official(by).map(Official::contact).orElse(by);
        mailing.toOfficial(
                incident,
                new Notice(
                        // Two who press at once send one letter.
                        OCCASION + ":" + now.truncatedTo(ChronoUnit.MINUTES),
                        "Напоминание: " + incident.stateText(),
                        "Ждёт вас: " + String.join("; ", tasks) + "." + late(incident, now) + "\nНапоминает: "
                                + Russian.sentence(who),
                        incident.containedAt().isEmpty() ? FirstMeasure.lines() : List.of(),
                        ""),
                official);
    }

    private String late(Incident incident, Instant now) {
        return IncidentTerm.FIRST_MEASURES.isLate(incident, now)
                ? "\nВнутренний срок первых мер истёк "
                        + Russian.moment(incident.containBy(), days.zone(incident.jurisdiction())) + "."
                : "";
    }

    private Optional<Incident> open(String processInstanceId) {
        return incidents
                .ofProcess(processInstanceId)
                .filter(incident -> incident.closedAt().isEmpty());
    }
}
