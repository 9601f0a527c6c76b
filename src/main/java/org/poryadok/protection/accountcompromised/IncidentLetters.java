package org.poryadok.protection.accountcompromised;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.poryadok.address.ProductAddress;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.ControlCards;
import org.poryadok.control.VacantRole;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.MailJournal;
import org.poryadok.mail.Outbox;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.poryadok.protection.Incidents;
import org.poryadok.protection.secureaccount.PageText;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/** Letters about an incident, put into the outbox at once, by day and by night; one per occasion and recipient. */
@Component
public class IncidentLetters {

    private static final List<Role> SUPERVISORS =
            List.of(Role.COORDINATOR, Role.REGIONAL_CENTRE, Role.CONTROLLER, Role.SECURITY);
    private static final List<Role> HIGHER_UP = List.of(Role.COORDINATOR, Role.CONTROLLER);
    private static final List<Role> IN_BODY_AND_SECURITY =
            List.of(Role.EXECUTOR, Role.RESPONSIBLE, Role.HEAD, Role.SECURITY);
    private static final List<String> FIRST_MEASURES =
            Stream.of(FirstMeasure.values()).map(FirstMeasure::line).toList();
    private static final int SECONDS_OF_MINUTE = 60;
    private static final String REMINDER = "reminder";

    private final Incidents incidents;
    private final Organisation organisation;
    private final Acts acts;
    private final Accounts accounts;
    private final ControlCards cards;
    private final PageText pageText;
    private final JurisdictionDays days;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final MailJournal journal;
    private final IncidentContacts contacts;
    private final ProductAddress address;

    IncidentLetters(
            Incidents incidents,
            Organisation organisation,
            Acts acts,
            Accounts accounts,
            ControlCards cards,
            PageText pageText,
            JurisdictionDays days,
            LetterTemplates templates,
            Outbox outbox,
            MailJournal journal,
            IncidentContacts contacts,
            ProductAddress address) {
        this.incidents = incidents;
        this.organisation = organisation;
        this.acts = acts;
        this.accounts = accounts;
        this.cards = cards;
        this.pageText = pageText;
        this.days = days;
        this.templates = templates;
        this.outbox = outbox;
        this.journal = journal;
        this.contacts = contacts;
        this.address = address;
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
                FIRST_MEASURES,
                unlessMarked(incident, incident.containBy(), IN_BODY_AND_SECURITY),
                and(SUPERVISORS, Role.HEAD, Role.RESPONSIBLE, Role.EXECUTOR));
    }

    /** @param left until the term is over */
    void remind(Incident incident, Duration left) {
        int minutes = Math.toIntExact((left.toSeconds() + SECONDS_OF_MINUTE - 1) / SECONDS_OF_MINUTE);
        send(
                incident,
                REMINDER,
                "Первые меры не отмечены, осталось " + RussianCount.of(minutes, "минута", "минуты", "минут"),
                "Внутренний срок истекает " + text(incident, incident.containBy()) + ".",
                FIRST_MEASURES,
                unlessMarked(incident, incident.containBy(), List.of(Role.HEAD, Role.SECURITY)),
                List.of(Role.EXECUTOR, Role.RESPONSIBLE));
    }

    /** To the body and the security service as soon as the term is over, from the next step on to coordinator and controller too. */
    void containmentLate(Incident incident, long hoursLate) {
        late(
                incident,
                "contain-late",
                "Первые меры не приняты",
                incident.containBy(),
                hoursLate,
                FIRST_MEASURES,
                IN_BODY_AND_SECURITY);
    }

    void adviceLate(Incident incident, long hoursLate) {
        late(
                incident,
                "advice-late",
                "Не решено, уведомлять ли НКЦКИ",
                incident.adviseBy(),
                hoursLate,
                List.of(),
                List.of(Role.SECURITY));
    }

    private void late(
            Incident incident,
            String occasion,
            String what,
            Instant limit,
            long hoursLate,
            List<String> measures,
            List<Role> first) {
        long step = LateSteps.reached(hoursLate);
        if (isToldAlready(incident, occasion, step, limit)) {
            return;
        }
        Instant next = limit.plus(LateSteps.next(hoursLate), ChronoUnit.HOURS);
        List<Role> all = and(first, Role.COORDINATOR, Role.CONTROLLER);
        String late = RussianCount.lasting(Duration.ofHours(hoursLate));
        send(
                incident,
                occasion + ":" + step,
                what + ": внутренний срок истёк" + (hoursLate == 0 ? "" : " " + late + " назад"),
                "Внутренний срок истёк " + text(incident, limit) + ", исполнение не отмечено.",
                measures,
                step == 0
                        ? unlessMarked(incident, next, HIGHER_UP)
                        : unlessMarked(incident, next, "об этом снова узнают: ", all),
                step == 0 ? first : all);
        String letters = keyOf(incident, occasion);
        outbox.withdrawSuperseded(letters, letters + step + ":");
        outbox.withdrawSuperseded(keyOf(incident, REMINDER), letters);
    }

    private static String keyOf(Incident incident, String occasion) {
        return "incident:" + incident.id() + ":" + occasion + ":";
    }

    /** The step before was told so late that its letter said so of this one too. */
    private boolean isToldAlready(Incident incident, String occasion, long step, Instant limit) {
        long before = LateSteps.before(step);
        String letters = keyOf(incident, occasion + ":" + before);
        return before < step
                && journal.ofReference(incident.processInstanceId()).stream()
                        .filter(entry -> entry.letter().key().startsWith(letters))
                        .map(entry -> Duration.between(limit, entry.createdAt()).toHours())
                        .anyMatch(hours -> LateSteps.isTooNear(before, hours));
    }

    private String unlessMarked(Incident incident, Instant moment, List<Role> roles) {
        return unlessMarked(incident, moment, "об этом узнают: ", roles);
    }

    private String unlessMarked(Incident incident, Instant moment, String told, List<Role> roles) {
        return "Если исполнение не будет отмечено, " + text(incident, moment) + " " + told
                + roles.stream().map(Role::holder).collect(Collectors.joining(", ")) + ".";
    }

    void calledOff(Incident incident, String because) {
        send(
                incident,
                "called-off",
                "Тревога ложная: страница под контролем органа",
                "Почему: " + because + "\nЕсли граждане уже предупреждены, сообщите там же, что тревога была ложной.",
                List.of(),
                "",
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
                List.of(),
                "",
                and(SUPERVISORS, Role.HEAD));
    }

    /**
     * @param measures what is to be done at once
     * @param next     who is told next, and when: a sentence, or nothing
     */
    private void send(
            Incident incident,
            String occasion,
            String headline,
            String lead,
            List<String> measures,
            String next,
            List<Role> roles) {
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
        model.put("reporter", contacts.reporter(incident));
        model.put("security", contacts.security(incident));
        model.put("measures", measures);
        model.put("next", next);
        readers.values().forEach(reader -> {
            model.put("recipient", reader.description());
            model.put("why", "у вас роль «" + reader.role().title() + "»");
            model.put("link", link(incident, reader.role()));
            outbox.put(templates
                    .render("incident", model)
                    .to(
                            keyOf(incident, occasion) + reader.id(),
                            incident.jurisdiction(),
                            reader.address(),
                            reader.name(),
                            Optional.of(incident.processInstanceId())));
        });
    }

    /** Those who have Cockpit see the cards there, where the act asks for any; the others see the case and what of it is theirs to do. */
    private String link(Incident incident, Role role) {
        String instance = incident.processInstanceId();
        return HIGHER_UP.contains(role) && !cards.of(instance).isEmpty()
                ? address.cockpit("deadlines/case/" + instance)
                : address.caseOf(instance);
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
