package org.poryadok.account.exemptfromaccount;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.poryadok.act.Acts;
import org.poryadok.act.Clause;
import org.poryadok.act.Network;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Option;
import org.poryadok.casework.Russian;
import org.poryadok.control.ControlCards;
import org.springframework.stereotype.Component;

/** Says until when the duty runs that an application does not stop, and offers the networks it demands. */
@Component
class ExemptionBasis implements TaskListener {

    private final Acts acts;
    private final ControlCards cards;
    private final CreationExemption creation;

    ExemptionBasis(Acts acts, ControlCards cards, CreationExemption creation) {
        this.acts = acts;
        this.cards = cards;
        this.creation = creation;
    }

    @Override
    public void notify(DelegateTask task) {
        CaseFile file = CaseFile.of(task);
        Clause duty = acts.act(file.actId()).clause(file.known("dutyClauseId"));
        file.set("dutyText", duty.citation() + ": " + duty.title() + ". "
                + lastDay(file.bodyId(), duty.id()).map(day -> "Последний день срока: " + Russian.dayAndWeekday(day)
                        + "; рассмотрение заявления срока не останавливает.")
                .orElse("Срок этой обязанности сейчас не идёт."));
        List<Option> networks = creation.wanted(file.actId(), duty.id(), file.bodyId()).stream()
                .map(id -> new Option(Network.of(id).title(), id)).toList();
        file.setJson("networkChoices", networks);
    }

    private Optional<LocalDate> lastDay(String bodyId, String dutyClauseId) {
        return cards.ofBody(bodyId).stream()
                .filter(card -> card.clauseId().equals(dutyClauseId) && card.state().isUnderControl())
                .flatMap(card -> card.lastDay().stream()).min(Comparator.naturalOrder());
    }
}
