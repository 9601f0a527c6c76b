package org.poryadok.enactment.enactact;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** «Записать снятие с контроля»: releases every card of the act that was fulfilled and not released yet. */
@Component
class ReleaseAct implements JavaDelegate {

    private final ControlCards cards;

    ReleaseAct(ControlCards cards) {
        this.cards = cards;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        cards.ofAct(file.actId()).stream()
                .filter(card -> card.actVersion().equals(file.known("actVersion")))
                .filter(card -> card.state() == CardState.FULFILLED)
                .forEach(card -> cards.release(card.id(), file.known("releasedBy"),
                        file.text("releaseNote").orElse("")));
    }
}
