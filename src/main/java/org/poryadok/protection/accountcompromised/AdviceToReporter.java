package org.poryadok.protection.accountcompromised;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Role;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.TermEnd;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.supervision.UrgentAdvice;
import org.springframework.stereotype.Component;

/**
 * A page in foreign hands waits for nobody to read his mail: whoever reports it reads what to do before those whose task it is are at
 * their desks, and whom to call.
 */
@Component
class AdviceToReporter implements UrgentAdvice {

    private final Incidents incidents;
    private final Organisation organisation;
    private final IncidentContacts contacts;
    private final JurisdictionDays days;

    AdviceToReporter(Incidents incidents, Organisation organisation, IncidentContacts contacts, JurisdictionDays days) {
        this.incidents = incidents;
        this.organisation = organisation;
        this.contacts = contacts;
        this.days = days;
    }

    @Override
    public Optional<Advice> of(String processInstanceId, String reader) {
        return incidents
                .ofProcess(processInstanceId)
                .filter(incident -> incident.restoredAt().isEmpty()
                        && incident.falseAlarmAt().isEmpty()
                        && !incident.lost())
                .map(incident -> new Advice(measures(incident), contacts(incident, reader)));
    }

    private List<String> measures(Incident incident) {
        TermEnd until = new TermEnd(incident.containBy(), days.zone(incident.jurisdiction()));
        return incident.containedAt().isPresent()
                ? List.of()
                : List.of(
                        "Позвоните тем, кто ведёт страницу: первые меры должны быть приняты до " + until.textAndClock()
                                + ".",
                        "Если войти на страницу можете вы, не ждите и примите первые меры: "
                                + Stream.of(FirstMeasure.values())
                                        .map(FirstMeasure::what)
                                        .collect(Collectors.joining("; "))
                                + ".",
                        "Сохраните снимки экрана. Не переходите по ссылкам, которые пришли от имени страницы, и не отвечайте"
                                + " на её сообщения.");
    }

    private List<String> contacts(Incident incident, String reader) {
        Stream<String> ofBody = Stream.of(Role.EXECUTOR, Role.RESPONSIBLE)
                .flatMap(role -> organisation.holdersInBody(incident.bodyId(), role.id()).stream()
                        .filter(official -> !official.userId().equals(reader))
                        .map(official -> role.title() + ": " + contacts.reached(official)));
        return Stream.concat(ofBody, Stream.of(Role.SECURITY.title() + ": " + contacts.security(incident)))
                .toList();
    }
}
