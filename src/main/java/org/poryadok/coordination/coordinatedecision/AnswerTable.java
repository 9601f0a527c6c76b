package org.poryadok.coordination.coordinatedecision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Option;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.coordination.AddresseeState;
import org.poryadok.coordination.CoordinatedDecisions;
import org.poryadok.coordination.DecisionAddressee;
import org.poryadok.organisation.Body;
import org.poryadok.organisation.Official;
import org.poryadok.organisation.Organisation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * How every addressee stands, in the one task of whoever leads the decision. It is kept with that task alone: what one
 * addressee has answered is not for the others to read.
 */
@Component
class AnswerTable {

    private static final String LEADING_TASK = "lead-decision";

    private record Row(String body, String state, String acknowledged, String answer, String lastDay) {}

    private final CoordinatedDecisions decisions;
    private final ControlCards cards;
    private final Organisation organisation;
    private final JurisdictionDays days;
    private final TaskService tasks;

    AnswerTable(
            CoordinatedDecisions decisions,
            ControlCards cards,
            Organisation organisation,
            JurisdictionDays days,
            TaskService tasks) {
        this.decisions = decisions;
        this.cards = cards;
        this.organisation = organisation;
        this.days = days;
        this.tasks = tasks;
    }

    /** @param file that of the task */
    void show(CaseFile file) {
        proposeReports(file);
        shown(file).forEach(file::setLocal);
    }

    /** Shows what an addressee has just answered to whoever has the task open next. */
    void refresh(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        proposeReports(file);
        tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .taskDefinitionKey(LEADING_TASK)
                .list()
                .forEach(task -> tasks.setVariablesLocal(task.getId(), shown(file)));
    }

    /** Whoever has nothing to object to accepts all reports at once. */
    private void proposeReports(CaseFile file) {
        file.setJson(
                Variables.RULED_BODIES,
                decisions.addressees(file.card(Variables.DECISION_ID)).stream()
                        .filter(addressee -> addressee.state() == AddresseeState.REPORTED)
                        .map(DecisionAddressee::bodyId)
                        .toList());
    }

    private Map<String, Object> shown(CaseFile file) {
        List<DecisionAddressee> addressees = decisions.addressees(file.card(Variables.DECISION_ID));
        Map<UUID, ControlCard> controlled =
                cards.cards(addressees.stream().map(DecisionAddressee::cardId).toList()).stream()
                        .collect(Collectors.toMap(ControlCard::id, card -> card));
        Map<String, String> names =
                organisation
                        .findBodies(addressees.stream()
                                .map(DecisionAddressee::bodyId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Body::id, Body::name));
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                Variables.ANSWER_ROWS,
                CaseFile.json(addressees.stream()
                        .map(addressee -> row(file, addressee, names, controlled.get(addressee.cardId())))
                        .toList()));
        shown.put(Variables.ANSWER_TEXT, text(addressees));
        shown.put(
                Variables.WAITING_OPTIONS,
                CaseFile.json(addressees.stream()
                        .filter(addressee -> addressee.state().waits())
                        .map(addressee -> new Option(
                                names.get(addressee.bodyId()) + " — "
                                        + addressee.state().title(),
                                addressee.bodyId()))
                        .toList()));
        shown.put(
                Variables.WAITING_COUNT,
                addressees.stream()
                        .filter(addressee -> addressee.state().waits())
                        .count());
        shown.put(
                Variables.OPEN_COUNT,
                addressees.stream()
                        .filter(addressee -> addressee.state().isOpen())
                        .count());
        return shown;
    }

    private Row row(CaseFile file, DecisionAddressee addressee, Map<String, String> names, ControlCard card) {
        return new Row(
                names.get(addressee.bodyId()),
                addressee.state().title() + late(addressee, card),
                addressee
                        .acknowledgedAt()
                        .map(at -> acknowledged(file, addressee, at))
                        .orElse("—"),
                answer(file, addressee),
                card.lastDay().map(Russian::day).orElse("не установлен"));
    }

    private String late(DecisionAddressee addressee, ControlCard card) {
        return card.state().isUnderControl() && !addressee.state().waits() ? ", " + cards.statusText(card) : "";
    }

    private String acknowledged(CaseFile file, DecisionAddressee addressee, Instant at) {
        String edition = addressee
                .edition()
                .filter(number -> number > 1)
                .map(number -> ", редакция " + number)
                .orElse("");
        return day(file, at) + ", "
                + addressee
                        .acknowledgedBy()
                        .flatMap(organisation::official)
                        .map(Official::shortName)
                        .or(addressee::acknowledgedBy)
                        .orElse("")
                + edition;
    }

    private String answer(CaseFile file, DecisionAddressee addressee) {
        String answer = addressee
                .answer()
                .map(text -> addressee
                                .answeredAt()
                                .map(at -> day(file, at) + ": ")
                                .orElse("")
                        + text
                        + addressee.proofUrl().map(url -> " (" + url + ")").orElse(""))
                .orElse("—");
        return answer + addressee.ruling().map(ruling -> " Решено: " + ruling).orElse("");
    }

    /** «Адресатов: 8. Исполняет: 5. Возражает: 1.» */
    private static String text(List<DecisionAddressee> addressees) {
        return "Адресатов: " + addressees.size() + ". "
                + Arrays.stream(AddresseeState.values())
                        .map(state -> count(addressees, state))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" "));
    }

    private static Optional<String> count(List<DecisionAddressee> addressees, AddresseeState state) {
        long count = addressees.stream()
                .filter(addressee -> addressee.state() == state)
                .count();
        return count == 0 ? Optional.empty() : Optional.of(Russian.capitalised(state.title()) + ": " + count + ".");
    }

    private String day(CaseFile file, Instant at) {
        return Russian.day(LocalDate.ofInstant(at, days.zone(file.jurisdiction())));
    }
}
