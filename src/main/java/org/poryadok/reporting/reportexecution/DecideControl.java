package org.poryadok.reporting.reportexecution;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.Clauses;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.CheckLastDay;
import org.poryadok.casework.Faults;
import org.poryadok.casework.JurisdictionDays;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.casework.TermChange;
import org.poryadok.casework.cycle.WorkingMornings;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.control.ControlException;
import org.poryadok.control.TermDocument;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Решить о снятии с контроля»: the controller releases what was reported, gives what is open another day and has it
 * reported once more, or leaves it under control until a day on which it comes back to him.
 */
@Component
@Clauses({"SPB-8", "KUZ-5", "SHP-6", "TOM-6"})
public class DecideControl implements TaskStep {

    private static final String EXTEND = "extend";
    private static final String LEAVE = "leave";

    /** What the first report has said and the second says anew. */
    private static final List<String> ANSWERED = List.of(
            Variables.REPORT_FACTS,
            Variables.REPORT_NUMBER,
            Variables.REPORT_SENT_ON,
            Variables.REPORT_NOTE,
            Variables.REPORT_DECISION,
            Variables.REPORT_REMARKS);

    private final ControlCards cards;
    private final ReportFacts facts;
    private final SinceSigned since;
    private final Marks marks;
    private final CheckLastDay lastDay;
    private final TermChange term;
    private final WorkingMornings mornings;
    private final JurisdictionDays days;

    DecideControl(
            ControlCards cards,
            ReportFacts facts,
            SinceSigned since,
            Marks marks,
            CheckLastDay lastDay,
            TermChange term,
            WorkingMornings mornings,
            JurisdictionDays days) {
        this.cards = cards;
        this.facts = facts;
        this.since = since;
        this.marks = marks;
        this.lastDay = lastDay;
        this.term = term;
        this.mornings = mornings;
        this.days = days;
    }

    /** What is otherwise than the report says, and what is open today. */
    @Override
    public void offer(CaseFile file) {
        since.offer(file);
    }

    /** Whether the report was in time. */
    @Override
    public void show(CaseFile file) {
        ControlCard card = cards.card(file.cardId());
        file.set(
                Variables.LATENESS,
                cards.statusText(card)
                        + card.lastDay()
                                .map(day -> "; последний день срока — " + Russian.day(day))
                                .orElse(""));
    }

    @Override
    public void complete(CaseFile file, String actor) {
        String decision = file.known(Variables.CONTROL_DECISION);
        Optional<String> open = since.open(file);
        Faults faults = new Faults();
        faults.check(() -> {
            if (decision.equals(EXTEND) && open.isEmpty()) {
                throw new Refusal(
                        Variables.CONTROL_DECISION, "Неисполненных пунктов нет: продлевать нечего. Выберите другое.");
            }
        });
        faults.check(() -> requireDay(file, decision));
        faults.check(() -> {
            if (decision.equals(EXTEND)) {
                term.document(file, file.cardId(), false);
            }
        });
        faults.refuse();
        marks.keep(file, actor);
    }

    private void requireDay(CaseFile file, String decision) {
        if (decision.equals(EXTEND)) {
            lastDay.requireWorkingDayToCome(
                    file.day(Variables.EXTENDED_TO).orElseThrow(), file.actId(), Variables.EXTENDED_TO);
        }
        if (decision.equals(LEAVE)) {
            lastDay.requireWorkingDayToCome(
                    file.day(Variables.COMES_BACK_ON).orElseThrow(), file.actId(), Variables.COMES_BACK_ON);
        }
    }

    /** The letter hour of the day that the controller has set. */
    public Date comesBackAt(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        return Date.from(mornings.from(file.day(Variables.COMES_BACK_ON).orElseThrow(), file.jurisdiction()));
    }

    /**
     * «Продлить срок и запросить повторный отчёт»: what is open has the new day as its last, a term of the act by a document
     * alone, else as promised beside it; and the body reports anew by that day.
     */
    public void extend(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        LocalDate day = file.day(Variables.EXTENDED_TO).orElseThrow();
        String reason = file.known(Variables.DECISION_REASON);
        String by = file.known(Variables.CONTROLLED_BY);
        facts.today(file).stream()
                .flatMap(state -> state.open().stream())
                .forEach(card -> extend(card, day, term.document(file, card.id(), false), reason, by));
        ANSWERED.forEach(variable -> file.set(variable, null));
        file.set(CaseVariables.EVENT_DATE, days.today(file.jurisdiction()).toString());
        file.set(CaseVariables.INTERNAL_LAST_DAY, day.toString());
        file.set(CaseVariables.INTERNAL_TERM_BY, by);
        file.set(
                CaseVariables.REASON,
                "контролёр продлил срок неисполненных пунктов до " + Russian.day(day) + ". "
                        + term.document(file, file.cardId(), false).after(reason));
    }

    private void extend(ControlCard card, LocalDate day, TermDocument document, String reason, String by) {
        try {
            if (card.lastDay().isEmpty()) {
                term.setInternalTerm(
                        card.id(), day, "назначил контролёр (" + reason.replaceFirst("\\.+$", "") + ")", by);
            } else if (card.lastDay().get().isBefore(day)) {
                term.grant(card.id(), day, document, reason, by);
            }
        } catch (ControlException e) {
            throw new Refusal(Variables.EXTENDED_TO, e.getMessage());
        }
    }
}
