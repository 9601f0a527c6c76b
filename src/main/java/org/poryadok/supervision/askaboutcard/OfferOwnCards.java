package org.poryadok.supervision.askaboutcard;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.Option;
import org.poryadok.casework.StartOffer;
import org.poryadok.control.ControlCard;
import org.poryadok.supervision.OwnCards;
import org.springframework.stereotype.Component;

/** The cards for which somebody may ask, to choose from: at the start, where the card may have come with him, and in the task. */
@Component
class OfferOwnCards implements StartOffer {

    private final OwnCards own;
    private final ControlStart control;
    private final OpenRequests requests;

    OfferOwnCards(OwnCards own, ControlStart control, OpenRequests requests) {
        this.own = own;
        this.control = control;
        this.requests = requests;
    }

    @Override
    public String variable() {
        return Variables.OWN_CARD_OPTIONS;
    }

    @Override
    public TypedValue of(String starter) {
        return CaseFile.json(options(starter));
    }

    List<Option> options(String userId) {
        List<ControlCard> his = own.of(userId);
        Map<UUID, String> barred = requests.barred(his);
        return his.stream().map(card -> option(card, barred.get(card.id()))).toList();
    }

    private Option option(ControlCard card, String barred) {
        String id = card.id().toString();
        return barred == null
                ? new Option(words(card), id)
                : Option.barred(words(card), id, OpenRequests.BARRED, barred);
    }

    /** «Создать страницы: пункт 3, 02.03.2020 (понедельник)». */
    private String words(ControlCard card) {
        return card.step() + ": "
                + control.basis(card.actId(), card.clauseId(), card.bodyId()).get(CaseVariables.CLAUSE_CITATION) + ", "
                + card.lastDay().map(day -> control.lastDayText(card)).orElse("срок не установлен");
    }
}
