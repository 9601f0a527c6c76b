package org.poryadok.protection.accountcompromised;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.ControlStart;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Russian;
import org.poryadok.control.CardState;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.protection.Incident;
import org.poryadok.protection.secureaccount.Charge;
import org.poryadok.protection.secureaccount.ProtectionProperties;
import org.poryadok.protection.secureaccount.SecurityBasis;
import org.poryadok.protection.secureaccount.SecurityDuty;
import org.poryadok.registry.Account;
import org.springframework.stereotype.Component;

/** The control cards of an incident, both in hours; where no act gives anybody the charge there is none. */
@Component
class IncidentCards {

    private static final String CONTAIN = "cardId";
    private static final String ADVISE = "adviceCardId";
    /** Which card a task stands under. */
    private static final Map<String, String> OF_TASK = Map.of("contain", CONTAIN, "advise", ADVISE);

    private final SecurityDuty duty;
    private final SecurityBasis basis;
    private final ProtectionProperties settings;
    private final Acts acts;
    private final ControlStart control;
    private final ControlCards cards;
    private final JurisdictionDays days;
    private final Clock clock;

    IncidentCards(SecurityDuty duty, SecurityBasis basis, ProtectionProperties settings, Acts acts, ControlStart control,
                  ControlCards cards, JurisdictionDays days, Clock clock) {
        this.duty = duty;
        this.basis = basis;
        this.settings = settings;
        this.acts = acts;
        this.control = control;
        this.cards = cards;
        this.days = days;
        this.clock = clock;
    }

    void open(DelegateExecution execution, Account account, Incident incident) {
        CaseFile file = CaseFile.of(execution);
        file.set(CONTAIN, null);
        file.set(ADVISE, null);
        duty.adviceOn(account).ifPresent(charge -> open(execution, charge, ADVISE,
                "Помочь органу и решить об уведомлении НКЦКИ", incident.reportedAt(), settings.adviseHours()));
        Charge charge = duty.chargeOf(account);
        if (charge.clauseId().isPresent()) {
            open(execution, charge, CONTAIN, "Принять первые меры", incident.reportedAt(), settings.containHours());
        } else {
            basis.withoutCard(file).forEach(file::set);
        }
    }

    /** What a form says first: of the card of its task; a task without one has no term. */
    void describe(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Optional<ControlCard> card = Optional.ofNullable(OF_TASK.get(task.getTaskDefinitionKey())).flatMap(file::text)
                .map(id -> cards.card(UUID.fromString(id)));
        card.ifPresent(found -> control.basis(found).forEach(task::setVariableLocal));
        task.setVariableLocal("lastDayText", card.flatMap(ControlCard::overdueAfter)
                .map(end -> Russian.moment(end, days.zone(file.jurisdiction())) + ", внутренний срок")
                .orElse("не установлен"));
        task.setVariableLocal("termExplanation", card.map(ControlCard::explanation).orElse("Срок не установлен."));
    }

    /** The task of a card is done now. */
    void fulfil(DelegateTask task, String by) {
        CaseFile.of(task).text(OF_TASK.get(task.getTaskDefinitionKey()))
                .ifPresent(id -> cards.fulfil(UUID.fromString(id), clock.instant(), by));
    }

    /** What is not done yet is not to be done any more. */
    void release(String processInstanceId, String because, String by) {
        cards.of(processInstanceId).stream()
                .filter(card -> card.fulfilledAt().isEmpty() && card.state() != CardState.RELEASED)
                .forEach(card -> cards.release(card.id(), by, because));
    }

    /** Whether somebody has released a card of the incident: nobody is told to hurry then. */
    boolean isReleased(String processInstanceId) {
        return cards.of(processInstanceId).stream().anyMatch(card -> card.state() == CardState.RELEASED);
    }

    private void open(DelegateExecution execution, Charge charge, String variable, String step, Instant from, int hours) {
        CaseFile file = CaseFile.of(execution);
        file.set("actId", charge.actId().orElseThrow());
        Clause clause = acts.act(file.actId()).clause(charge.clauseId().orElseThrow());
        ControlCard card = control.open(execution, variable, clause, charge.dutyBody(), step, Optional.empty());
        cards.setInternalHours(card.id(), from, hours, file.text("initiator").orElseThrow());
    }
}
