package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.TermChange;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.protection.Incident;
import org.poryadok.protection.secureaccount.Charge;
import org.poryadok.protection.secureaccount.ProtectionProperties;
import org.poryadok.protection.secureaccount.SecurityBasis;
import org.poryadok.protection.secureaccount.SecurityClauses;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** The control cards of an incident, both in hours; where no act gives anybody the charge there is none. */
@Component
class IncidentCards {

    private final SecurityClauses obligation;
    private final SecurityBasis basis;
    private final ProtectionProperties settings;
    private final Acts acts;
    private final ControlStart control;
    private final ControlCards cards;
    private final TermChange term;
    private final CardSteps cardSteps;
    private final Clock clock;

    IncidentCards(
            SecurityClauses obligation,
            SecurityBasis basis,
            ProtectionProperties settings,
            Acts acts,
            ControlStart control,
            ControlCards cards,
            TermChange term,
            CardSteps cardSteps,
            Clock clock) {
        this.obligation = obligation;
        this.basis = basis;
        this.settings = settings;
        this.acts = acts;
        this.control = control;
        this.cards = cards;
        this.term = term;
        this.cardSteps = cardSteps;
        this.clock = clock;
    }

    void open(DelegateExecution execution, Account account, Incident incident) {
        CaseFile file = CaseFile.of(execution);
        file.set(CaseVariables.CARD_ID, null);
        file.set(Variables.ADVICE_CARD, null);
        obligation
                .adviceOn(account)
                .ifPresent(charge -> open(
                        execution,
                        charge,
                        Variables.ADVICE_CARD,
                        "Помочь органу и решить об уведомлении НКЦКИ",
                        incident.reportedAt(),
                        settings.adviseHours()));
        Charge charge = obligation.chargeOf(account);
        if (charge.clauseId().isPresent()) {
            open(
                    execution,
                    charge,
                    CaseVariables.CARD_ID,
                    "Принять первые меры",
                    incident.reportedAt(),
                    settings.containHours());
        } else {
            basis.withoutCard(file).forEach(file::set);
        }
    }

    /** The task of a card is being completed. */
    void fulfil(CaseFile file, String cardVariable, String by) {
        file.text(cardVariable).ifPresent(id -> cards.fulfil(UUID.fromString(id), clock.instant(), by));
    }

    /** What is not done yet is not to be done any more. */
    void release(String processInstanceId, String because, String by) {
        cardSteps.releaseUnfulfilled(cards.of(processInstanceId), by, because);
    }

    /** Whether somebody has released a card of the incident: nobody is told to hurry then. */
    boolean isReleased(String processInstanceId) {
        return cards.of(processInstanceId).stream().anyMatch(card -> card.state() == CardState.RELEASED);
    }

    private void open(
            DelegateExecution execution, Charge charge, String variable, String step, Instant from, int hours) {
        CaseFile file = CaseFile.of(execution);
        file.set(CaseVariables.ACT_ID, charge.actId().orElseThrow());
        Clause clause = acts.act(file.actId()).clause(charge.clauseId().orElseThrow());
        ControlCard card = control.open(execution, variable, clause, charge.obligationBody(), step, Optional.empty());
        term.setInternalHours(
                card.id(), from, hours, file.text(CaseVariables.INITIATOR).orElseThrow());
    }
}
