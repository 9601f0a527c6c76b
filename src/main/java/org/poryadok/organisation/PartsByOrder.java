package org.poryadok.organisation;

import java.util.Collection;
import java.util.Optional;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.PersonRole;
import org.poryadok.act.Procedure;
import org.poryadok.act.Role;
import org.poryadok.term.Russian;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an act gives to nobody but whom an order names, said to whoever has the post alone. */
@Component
public class PartsByOrder {

    private final Organisation organisation;
    private final Designations designations;
    private final ExecutorsByOrder executors;
    private final ResponsibleByOrder responsible;
    private final Acts acts;
    private final ApplicationEventPublisher events;

    PartsByOrder(
            Organisation organisation,
            Designations designations,
            ExecutorsByOrder executors,
            ResponsibleByOrder responsible,
            Acts acts,
            ApplicationEventPublisher events) {
        this.responsible = responsible;
        this.organisation = organisation;
        this.designations = designations;
        this.executors = executors;
        this.acts = acts;
        this.events = events;
    }

    /**
     * By what a person would become one of those whom a task asks, a Russian sentence.
     *
     * @param groups engine groups to which the task is offered
     * @return empty where no order does, and for whoever is of none of the bodies
     */
    public Optional<String> howToBecome(String userId, Collection<String> groups) {
        return organisation
                .official(userId)
                .flatMap(
                        official -> howToBecomeExecutor(official, groups).or(() -> whoIsResponsible(official, groups)));
    }

    private Optional<String> howToBecomeExecutor(Official official, Collection<String> groups) {
        return official.bodyId()
                .filter(body -> groups.contains(Organisation.groupOf(body, Role.EXECUTOR.id())))
                .map(organisation::body)
                .flatMap(body -> executors
                        .clause(body.jurisdiction(), body.kind())
                        .map(clause ->
                                "Эта задача — для непосредственного исполнителя: им становится тот, кого определил"
                                        + " приказ органа (" + clause.citation() + "), должность этого не даёт. "
                                        + orderOf(official, body)));
    }

    private String orderOf(Official official, Body body) {
        return designations
                .ahead(official.userId(), body.id(), PersonRole.EXECUTOR, organisation.today(body.jurisdiction()))
                .map(order -> "Вас определил " + order.ground() + ", полномочия начинаются "
                        + Russian.day(order.validFrom()) + ": с этого дня задача станет вашей.")
                .orElseGet(
                        () -> "Действующего приказа о вас в «Порядке» нет: руководитель органа вносит его процедурой «"
                                + Procedure.APPOINT_OFFICIALS.title() + "».");
    }

    private Optional<String> whoIsResponsible(Official official, Collection<String> groups) {
        return official.bodyId()
                .filter(body -> groups.contains(Organisation.groupOf(body, Role.RESPONSIBLE.id())))
                .filter(body -> official.roles().contains(Role.RESPONSIBLE.id()))
                .map(organisation::body)
                .flatMap(body -> responsible.clause(body, organisation.today(body.jurisdiction())))
                .map(clause -> "Эта задача — для ответственного лица. Им определено другое лицо (" + clause.citation()
                        + "), должность этого больше не даёт.");
    }

    /** An act has entered into force, or has lost it: whose post has given him a part has it no longer, or again. */
    public void follow(String actId) {
        String jurisdiction = acts.act(actId).jurisdiction().id();
        boolean asks = acts.act(actId).clauses().stream()
                .map(Clause::personRole)
                .flatMap(Optional::stream)
                .anyMatch(role -> role != PersonRole.AUTHORIZED);
        if (asks) {
            organisation.officials(jurisdiction).stream()
                    .filter(official -> official.roles().contains(Role.EXECUTOR.id())
                            || official.roles().contains(Role.RESPONSIBLE.id()))
                    .forEach(official -> events.publishEvent(new DesignationChanged(official.userId())));
        }
    }
}
