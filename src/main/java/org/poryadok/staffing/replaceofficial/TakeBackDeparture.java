package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.poryadok.act.Procedure;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.KeptValues;
import org.poryadok.casework.Refusal;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Absence;
import org.poryadok.organisation.Absences;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.PersonnelMatters;
import org.springframework.stereotype.Component;

/**
 * «Отменить выбытие»: what personnel have entered by mistake is taken back while nothing has followed that nobody can undo.
 * The powers last as long as they did before, nobody waits for a successor any more, and everyone told is told again.
 */
@Component
public class TakeBackDeparture {

    /**
     * How long powers lasted before the departure ended them.
     *
     * @param until last day of each of {@link Variables#DESIGNATIONS}, ISO 8601; an empty text: without an end
     */
    record Lasted(List<String> until) {}

    private static final String SUCCESSOR_ORDER = "orderNumber";
    private static final String AMENDED = "amended";

    private final Departures departures;
    private final Designations designations;
    private final PersonnelMatters matters;
    private final Absences absences;
    private final ControlCards cards;
    private final CardSteps steps;
    private final DepartureNews news;
    private final HistoryService history;
    private final KeptValues kept;

    TakeBackDeparture(
            Departures departures,
            Designations designations,
            PersonnelMatters matters,
            Absences absences,
            ControlCards cards,
            CardSteps steps,
            DepartureNews news,
            HistoryService history,
            KeptValues kept) {
        this.departures = departures;
        this.designations = designations;
        this.matters = matters;
        this.absences = absences;
        this.cards = cards;
        this.steps = steps;
        this.news = news;
        this.history = history;
        this.kept = kept;
    }

    /** @throws Refusal when he may not, or something has followed that cannot be undone */
    void require(CaseFile file, String actor) {
        if (!mayTakeBack(file, actor)) {
            throw new Refusal(
                    Variables.DEPARTURE_WRONG,
                    "Отменить выбытие может кадровая служба или руководитель органа: сообщите им об ошибке.");
        }
        if (successorIsDesignated(file)) {
            throw new Refusal(
                    Variables.DEPARTURE_WRONG,
                    "Приказ о новом лице уже подписан, отменить выбытие нельзя. Передайте доступ, а прежнему лицу верните"
                            + " обязанности новым приказом.");
        }
        if (file.text(Variables.AMENDMENT_DECISION).filter(AMENDED::equals).isPresent()) {
            throw new Refusal(
                    Variables.DEPARTURE_WRONG,
                    "Акт, который называет это лицо, уже изменён, отменить выбытие нельзя. Передайте доступ и определите"
                            + " лицо заново.");
        }
    }

    private boolean mayTakeBack(CaseFile file, String actor) {
        if (actor.equals(file.known(Variables.OFFICIAL))) {
            return false;
        }
        List<Official> entitled = matters.people(file.bodyId());
        return entitled.stream().map(Official::userId).anyMatch(actor::equals)
                || entitled.stream()
                        .flatMap(official -> absences.today(official).stream())
                        .map(Absence::deputyId)
                        .anyMatch(actor::equals);
    }

    private boolean successorIsDesignated(CaseFile file) {
        return appointments(file)
                .anyMatch(appointment -> appointment.getEndTime() != null
                        || kept.of(appointment.getId(), SUCCESSOR_ORDER, Object.class)
                                .findAny()
                                .isPresent());
    }

    private Stream<HistoricProcessInstance> appointments(CaseFile file) {
        return history
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(file.processInstanceId())
                .processDefinitionKey(Procedure.APPOINT_OFFICIALS.key())
                .list()
                .stream();
    }

    /** «Отменить выбытие»: what the report has changed is as it was. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        String by = file.known(Variables.HANDED_OVER_BY);
        String reason = file.known(Variables.TAKE_BACK_REASON);
        departures.takeBack(file.processInstanceId());
        restore(file);
        List<String> cases = cases(file);
        news.tellTakenBack(file, cases, by, reason);
        release(file, by, "Выбытие отменено. " + reason);
    }

    /**
     * Nothing of the replacement is wanted any more: what is still open of it goes off control.
     *
     * @param by  user id
     * @param why a Russian sentence for the history of the cards
     */
    void release(CaseFile file, String by, String why) {
        cases(file).forEach(instance -> steps.releaseUnfulfilled(cards.of(instance), by, why));
    }

    /** The replacement itself and the appointments that it has called. */
    private List<String> cases(CaseFile file) {
        return Stream.concat(
                        Stream.of(file.processInstanceId()), appointments(file).map(HistoricProcessInstance::getId))
                .toList();
    }

    private void restore(CaseFile file) {
        List<String> ended = file.chosen(Variables.DESIGNATIONS);
        List<String> lasted =
                file.read(Variables.LASTED, Lasted.class).map(Lasted::until).orElse(List.of());
        for (int i = 0; i < lasted.size(); i++) {
            designations.restore(
                    UUID.fromString(ended.get(i)),
                    Optional.of(lasted.get(i)).filter(day -> !day.isEmpty()).map(LocalDate::parse));
        }
    }
}
