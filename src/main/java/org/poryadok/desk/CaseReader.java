package org.poryadok.desk;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.poryadok.act.Acts;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.control.CardCorrespondence;
import org.poryadok.control.CardState;
import org.poryadok.control.CaseFacts;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ReturnedSubmissions;
import org.poryadok.control.VacantRole;
import org.poryadok.host.access.SignedIn;
import org.poryadok.mail.Letter;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.oversight.overview.CardOverview;
import org.poryadok.supervision.CaseBodies;
import org.poryadok.supervision.CaseReminders;
import org.poryadok.supervision.OpenTask;
import org.poryadok.supervision.Supervision;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.stereotype.Component;

/**
 * Reads a case for whoever may see it: those with a role in its body, the supervisors of its jurisdiction, and of an incident
 * everybody who is told of it.
 */
@Component
class CaseReader {

    private static final List<Role> IN_BODY =
            Stream.of(Role.values()).filter(Role::inEveryBody).toList();
    private static final List<Role> OVERSEE =
            Stream.of(Role.values()).filter(Role::oversees).toList();
    private static final List<Role> REMIND = List.of(Role.COORDINATOR, Role.CONTROLLER, Role.SECURITY);
    private static final List<Role> TOLD_OF_INCIDENTS = List.of(Role.SECURITY, Role.REGIONAL_CENTRE);

    private final HistoryService history;
    private final CaseBodies bodies;
    private final RepositoryService repository;
    private final ControlCards cards;
    private final CardOverview overview;
    private final CardCorrespondence correspondence;
    private final ReturnedSubmissions submissions;
    private final Supervision supervision;
    private final Organisation organisation;
    private final Acts acts;
    private final List<CaseFacts> facts;
    private final CaseLetters letters;
    private final CaseReminders reminders;
    private final Clock clock;

    CaseReader(
            HistoryService history,
            CaseBodies bodies,
            RepositoryService repository,
            ControlCards cards,
            CardOverview overview,
            CardCorrespondence correspondence,
            ReturnedSubmissions submissions,
            Supervision supervision,
            Organisation organisation,
            Acts acts,
            List<CaseFacts> facts,
            CaseLetters letters,
            CaseReminders reminders,
            Clock clock) {
        this.history = history;
        this.bodies = bodies;
        this.repository = repository;
        this.cards = cards;
        this.overview = overview;
        this.correspondence = correspondence;
        this.submissions = submissions;
        this.supervision = supervision;
        this.organisation = organisation;
        this.acts = acts;
        this.facts = facts;
        this.letters = letters;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** Empty when there is no such case for him. */
    Optional<CaseFileView> read(SignedIn user, String id) {
        return Optional.ofNullable(history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .filter(one -> one.getTenantId() != null)
                .flatMap(one -> read(user, one));
    }

    private Optional<CaseFileView> read(SignedIn user, HistoricProcessInstance one) {
        String jurisdiction = one.getTenantId();
        boolean oversees = oversees(user, jurisdiction, one.getProcessDefinitionKey());
        List<ControlCard> visible = cards.of(one.getId()).stream()
                .filter(card -> oversees || isOf(user, card.bodyId()))
                .toList();
        Optional<String> body = Stream.concat(
                        visible.stream().map(ControlCard::bodyId), bodies.of(one.getId()).map(Body::id).stream())
                .filter(his -> oversees || isOf(user, his))
                .findFirst();
        return body.map(his -> view(user, one, his, visible, oversees));
    }

    /** @param oversees whether the reader sees what other bodies do in the case too */
    private CaseFileView view(
            SignedIn user, HistoricProcessInstance one, String body, List<ControlCard> visible, boolean oversees) {
        ZoneId zone = acts.jurisdiction(one.getTenantId()).zone();
        boolean head = leads(user, body);
        boolean remindsOfAll = reminders.isOffered(one.getId());
        return new CaseFileView(
                one.getId(),
                one.getTenantId(),
                Procedure.titleOf(one.getProcessDefinitionKey()),
                organisation.body(body).name(),
                acts.jurisdiction(one.getTenantId()).name() + ", по состоянию на "
                        + Russian.moment(clock.instant(), zone),
                Russian.moment(one.getStartTime().toInstant(), zone),
                Optional.ofNullable(one.getEndTime())
                        .map(end -> Russian.day(end.toInstant().atZone(zone)))
                        .orElse(""),
                head,
                remindsOfAll && (head || holds(user, one.getTenantId(), REMIND)),
                facts.stream().flatMap(some -> some.of(one.getId()).stream()).toList(),
                letters.ofCase(one.getId(), zone, oversees ? letter -> true : letterOf(body, one.getTenantId())),
                visible.stream()
                        .flatMap(card -> line(user, card, zone, !remindsOfAll).stream())
                        .toList(),
                supervision.openTasks(one.getId()).stream()
                        .filter(task -> oversees || concerns(body, task))
                        .map(task -> line(user, task, head ? body : ""))
                        .toList(),
                organisation.holders(one.getTenantId(), Role.CONTROLLER.id()).stream()
                        .map(Official::contact)
                        .toList(),
                repository
                                .createProcessDefinitionQuery()
                                .processDefinitionKey(Procedure.ASK_ABOUT_CARD)
                                .latestVersion()
                                .count()
                        > 0);
    }

    /** Of a case of many bodies, what is offered to the reader's own one or to those who serve the whole jurisdiction. */
    private boolean concerns(String body, OpenTask task) {
        List<Official> people = task.assignee()
                .map(who -> organisation.official(who).stream().toList())
                .orElse(task.entitled());
        return people.isEmpty() || people.stream().anyMatch(person -> concerns(body, person));
    }

    private Predicate<Letter> letterOf(String body, String jurisdiction) {
        Set<String> ofOthers = organisation.officials(jurisdiction).stream()
                .filter(person -> !concerns(body, person))
                .map(Official::fullName)
                .collect(Collectors.toSet());
        return letter -> !ofOthers.contains(letter.toName());
    }

    private static boolean concerns(String body, Official person) {
        return person.bodyId().filter(body::equals).isPresent()
                || person.roles().stream()
                        .flatMap(role -> Role.find(role).stream())
                        .anyMatch(role -> !role.inEveryBody());
    }

    /** @param alone whether the card is reminded of by itself, and not with the whole case */
    private Optional<CaseFileView.CardLineView> line(SignedIn user, ControlCard card, ZoneId zone, boolean alone) {
        boolean head = leads(user, card.bodyId());
        Optional<String> nobody = correspondence.nobodyActs(card, head ? Role.HEAD : Role.CONTROLLER);
        return overview.line(card.id())
                .map(line -> new CaseFileView.CardLineView(
                        card.id(),
                        card.step(),
                        line.statusText(),
                        line.workingDaysLate() > 0 && !card.internalTerm(),
                        line.workingDaysLate() == 0 ? "" : RussianCount.workingDays(line.workingDaysLate()),
                        Russian.day(card.eventDate()),
                        card.lastDay().map(Russian::dayAndWeekday).orElse("не установлен"),
                        correspondence.internalNote(card),
                        line.progress().orElse(""),
                        ReturnedSubmissions.afterTitle(
                                submissions.texts(List.of(card)).getOrDefault(card.id(), "")),
                        correspondence.basis(card),
                        acts.act(card.actId()).clause(card.clauseId()).quotationIn(card.procedure()),
                        next(card, nobody),
                        nobody.isPresent() && head,
                        alone && head && nobody.isEmpty() && mayBeRemindedOf(card),
                        letters.about(card, zone)));
    }

    private String next(ControlCard card, Optional<String> nobody) {
        return Stream.of(nobody, correspondence.toldNext(card))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static boolean mayBeRemindedOf(ControlCard card) {
        return card.state() == CardState.OPEN
                && card.lastDay().isPresent()
                && card.modality().expectsAction();
    }

    /** @param body whose tasks the reader may hand over; empty: nobody's */
    private CaseFileView.TaskLine line(SignedIn user, OpenTask task, String body) {
        boolean ofHisBody = supervision
                .cardOfTask(task.id())
                .filter(card -> card.bodyId().equals(body))
                .isPresent();
        return new CaseFileView.TaskLine(
                task.id(),
                task.name(),
                task.assignee()
                        .map(who -> organisation
                                .official(who)
                                .map(Official::withPost)
                                .orElse(who))
                        .orElseGet(() -> task.entitled().isEmpty()
                                ? "никто: " + VacantRole.NOBODY_HOLDS_IT
                                : task.entitled().stream()
                                        .map(Official::withPost)
                                        .collect(Collectors.joining("; ", "ещё никто не взял; могут: ", ""))),
                task.assignee()
                        .map(user.userId()::equals)
                        .orElseGet(() -> task.entitled().stream()
                                .anyMatch(official -> official.userId().equals(user.userId()))),
                task.entitled().stream()
                        .filter(official -> ofHisBody
                                && official.bodyId().filter(body::equals).isPresent()
                                && task.assignee()
                                        .filter(official.userId()::equals)
                                        .isEmpty())
                        .map(official -> new CaseFileView.Choice(official.userId(), official.withPost()))
                        .toList());
    }

    private static boolean oversees(SignedIn user, String jurisdiction, String procedure) {
        return user.isAdministrator()
                || holds(user, jurisdiction, OVERSEE)
                || procedure.equals(Procedure.ACCOUNT_COMPROMISED.key())
                        && holds(user, jurisdiction, TOLD_OF_INCIDENTS);
    }

    private static boolean holds(SignedIn user, String jurisdiction, List<Role> roles) {
        return roles.stream().anyMatch(role -> user.groups().contains(Organisation.groupOf(jurisdiction, role.id())));
    }

    private static boolean isOf(SignedIn user, String body) {
        return IN_BODY.stream().anyMatch(role -> user.groups().contains(Organisation.groupOf(body, role.id())));
    }

    private static boolean leads(SignedIn user, String body) {
        return user.groups().contains(Organisation.groupOf(body, Role.HEAD.id()));
    }
}
