package org.poryadok.supervision.askaboutcard;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseEnding;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.OwnCards;
import org.poryadok.supervision.WaitingRequests;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One request of a card at a time: what waits for an answer bars the next, and whoever has asked takes it back himself. */
@Component
class OpenRequests implements WaitingRequests {

    private static final String MAKE_REQUEST = "make-request";
    private static final String FIND_ADDRESSEE = "find-addressee";
    private static final String DECIDE_REQUEST = "decide-request";
    private static final String CONTRIBUTE = "contribute";

    /** Task → who answers. */
    private static final Map<String, String> ANSWERED_IN = Map.of(
            FIND_ADDRESSEE, "решает координатор",
            DECIDE_REQUEST, "решает контролёр",
            CONTRIBUTE, "ждёт материала соисполнителей");

    /** Beside a card that may not be chosen now. */
    static final String BARRED = "просьба по ней уже ждёт ответа";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final CaseEnding ending;
    private final ControlCards cards;
    private final OwnCards own;
    private final Organisation organisation;
    private final Helpers helpers;
    private final JurisdictionDays days;
    private final CardNews news;

    OpenRequests(
            TaskService tasks,
            RuntimeService runtime,
            CaseEnding ending,
            ControlCards cards,
            OwnCards own,
            Organisation organisation,
            Helpers helpers,
            JurisdictionDays days,
            CardNews news) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.ending = ending;
        this.cards = cards;
        this.own = own;
        this.organisation = organisation;
        this.helpers = helpers;
        this.days = days;
        this.news = news;
    }

    @Override
    public List<Waiting> of(UUID card) {
        return waiting(tasks.createTaskQuery().processVariableValueEquals(CaseVariables.CARD_ID, card.toString()));
    }

    @Override
    public List<Waiting> concerning(String userId) {
        Set<UUID> his = own.of(userId).stream().map(ControlCard::id).collect(Collectors.toSet());
        return organisation.official(userId).flatMap(Official::bodyId).map(this::ofBody).orElse(List.of()).stream()
                .filter(request ->
                        his.contains(request.card()) || request.askedBy().equals(userId))
                .toList();
    }

    /** What waits in this case; empty when nothing does any more. */
    Optional<Waiting> waitingIn(String id) {
        return waiting(tasks.createTaskQuery().processInstanceId(id)).stream().findFirst();
    }

    /** Sentences that bar further requests, by card; none for a card of which nothing is asked. */
    Map<UUID, String> barred(Collection<ControlCard> among) {
        return among.stream()
                .map(ControlCard::bodyId)
                .distinct()
                .flatMap(body -> ofBody(body).stream())
                .collect(Collectors.toMap(Waiting::card, this::sentence, (first, later) -> first));
    }

    /** @throws Refusal at the field of the card, when a request of it waits for its answer */
    void requireNone(UUID card) {
        of(card).stream().findFirst().ifPresent(request -> {
            throw new Refusal(CaseVariables.CARD_ID, sentence(request));
        });
    }

    /** @throws Refusal at the field of the card, when he has begun one of it that he has not made yet */
    void requireNoneBegun(UUID card, String userId) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(Procedure.ASK_ABOUT_CARD)
                .activityIdIn(MAKE_REQUEST)
                .variableValueEquals(CaseVariables.CARD_ID, card.toString())
                .variableValueEquals(CaseVariables.INITIATOR, userId)
                .listPage(0, 1)
                .forEach(begun -> {
                    throw new Refusal(
                            CaseVariables.CARD_ID,
                            "Просьбу по этой карточке вы уже начали: задача «Изложить просьбу» в вашем списке. Изложите"
                                    + " её там или прекратите.");
                });
    }

    @Override
    @Transactional
    public void withdraw(String id, String userId) {
        Waiting request =
                waitingIn(id).filter(asked -> asked.askedBy().equals(userId)).orElseThrow(OpenRequests::answered);
        ProcessInstance instance =
                runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
        boolean forTheCoordinator = tasks.createTaskQuery()
                        .processInstanceId(id)
                        .taskDefinitionKey(FIND_ADDRESSEE)
                        .count()
                > 0;
        List<String> asked = helpersAtWork(instance);
        News withdrawn =
                new News("Просьба отозвана", request.words(), "Задача о ней снята, от вас ничего не требуется");
        cards.addressed(request.card(), CardEventKind.REQUEST_WITHDRAWN, "подана " + moment(request), userId);
        if (!ending.end(id, "Просьба отозвана: " + news.person(userId))) {
            throw answered();
        }
        Optional<String> ofTheCard = cards.card(request.card()).processInstanceId();
        if (asked.isEmpty()) {
            news.tellRole(request.card(), forTheCoordinator ? Role.COORDINATOR : Role.CONTROLLER, ofTheCard, withdrawn);
        }
        for (String helper : asked) {
            if (helpers.body(helper).isPresent()) {
                news.tellOtherBody(request.card(), helper, "ваш орган назван соисполнителем", withdrawn);
            } else {
                news.tellPerson(request.card(), helper, "вас назвали соисполнителем", ofTheCard, withdrawn);
            }
        }
    }

    private List<String> helpersAtWork(ProcessInstance instance) {
        return tasks.createTaskQuery().processInstanceId(instance.getId()).taskDefinitionKey(CONTRIBUTE).list().stream()
                .map(task ->
                        tasks.getVariable(task.getId(), Variables.HELPER_ID).toString())
                .toList();
    }

    private List<Waiting> ofBody(String bodyId) {
        return waiting(tasks.createTaskQuery().processVariableValueEquals(CaseVariables.BODY_ID, bodyId));
    }

    private List<Waiting> waiting(TaskQuery query) {
        Map<String, Waiting> byCase = new LinkedHashMap<>();
        query.processDefinitionKey(Procedure.ASK_ABOUT_CARD)
                .taskDefinitionKeyIn(ANSWERED_IN.keySet().toArray(String[]::new))
                .orderByTaskCreateTime()
                .asc()
                .list()
                .forEach(task -> byCase.computeIfAbsent(task.getProcessInstanceId(), id -> waiting(id, task)));
        return List.copyOf(byCase.values());
    }

    private Waiting waiting(String id, Task task) {
        Map<String, Object> known = runtime.getVariables(
                id,
                List.of(
                        CaseVariables.CARD_ID,
                        Variables.REQUESTED_BY,
                        CaseFile.momentOf(Variables.REQUESTED_BY),
                        Variables.REQUEST_WORDS));
        return new Waiting(
                id,
                UUID.fromString(known.get(CaseVariables.CARD_ID).toString()),
                known.get(Variables.REQUESTED_BY).toString(),
                Instant.parse(
                        known.get(CaseFile.momentOf(Variables.REQUESTED_BY)).toString()),
                known.get(Variables.REQUEST_WORDS).toString(),
                ANSWERED_IN.get(task.getTaskDefinitionKey()));
    }

    private String sentence(Waiting request) {
        return "Просьба по этой карточке уже ждёт ответа с " + moment(request) + " (" + request.waitsFor() + "). "
                + Russian.sentence(request.words())
                + " Дождитесь ответа; кто просил, может её отозвать.";
    }

    private String moment(Waiting request) {
        return Russian.moment(
                request.since(), days.zone(cards.card(request.card()).jurisdiction()));
    }

    private static Refusal answered() {
        return new Refusal(null, "Отозвать просьбу уже нельзя: на неё ответили, или просили не вы. Обновите страницу.");
    }
}
