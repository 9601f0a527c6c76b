package org.poryadok.protection.accountcompromised;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.poryadok.act.Acts;
import org.poryadok.act.Role;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.LetterPlaces;
import org.poryadok.control.VacantRole;
import org.poryadok.mail.LetterTemplates;
import org.poryadok.mail.Outbox;
import org.poryadok.mail.TermNotice.Place;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.protection.Incident;
import org.poryadok.protection.secureaccount.PageText;
import org.poryadok.registry.Account;
import org.poryadok.registry.Accounts;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** Puts letters about an incident into the outbox at once, by day and by night; one per occasion and recipient. */
@Component
class IncidentMailing {

    /** Who has tasks in an incident; the others read of it. */
    private static final Set<Role> AT_WORK = Set.of(Role.EXECUTOR, Role.RESPONSIBLE, Role.SECURITY);

    /**
     * What a letter says.
     *
     * @param occasion in its key
     * @param headline Russian, the beginning of its subject
     * @param lead     may have line breaks
     * @param measures what is to be done at once
     * @param next     who is told next, and when: a sentence, or nothing
     */
    record Notice(String occasion, String headline, String lead, List<String> measures, String next) {}

    /**
     * Whom something is told.
     *
     * @param tasks keys in the model of tasks whose takers are told, too
     */
    record Told<T>(T what, List<Role> roles, List<String> tasks) {}

    /** @param address blank when there is none, which the outbox then tells aloud */
    private record Reader(String id, String name, String description, String address, String why, Place place) {}

    private final Organisation organisation;
    private final Acts acts;
    private final Accounts accounts;
    private final PageText pageText;
    private final JurisdictionDays days;
    private final LetterTemplates templates;
    private final Outbox outbox;
    private final IncidentContacts contacts;
    private final LetterPlaces places;
    private final TaskService engine;

    IncidentMailing(
            Organisation organisation,
            Acts acts,
            Accounts accounts,
            PageText pageText,
            JurisdictionDays days,
            LetterTemplates templates,
            Outbox outbox,
            IncidentContacts contacts,
            LetterPlaces places,
            TaskService engine) {
        this.organisation = organisation;
        this.acts = acts;
        this.accounts = accounts;
        this.pageText = pageText;
        this.days = days;
        this.templates = templates;
        this.outbox = outbox;
        this.contacts = contacts;
        this.places = places;
        this.engine = engine;
    }

    /** With what the keys of all letters of an occasion begin. */
    static String keyOf(Incident incident, String occasion) {
        return "incident:" + incident.id() + ":" + occasion + ":";
    }

    /** To whoever holds these roles; that nobody does is told by the mail journal. */
    void toRoles(Incident incident, Notice notice, List<Role> roles) {
        toRolesAndTakers(incident, notice, roles, List.of());
    }

    /**
     * The same, and to whoever has taken one of these tasks.
     *
     * @param tasks their keys in the model
     */
    void toRolesAndTakers(Incident incident, Notice notice, List<Role> roles, List<String> tasks) {
        toEach(incident, List.of(new Told<>(notice, roles, tasks)), concerning -> notice);
    }

    /**
     * One letter to each reader.
     *
     * @param notice what it says, of what concerns him
     */
    <T> void toEach(Incident incident, List<Told<T>> told, Function<List<T>, Notice> notice) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        Map<String, List<T>> concerning = new HashMap<>();
        told.forEach(one -> readers(incident, one.roles(), one.tasks()).forEach((id, reader) -> {
            readers.putIfAbsent(id, reader);
            concerning.computeIfAbsent(id, any -> new ArrayList<>()).add(one.what());
        }));
        readers.forEach((id, reader) -> put(incident, notice.apply(concerning.get(id)), reader));
    }

    private Map<String, Reader> readers(Incident incident, List<Role> roles, List<String> tasks) {
        Map<String, Reader> readers = new LinkedHashMap<>();
        roles.stream()
                .filter(role -> isKnown(incident, role))
                .forEach(role -> holders(incident, role).forEach(reader -> readers.putIfAbsent(reader.id(), reader)));
        tasks.stream()
                .flatMap(task -> takers(incident, task))
                .forEach(taker -> readers.putIfAbsent(taker.userId(), atWork(incident, taker)));
        return readers;
    }

    /** To one person who has a task in it. */
    void toOfficial(Incident incident, Notice notice, Official official) {
        put(incident, notice, atWork(incident, official));
    }

    private Reader atWork(Incident incident, Official official) {
        return reader(official, "у вас есть задача в этом деле", places.taskOf(incident.processInstanceId()));
    }

    private Stream<Official> takers(Incident incident, String task) {
        return engine
                .createTaskQuery()
                .processInstanceId(incident.processInstanceId())
                .taskDefinitionKey(task)
                .taskAssigned()
                .list()
                .stream()
                .flatMap(taken -> organisation.official(taken.getAssignee()).stream());
    }

    private void put(Incident incident, Notice notice, Reader reader) {
        Account account = accounts.account(incident.accountId());
        Map<String, Object> model = new HashMap<>();
        model.put("step", notice.headline());
        model.put("headline", notice.headline());
        model.put("lead", notice.lead());
        model.put("page", pageText.of(account));
        model.put("address", PageText.withoutScheme(account));
        model.put("body", organisation.body(incident.bodyId()).name());
        model.put("sign", incident.sign().title());
        model.put("reported", Russian.moment(incident.reportedAt(), days.zone(incident.jurisdiction())));
        model.put("reporter", contacts.reporter(incident));
        model.put("security", contacts.security(incident));
        model.put("measures", notice.measures());
        model.put("next", notice.next());
        model.put("recipient", reader.description());
        model.put("why", reader.why());
        model.put("button", reader.place().title());
        model.put("link", reader.place().link());
        outbox.put(templates
                .render("incident", model)
                .to(
                        keyOf(incident, notice.occasion()) + reader.id(),
                        incident.jurisdiction(),
                        reader.address(),
                        reader.name(),
                        Optional.of(incident.processInstanceId())));
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
        String why = "у вас роль «" + role.title() + "»";
        Place place = place(incident, role);
        VacantRole vacant = VacantRole.of(role.id(), role.title());
        return holders.isEmpty()
                ? List.of(new Reader(vacant.id(), vacant.name(), vacant.name(), "", why, place))
                : holders.stream().map(official -> reader(official, why, place)).toList();
    }

    private Place place(Incident incident, Role role) {
        String instance = incident.processInstanceId();
        return AT_WORK.contains(role) && incident.closedAt().isEmpty()
                ? places.taskOf(instance)
                : places.of(Optional.of(role), Optional.of(instance), places.caseInCockpit(instance));
    }

    private static Reader reader(Official official, String why, Place place) {
        return new Reader(
                official.userId(),
                official.fullName(),
                official.withPost(),
                official.email().orElse(""),
                why,
                place);
    }
}
