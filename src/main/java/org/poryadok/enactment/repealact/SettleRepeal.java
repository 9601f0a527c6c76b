package org.poryadok.enactment.repealact;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.act.ActRegister;
import org.poryadok.act.Network;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardStatusRule;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.enactment.enactact.CardRows;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.organisation.PageOwners;
import org.poryadok.registry.Account;
import org.poryadok.registry.ClosingProposed;
import org.poryadok.registry.NamedPages;
import org.poryadok.term.Russian;
import org.poryadok.term.RussianCount;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * «Решить, что остаётся от акта»: the coordinator reads what was taken off control, proposes which of the pages that the act
 * named are closed, ends powers that the act itself gave, and what was begun and has produced nothing. What he does not tick
 * stays.
 */
@Component
class SettleRepeal implements TaskStep {

    private final ActRegister register;
    private final ControlCards cards;
    private final CardRows rows;
    private final FruitlessWork work;
    private final NamedPages named;
    private final PageOwners owners;
    private final Designations designations;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final ApplicationEventPublisher events;

    SettleRepeal(
            ActRegister register,
            ControlCards cards,
            CardRows rows,
            FruitlessWork work,
            NamedPages named,
            PageOwners owners,
            Designations designations,
            Organisation organisation,
            JurisdictionDays days,
            ApplicationEventPublisher events) {
        this.register = register;
        this.cards = cards;
        this.rows = rows;
        this.work = work;
        this.named = named;
        this.owners = owners;
        this.designations = designations;
        this.organisation = organisation;
        this.days = days;
        this.events = events;
    }

    /** What was taken off control before anybody decides. */
    @Override
    public void show(CaseFile file) {
        List<ControlCard> released = cards.releasedByRepeal(file.actId());
        file.setJson(Variables.RELEASED_ROWS, rows.of(released));
        file.set(Variables.REPEAL_TEXT, text(file.actId(), released));
    }

    private String text(String actId, List<ControlCard> released) {
        long missed = released.stream()
                .filter(card -> CardStatusRule.isReleasedUndoneTooLate(card) && !card.internalTerm())
                .count();
        return Russian.sentence(register.repealed(actId).orElseThrow().text()) + " "
                + (released.isEmpty()
                        ? "Открытых карточек по нему не было. "
                        : "С контроля по этому основанию снято: "
                                + RussianCount.of(released.size(), "карточка", "карточки", "карточек") + ". "
                                + (missed == 0
                                        ? "Нарушенных к этому дню сроков среди них нет. "
                                        : "Срок к этому дню был нарушен: " + missed
                                                + ", нарушения остаются в исполнительской дисциплине. "))
                + "Новые процедуры по акту не начинаются; начатые можно довести до конца, но срок их больше не"
                + " контролируется.";
    }

    @Override
    public void offer(CaseFile file) {
        file.offer(
                Variables.PAGES,
                named.droppedByRepeal(file.actId()).stream()
                        .map(account -> new Option(
                                Network.of(account.network()).quoted() + " "
                                        + account.address().normalized()
                                        + owners.of(account.keeping()).mention(),
                                account.id().toString()))
                        .toList());
        file.offer(
                Variables.PERSONS,
                designations.namedBy(file.actId(), days.today(file.jurisdiction())).stream()
                        .map(this::option)
                        .toList());
        file.offer(
                Variables.WORK,
                work.of(file.actId()).entrySet().stream()
                        .map(entry -> option(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Option option(ControlCard card, List<Task> waiting) {
        return new Option(
                organisation.body(card.bodyId()).shortName() + ": " + card.step() + " — ждёт "
                        + waiting.stream()
                                .map(task -> "«" + task.getName() + "»")
                                .distinct()
                                .collect(Collectors.joining(", ")),
                card.id().toString());
    }

    private Option option(Designation designation) {
        String person = organisation
                .official(designation.officialId())
                .map(Official::shortName)
                .orElse(designation.officialId());
        PersonRole role = designation.role();
        return new Option(
                person + ": " + role.title() + ", "
                        + organisation.body(designation.bodyId()).name(),
                designation.id().toString());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String actId = file.actId();
        Set<String> closing = Set.copyOf(file.chosen(Variables.PAGES_TO_CLOSE));
        named.droppedByRepeal(actId).stream()
                .filter(account -> closing.contains(account.id().toString()))
                .forEach(account -> events.publishEvent(new ClosingProposed(account, actId, why(actId, account))));
        Set<String> ending = Set.copyOf(file.chosen(Variables.PERSONS_TO_END));
        designations.namedBy(actId, days.today(file.jurisdiction())).stream()
                .filter(designation -> ending.contains(designation.id().toString()))
                // What was done by these powers until then stands.
                .forEach(designation -> designations.end(designation.id(), days.today(file.jurisdiction())));
        Set<String> needless = Set.copyOf(file.chosen(Variables.WORK_TO_GIVE_UP));
        String why = Russian.sentence(register.repealed(actId).orElseThrow().text())
                + " Начатое по нему результата не дало, заканчивать нечего.";
        work.of(actId).forEach((card, waiting) -> {
            if (needless.contains(card.id().toString())) {
                work.giveUp(card.id(), waiting.get(0), why, actor);
            }
        });
    }

    private String why(String actId, Account account) {
        return register.repealed(actId).orElseThrow().text() + ". Он называл страницу "
                + account.address().normalized() + ", координатор предлагает её закрыть.";
    }
}
