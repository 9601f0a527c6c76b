package org.poryadok.staffing.appointofficials;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.poryadok.act.PersonRole;
import org.poryadok.casework.CardSteps;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.CaseVariables;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.casework.TaskStep;
import org.poryadok.control.ControlCard;
import org.poryadok.control.ControlCards;
import org.poryadok.organisation.Designation;
import org.poryadok.organisation.Designations;
import org.poryadok.organisation.NewDesignation;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Издать приказ о назначении»: the order is not of a day to come, and powers begin within a year of it. What an act demands by
 * a day is that the person be determined, which the order does («до 01.10.2020 определить», SPB-5.2 to 6.3); of the day on which
 * he begins it says nothing, so a later one is noted and not refused.
 */
@Component
public class SignOrder implements TaskStep {

    private static final int LONGEST_LEAD_YEARS = 1;

    private final NamedAlone named;
    private final Designations designations;
    private final CardSteps cards;
    private final ControlCards control;

    SignOrder(NamedAlone named, Designations designations, CardSteps cards, ControlCards control) {
        this.named = named;
        this.designations = designations;
        this.cards = cards;
        this.control = control;
    }

    @Override
    public void offer(CaseFile file) {
        ControlCard card = control.card(file.cardId());
        card.lastDay().filter(day -> !card.internalTerm()).ifPresent(day -> {
            file.setLocal(Variables.DETERMINED_BY, day.toString());
            file.setLocal(Variables.DETERMINED_BY_TEXT, Russian.day(day));
        });
    }

    @Override
    public void complete(CaseFile file, String actor) {
        LocalDate ordered = file.day(Variables.ORDER_DATE).orElseThrow();
        LocalDate from = file.day(Variables.VALID_FROM).orElseThrow();
        Faults faults = new Faults();
        faults.check(() -> requireSoonAfter(ordered, from));
        named.refusal(file, from).ifPresent(sentences -> faults.at(Variables.VALID_FROM, sentences));
        file.day(Variables.ACTING_UNTIL)
                .filter(from::isAfter)
                .ifPresent(until -> faults.at(
                        Variables.VALID_FROM,
                        "Исполняющий обязанности назначается до " + Russian.day(until)
                                + ": он должен приступить не позже этого дня."));
        faults.refuse();
    }

    private static void requireSoonAfter(LocalDate ordered, LocalDate from) {
        if (from.isAfter(ordered.plusYears(LONGEST_LEAD_YEARS))) {
            throw new Refusal(
                    Variables.VALID_FROM, "Полномочия начинаются больше чем через год после приказа: проверьте год.");
        }
    }

    /** «Записать назначение»: the order makes the designation, and its day fulfils the card. */
    public void record(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        PersonRole role = PersonRole.valueOf(file.known(CaseVariables.PERSON_ROLE));
        Designation made = designations.designate(
                new NewDesignation(
                        file.bodyId(),
                        role,
                        file.known(Variables.PERSON),
                        file.actId(),
                        file.clauseId(),
                        file.known(Variables.ORDER_NUMBER),
                        file.day(Variables.ORDER_DATE).orElseThrow(),
                        file.day(Variables.VALID_FROM).orElseThrow(),
                        file.day(Variables.ESIA_CONFIRMED_ON)),
                file.known(Variables.ORDERED_BY));
        file.day(Variables.ACTING_UNTIL).ifPresent(until -> designations.actsUntil(made.id(), until));
        cards.fulfilOn(execution, CaseVariables.CARD_ID, Variables.ORDER_DATE, Variables.ORDERED_BY);
    }
}
