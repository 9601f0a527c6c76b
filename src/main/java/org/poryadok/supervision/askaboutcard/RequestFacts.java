package org.poryadok.supervision.askaboutcard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.control.CaseFacts;
import org.poryadok.control.ControlCards;
import org.poryadok.supervision.news.CardNews;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/** A request as those read it who open its case: what is asked, of which card, since when, and what was answered. */
@Component
class RequestFacts implements CaseFacts {

    private static final String[] KNOWN = {
        CaseVariables.CARD_ID,
        CaseFile.momentOf(Variables.REQUESTED_BY),
        Variables.REQUEST_WORDS,
        Variables.CARD_TITLE,
        Variables.ADDRESSEE_RULING,
        Variables.ADDRESSEE_RULED_BY,
        Variables.ADDRESSEE_REASON,
        Variables.DECISION,
        Variables.DECIDED_BY,
        Variables.DECISION_REASON
    };

    private final HistoryService history;
    private final ControlCards cards;
    private final OpenRequests open;
    private final JurisdictionDays days;
    private final CardNews news;

    RequestFacts(HistoryService history, ControlCards cards, OpenRequests open, JurisdictionDays days, CardNews news) {
        this.history = history;
        this.cards = cards;
        this.open = open;
        this.days = days;
        this.news = news;
    }

    @Override
    public List<Fact> of(String processInstanceId) {
        Map<String, String> known = history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(processInstanceId)
                .variableNameIn(KNOWN)
                .list()
                .stream()
                .filter(variable -> variable.getValue() != null)
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName,
                        variable -> variable.getValue().toString(),
                        (first, later) -> first));
        return known.containsKey(Variables.REQUEST_WORDS) ? facts(processInstanceId, known) : List.of();
    }

    private List<Fact> facts(String processInstanceId, Map<String, String> known) {
        UUID card = UUID.fromString(known.get(CaseVariables.CARD_ID));
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Просьба", known.get(Variables.REQUEST_WORDS)));
        facts.add(Fact.of("Карточка", known.get(Variables.CARD_TITLE)));
        facts.add(Fact.of(
                "Подана",
                Russian.moment(
                        Instant.parse(known.get(CaseFile.momentOf(Variables.REQUESTED_BY))),
                        days.zone(cards.card(card).jurisdiction()))));
        answer(known)
                .or(() -> open.waitingIn(processInstanceId)
                        .map(request -> Russian.sentence(Russian.capitalised(request.waitsFor()))))
                .ifPresent(answer -> facts.add(Fact.of("Ответ", answer)));
        return facts;
    }

    private Optional<String> answer(Map<String, String> known) {
        if (known.containsKey(Variables.DECISION)) {
            boolean granted = RequestDecision.valueOf(known.get(Variables.DECISION)) == RequestDecision.GRANT;
            return Optional.of(answer(
                    granted ? "Просьба удовлетворена" : "В просьбе отказано",
                    known.get(Variables.DECIDED_BY),
                    known.get(Variables.DECISION_REASON)));
        }
        return Optional.ofNullable(known.get(Variables.ADDRESSEE_RULING))
                .map(AddresseeRuling::valueOf)
                .filter(ruling -> !ruling.isForTheController())
                .map(ruling -> answer(
                        ruling == AddresseeRuling.PASS
                                ? "Задача передана другому сотруднику органа"
                                : "Исполнение оставлено за органом",
                        known.get(Variables.ADDRESSEE_RULED_BY),
                        known.get(Variables.ADDRESSEE_REASON)));
    }

    private String answer(String what, String by, String reason) {
        return what + " (" + news.person(by) + "). Причина: " + Russian.sentence(reason);
    }
}
