package org.poryadok.supervision.askaboutcard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Role;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Option;
import org.poryadok.casework.PersonChoice;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.CardEventKind;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Candidates;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.supervision.OpenTask;
import org.poryadok.supervision.Supervision;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.supervision.news.CardNews.News;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** «Решить, кому исполнять»: the coordinator finds whose the obligation is; he releases nothing, that is the controller's. */
@Component
public class FindAddressee implements TaskStep {

    private final ControlCards cards;
    private final Supervision supervision;
    private final Candidates candidates;
    private final Organisation organisation;
    private final CasePassing passing;
    private final CardNews news;

    FindAddressee(
            ControlCards cards,
            Supervision supervision,
            Candidates candidates,
            Organisation organisation,
            CasePassing passing,
            CardNews news) {
        this.cards = cards;
        this.supervision = supervision;
        this.candidates = candidates;
        this.organisation = organisation;
        this.passing = passing;
        this.news = news;
    }

    @Override
    public void offer(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        file.set(Variables.CARD_TERM, news.lastDay(card.id()));
        Optional<String> barred = passing.whyNot(card);
        file.set(
                Variables.NOT_PASSED_BECAUSE,
                barred.map(
                                why -> "Передать дело другому органу нельзя: " + why
                                        + " Если орган не адресат, предложите контролёру снять карточку с контроля: причину увидят все.")
                        .orElse(null));
        file.offer(
                Variables.RULING_OPTIONS,
                Stream.of(AddresseeRuling.values())
                        .filter(ruling -> ruling != AddresseeRuling.MOVE || barred.isEmpty())
                        .map(ruling -> new Option(ruling.title(), ruling.name()))
                        .toList());
        people(file).offer(file, Variables.PASS_OPTIONS);
        file.offer(
                Variables.PROPER_BODY_OPTIONS,
                organisation.bodies(file.jurisdiction()).stream()
                        .filter(body -> !body.id().equals(file.bodyId()))
                        .map(body -> option(card, body))
                        .toList());
    }

    @Override
    public void complete(CaseFile file, String actor) {
        if (ruling(file) == AddresseeRuling.PASS) {
            Official chosen = people(file).chosen(file, Variables.PASS_TO);
            if (tasksFor(file, chosen).isEmpty()) {
                throw new Refusal(
                        Variables.PASS_TO, "Открытые задачи карточки уже у этого сотрудника. Выберите другого.");
            }
        }
        if (ruling(file) == AddresseeRuling.MOVE) {
            requirePassable(file);
        }
        if (ruling(file).isForTheController()) {
            boolean move = ruling(file) == AddresseeRuling.MOVE;
            file.set(Variables.ASKED_MATTER, move ? "о передаче дела другому органу" : "о снятии с контроля");
            file.set(
                    Variables.REQUEST_WORDS,
                    file.known(Variables.REQUEST_WORDS) + " Координатор согласен ("
                            + news.person(actor) + "): " + Russian.sentence(file.known(Variables.ADDRESSEE_REASON))
                            + proper(file)
                                    .map(name -> " Чья обязанность: " + name + ".")
                                    .orElse(""));
            cards.addressed(
                    file.cardId(),
                    CardEventKind.REQUESTED,
                    (move ? "предложено передать другому органу: " : "предложено снять с контроля: ")
                            + file.known(Variables.ADDRESSEE_REASON),
                    actor);
            news.tellRole(
                    file.cardId(),
                    Role.CONTROLLER,
                    Optional.of(file.processInstanceId()),
                    new News(
                            move ? "Предложено передать дело другому органу" : "Предложено снять с контроля",
                            file.known(Variables.REQUEST_WORDS),
                            "Откройте задачу и решите"));
        }
    }

    /** «Сообщить, кому исполнять»: the obligation stays with the body. */
    public void settle(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.ADDRESSEE_RULED_BY);
        String reason = file.known(Variables.ADDRESSEE_REASON);
        if (ruling(file) == AddresseeRuling.PASS) {
            Official chosen = people(file).chosen(file, Variables.PASS_TO);
            tasksFor(file, chosen).forEach(task -> supervision.reassign(task.id(), chosen.userId(), reason, by));
            News passed = new News(
                    "Задача передана",
                    Russian.sentence("Кому: " + chosen.shortName()) + " Причина: " + reason,
                    "Задача ждёт его в списке; срок прежний");
            news.tellOfAnswer(file.cardId(), file.known(Variables.REQUESTED_BY), passed);
            return;
        }
        cards.addressed(file.cardId(), CardEventKind.REQUEST_REFUSED, "исполняет орган. Причина: " + reason, by);
        news.tellOfAnswer(
                file.cardId(),
                file.known(Variables.REQUESTED_BY),
                new News(
                        "Исполняет ваш орган", "Решил координатор. Причина: " + reason, news.termStays(file.cardId())));
    }

    private PersonChoice people(CaseFile file) {
        List<Official> entitled = supervision.openTasks(cards.card(file.cardId())).stream()
                .flatMap(task -> task.entitled().stream())
                .distinct()
                .toList();
        return new PersonChoice(candidates.of(entitled), PersonChoice::text, "того же органа");
    }

    private List<OpenTask> tasksFor(CaseFile file, Official chosen) {
        return supervision.openTasks(cards.card(file.cardId())).stream()
                .filter(task -> task.entitled().contains(chosen))
                .filter(task -> !task.assignee().equals(Optional.of(chosen.userId())))
                .toList();
    }

    private Option option(ControlCard card, Body body) {
        return passing.whyNotTo(card, body)
                .map(why -> Option.barred(body.name(), body.id(), Russian.withoutStop(why), why))
                .orElseGet(() -> new Option(body.name(), body.id()));
    }

    /** The list is as old as the form on the screen, and the body may have begun meanwhile. */
    private void requirePassable(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        Faults faults = new Faults();
        faults.check(() -> passing.whyNot(card).ifPresent(why -> {
            throw new Refusal(
                    Variables.ADDRESSEE_RULING,
                    "Передать дело другому органу нельзя: " + why + " Предложите снять карточку с контроля.");
        }));
        faults.check(() -> passing.whyNotTo(card, organisation.body(file.known(Variables.PROPER_BODY)))
                .ifPresent(why -> {
                    throw new Refusal(Variables.PROPER_BODY, why + " Выберите другой орган.");
                }));
        faults.refuse();
    }

    private Optional<String> proper(CaseFile file) {
        return file.text(Variables.PROPER_BODY).map(id -> organisation.body(id).name());
    }

    private static AddresseeRuling ruling(CaseFile file) {
        return AddresseeRuling.valueOf(file.known(Variables.ADDRESSEE_RULING));
    }
}
