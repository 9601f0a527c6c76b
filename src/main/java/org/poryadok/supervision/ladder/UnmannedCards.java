package org.poryadok.supervision.ladder;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.organisation.Organisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cards of which somebody of the body has to do a task, and nobody has taken it or may: a role is vacant. */
@Component
class UnmannedCards {

    private final Organisation organisation;
    private final JdbcClient database;

    UnmannedCards(Organisation organisation, JdbcClient database) {
        this.organisation = organisation;
        this.database = database;
    }

    Set<UUID> among(Collection<ControlCard> cards) {
        Map<String, List<Offer>> offers = offers(cards.stream()
                .flatMap(card -> card.processInstanceId().stream())
                .distinct()
                .toList());
        Map<String, Boolean> vacant = new HashMap<>();
        return cards.stream()
                .filter(card -> card.state() == CardState.OPEN)
                .filter(card -> card.processInstanceId()
                        .map(offers::get)
                        .filter(ofCase -> isUnmanned(card, ofCase, vacant))
                        .isPresent())
                .map(ControlCard::id)
                .collect(Collectors.toSet());
    }

    /** By task the groups to which it is offered, however many in one query, which the engine has not. */
    Map<String, List<String>> groupsOf(Collection<Task> tasks) {
        record Link(String task, String group) {}
        return database
                .sql("""
                        select task_id_, group_id_ from act_ru_identitylink
                        where task_id_ = any (:tasks) and group_id_ is not null""")
                .param("tasks", tasks.stream().map(Task::getId).toArray(String[]::new))
                .query((row, number) -> new Link(row.getString("task_id_"), row.getString("group_id_")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Link::task, Collectors.mapping(Link::group, Collectors.toList())));
    }

    private boolean isUnmanned(ControlCard card, List<Offer> offers, Map<String, Boolean> vacant) {
        String inBody = card.bodyId() + ".";
        List<String> roles = offers.stream()
                .flatMap(offer -> offer.group().stream())
                .filter(group -> group.startsWith(inBody))
                .toList();
        return !roles.isEmpty()
                && offers.stream().noneMatch(Offer::toAPerson)
                && roles.stream()
                        .allMatch(group -> vacant.computeIfAbsent(
                                group,
                                any -> organisation
                                        .holdersInBody(card.bodyId(), group.substring(inBody.length()))
                                        .isEmpty()));
    }

    /** @param toAPerson whether somebody has taken the task, or it is offered to him by name */
    private record Offer(String instance, Optional<String> group, boolean toAPerson) {}

    /** Of however many cases in one query: a digest names thousands. */
    private Map<String, List<Offer>> offers(List<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : database
                        .sql("""
                                select t.proc_inst_id_ as instance, l.group_id_ as offered,
                                       t.assignee_ is not null or l.user_id_ is not null as to_a_person
                                from act_ru_task t left join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
                                where t.proc_inst_id_ = any (:instances) and t.suspension_state_ = 1""")
                        .param("instances", instances.toArray(String[]::new))
                        .query((row, number) -> new Offer(
                                row.getString("instance"),
                                Optional.ofNullable(row.getString("offered")),
                                row.getBoolean("to_a_person")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(Offer::instance));
    }
}
