package org.poryadok.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.TermDocument;
import org.poryadok.control.TermExtended;
import org.poryadok.control.TermWeight;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Changes the term of a card, and with it what the running procedure shows and waits for: due dates of the open tasks of
 * that card, the last day in their forms and in those to come, reminder and escalation. Nobody else writes a new last day.
 * Joins the caller's transaction.
 */
@Component
public class TermChange {

    private final ControlCards cards;
    private final CardTasks cardTasks;
    private final CardTimers timers;
    private final WaitingTimers waiting;
    private final AbsenceNotes absences;
    private final ControlStart control;
    private final TaskInList list;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ApplicationEventPublisher events;

    TermChange(
            ControlCards cards,
            CardTasks cardTasks,
            CardTimers timers,
            WaitingTimers waiting,
            AbsenceNotes absences,
            ControlStart control,
            TaskInList list,
            TaskService tasks,
            RuntimeService runtime,
            ApplicationEventPublisher events) {
        this.cards = cards;
        this.cardTasks = cardTasks;
        this.timers = timers;
        this.waiting = waiting;
        this.absences = absences;
        this.control = control;
        this.list = list;
        this.tasks = tasks;
        this.runtime = runtime;
        this.events = events;
    }

    /**
     * @throws org.poryadok.control.ControlException when the card cannot be extended so
     * @throws org.poryadok.term.TermException when the day lies beyond the calendar
     */
    public void extend(UUID card, LocalDate lastDay, TermDocument document, String reason, String by) {
        LocalDate before = cards.card(card).lastDay().orElse(lastDay);
        move(card, lastDay, document, reason, by);
        events.publishEvent(new TermExtended(card, before, document.after(reason), by));
    }

    /** As {@link #extend}, where the caller tells those concerned in words of his own. */
    public void move(UUID card, LocalDate lastDay, TermDocument document, String reason, String by) {
        cards.extend(card, lastDay, document, reason, by);
        changed(card);
    }

    /**
     * Gives the body more time: an internal term is extended, and an act's own by a document; without one the later day is
     * noted beside it, and who passes the last day is late.
     *
     * @return whether the term itself has moved
     * @throws org.poryadok.control.ControlException when the day does not fit, or the card has no term or is closed
     * @throws org.poryadok.term.TermException when the day lies beyond the calendar
     */
    public boolean grant(UUID card, LocalDate day, TermDocument document, String reason, String by) {
        boolean moves = cards.card(card).internalTerm() || !document.isNone();
        if (moves) {
            move(card, day, document, reason, by);
        } else {
            cards.promise(card, day, reason, by);
            tell(cards.card(card));
        }
        return moves;
    }

    /**
     * The document that a form names, fit to extend the term of a card; none where it names none and the term need not move.
     *
     * @throws Refusal at the fields of {@link TermDocument}
     */
    public TermDocument document(CaseFile file, UUID card, boolean moves) {
        Optional<LocalDate> date = file.day(TermDocument.DATE);
        TermDocument named = new TermDocument(
                file.text(TermDocument.KIND).orElse(""),
                file.text(TermDocument.NUMBER).orElse(""),
                date);
        if (moves || !named.isNone()) {
            Faults faults = new Faults();
            cards.documentFaults(card, named).forEach(faults::at);
            faults.refuse();
        }
        return named;
    }

    /** @throws org.poryadok.control.ControlException when the card is under control, or the reason is missing */
    public void reopen(UUID card, String reason, String by) {
        cards.reopen(card, reason, by);
        tell(cards.card(card));
    }

    /** @throws org.poryadok.control.ControlException when there is no extension to be taken back */
    public void withdrawExtension(UUID card, String reason, String by) {
        cards.withdrawExtension(card, reason, by);
        changed(card);
    }

    /** @throws org.poryadok.control.ControlException when the card cannot be released so */
    public void release(UUID card, String note, String by) {
        cards.release(card, by, note);
        tell(cards.card(card));
    }

    /** @throws org.poryadok.control.ControlException when the card cannot be given that day */
    public void setInternalTerm(UUID card, LocalDate lastDay, String ground, String by) {
        cards.setInternalTerm(card, lastDay, ground, by);
        changed(card);
    }

    /**
     * The same where the body is only recommended to do it.
     *
     * @throws org.poryadok.control.ControlException when the card cannot be given that day
     */
    public void recommendUntil(UUID card, LocalDate lastDay, String ground, String by) {
        cards.recommendUntil(card, lastDay, ground, by);
        changed(card);
    }

    /** @throws org.poryadok.control.ControlException when the card is closed */
    public void setInternalHours(UUID card, Instant from, int hours, String by) {
        cards.setInternalHours(card, from, hours, by);
        changed(card);
    }

    /**
     * Lets a running procedure go on under another card of its own: its tasks, forms and timers show the obligation of that one.
     *
     * @param to        of the same procedure
     * @param variables of the procedure that may hold the card
     */
    public void goOver(UUID from, ControlCard to, List<String> variables) {
        String instance = to.processInstanceId().orElseThrow();
        Map<String, String> basis = control.basis(to);
        runtime.setVariables(instance, basis);
        variables.stream()
                .filter(variable -> from.toString().equals(runtime.getVariable(instance, variable)))
                .forEach(variable ->
                        runtime.setVariable(instance, variable, to.id().toString()));
        cardTasks.open(to).forEach(task -> showBasis(task, to));
        changed(to.id());
    }

    /**
     * Lets one open task go over alone, where each of its kind stands under a card of its own.
     *
     * @param variable of the task that holds the card
     */
    public void goOver(Task task, String variable, ControlCard to) {
        tasks.setVariable(task.getId(), variable, to.id().toString());
        showBasis(task, to);
        changed(to.id());
    }

    private void showBasis(Task task, ControlCard to) {
        Map<String, String> basis = control.basis(to);
        Map<String, Object> shown = tasks.getVariables(task.getId());
        tasks.setVariablesLocal(task.getId(), list.goneOver(to, basis, shown));
        if (tasks.getVariableLocal(task.getId(), CaseVariables.CLAUSE_CITATION) != null) {
            tasks.setVariablesLocal(task.getId(), basis);
        }
    }

    private void changed(UUID id) {
        ControlCard card = cards.card(id);
        tell(card);
        waiting.follow(card);
    }

    /** Lets the procedure show the term of this card, under which its tasks stand from now on. */
    public void tell(ControlCard card) {
        Date due = timers.dueDate(card.id().toString());
        for (Task task : cardTasks.underTermOf(card)) {
            task.setDueDate(due);
            task.setPriority(TermWeight.of(card).priority());
            tasks.saveTask(task);
            absences.renew(task, card.lastDay());
            tasks.setVariableLocal(task.getId(), CaseVariables.LAST_DAY_TEXT, control.lastDayOfTask(card));
            if (tasks.getVariableLocal(task.getId(), CaseVariables.MODALITY_TEXT) instanceof String said) {
                tasks.setVariableLocal(task.getId(), CaseVariables.MODALITY_TEXT, control.modalityNow(card, said));
            }
            if (tasks.getVariableLocal(task.getId(), CaseVariables.TERM_EXPLANATION) != null) {
                tasks.setVariableLocal(task.getId(), CaseVariables.TERM_EXPLANATION, card.shownExplanation());
            }
        }
        card.processInstanceId()
                .filter(instance -> isTheOnlyCardOf(instance, card))
                .ifPresent(instance -> {
                    runtime.setVariable(instance, CaseVariables.LAST_DAY_TEXT, control.lastDayText(card));
                    runtime.setVariable(instance, CaseVariables.TERM_EXPLANATION, card.shownExplanation());
                    if (runtime.getVariable(instance, CaseVariables.MODALITY_TEXT) instanceof String said) {
                        runtime.setVariable(instance, CaseVariables.MODALITY_TEXT, control.modalityNow(card, said));
                    }
                });
    }

    /** Where each tier has a card of its own, the forms read what stands with their tasks. */
    private boolean isTheOnlyCardOf(String instance, ControlCard card) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 1
                && card.id().toString().equals(runtime.getVariable(instance, CaseVariables.CARD_ID));
    }
}
