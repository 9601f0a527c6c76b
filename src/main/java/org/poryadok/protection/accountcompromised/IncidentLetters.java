package org.poryadok.protection.accountcompromised;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.VacantRole;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.secureaccount.PageText;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Letters about an incident, put into the outbox at once, by day and by night; one per occasion and recipient. */
@Component
public class IncidentLetters {

    private static final List<Role> SUPERVISORS =
            List.of(Role.COORDINATOR, Role.REGIONAL_CENTRE, Role.CONTROLLER, Role.SECURITY);

    private final Incidents incidents;
    private final Organisation organisation;
    private final Acts acts;
    private final Accounts accounts;
    private final PageText pageText;
    private final JurisdictionDays days;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final String tasklist;

    IncidentLetters(
            Incidents incidents,
            Organisation organisation,
            Acts acts,
            Accounts accounts,
            PageText pageText,
            JurisdictionDays days,
            LetterTemplates templates,
            Outbox outbox,
            ProductAddress address) {
        this.incidents = incidents;
        this.organisation = organisation;
        this.acts = acts;
        this.accounts = accounts;
        this.pageText = pageText;
        this.days = days;
        this.templates = templates;
        this.outbox = outbox;
        this.tasklist = address.tasklist();
    }

    /** «Известить о случившемся»: to everybody who must know. */
    public void reported(String incidentId) {
        Incident incident = incidents.incident(UUID.fromString(incidentId));
        send(
                incident,
                "reported",
                "Страница не под контролем органа",
                "Первые меры нужно принять до " + text(incident, incident.containBy())
                        + ". В открытом реестре страница отмечена: временно не под контролем органа.",
                and(SUPERVISORS, Role.HEAD, Role.RESPONSIBLE, Role.EXECUTOR));
    }

    void remind(Incident incident) {
        send(
                incident,
                "reminder",
                "Прошла половина срока: первые меры не отмечены",
                "Внутренний срок истекает " + text(incident, incident.containBy()) + ".",
                List.of(Role.EXECUTOR, Role.RESPONSIBLE));
    }

    /** The body and the security service from the first hour; an hour later coordinator and controller too, once. */
    void containmentLate(Incident incident, long hoursLate) {
        List<Role> inBody = List.of(Role.EXECUTOR, Role.RESPONSIBLE, Role.HEAD, Role.SECURITY);
        send(
                incident,
                "contain-late:" + hoursLate,
                "Срок первых мер истёк",
                "Внутренний срок истёк " + text(incident, incident.containBy()) + ", меры не отмечены.",
                hoursLate == 1 ? and(inBody, Role.COORDINATOR, Role.CONTROLLER) : inBody);
    }

    void adviceLate(Incident incident, long daysLate) {
        send(
                incident,
                "advice-late:" + daysLate,
                "Не решено, уведомлять ли НКЦКИ",
                "Внутренний срок истёк " + text(incident, incident.adviseBy()) + ", решение не отмечено.",
                List.of(Role.SECURITY));
    }

    void calledOff(Incident incident, String because) {
        send(
                incident,
                "called-off",
                "Тревога ложная: страница под контролем органа",
                "Почему: " + because + "\nЕсли граждане уже предупреждены, сообщите там же, что тревога была ложной.",
                and(SUPERVISORS, Role.HEAD, Role.RESPONSIBLE));
    }

    void closed(Incident incident, String cause, String lessons) {
        send(
                incident,
                "closed",
                incident.lost()
                        ? "Инцидент закрыт: страница утрачена"
                        : "Инцидент закрыт: страница снова под контролем органа",
                "Причина: " + cause + "\nЧто изменено: " + lessons,
                and(SUPERVISORS, Role.HEAD));
    }

    private void send(Incident incident, String occasion, String headline, String lead, List<Role> roles) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        roles.stream()
                .filter(role -> isKnown(incident, role))
                .forEach(role -> holders(incident, role).forEach(reader -> readers.putIfAbsent(reader.id(), reader)));
        Account account = accounts.account(incident.accountId());
        Map<String, Object> model = new HashMap<>();
        model.put("step", headline);
        model.put("headline", headline);
        model.put("lead", lead);
        model.put("page", pageText.of(account));
        model.put("body", organisation.body(incident.bodyId()).name());
        model.put("sign", incident.sign().title());
        model.put("reported", text(incident, incident.reportedAt()));
        model.put("taskLink", tasklist);
        readers.values().forEach(reader -> {
            model.put("recipient", reader.description());
            model.put("why", "у вас роль «" + reader.role().title() + "»");
            outbox.put(templates
                    .render("incident", model)
                    .to(
                            "incident:" + incident.id() + ":" + occasion + ":" + reader.id(),
                            incident.jurisdiction(),
                            reader.address(),
                            reader.name(),
                            Optional.of(incident.processInstanceId())));
        });
    }

    /** Not every act has a regional centre; of the others a vacancy must be seen. */
    private boolean isKnown(Incident incident, Role role) {
        return role.inEveryBody()
                || acts.ofJurisdiction(incident.jurisdiction()).stream()
                        .anyMatch(act -> act.roles().containsKey(role.id()));
    }

    private List<Reader> holders(Incident incident, Role role) {
        List<Official> holders = role.inEveryBody()
                ? organisation.holdersInBody(incident.bodyId(), role.id())
                : organisation.holders(incident.jurisdiction(), role.id());
        VacantRole vacant = VacantRole.of(role.id(), role.title());
        return holders.isEmpty()
                ? List.of(new Reader(vacant.id(), vacant.name(), vacant.name(), "", role))
                : holders.stream()
                        .map(official -> new Reader(
                                official.userId(),
                                official.fullName(),
                                official.fullName() + ", " + official.post(),
                                official.email().orElse(""),
                                role))
                        .toList();
    }

    private String text(Incident incident, Instant moment) {
        return Russian.moment(moment, days.zone(incident.jurisdiction()));
    }

    private static List<Role> and(List<Role> roles, Role... more) {
        return Stream.concat(roles.stream(), Arrays.stream(more)).toList();
    }

    /** @param address blank when there is none, which the outbox then tells aloud */
    private record Reader(String id, String name, String description, String address, Role role) {}
}
