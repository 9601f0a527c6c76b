package org.poryadok.staffing.replaceofficial;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.poryadok.casework.CaseFile;
import org.poryadok.casework.Faults;
import org.poryadok.casework.Refusal;
import org.poryadok.organisation.Departures;
import org.poryadok.organisation.Leave;
import org.poryadok.organisation.OrganisationException;
import org.poryadok.term.Russian;
import org.springframework.stereotype.Component;

/**
 * «Записать досрочный выход»: whoever is back from a long leave before its end has his powers again from the day of the order,
 * those of whoever acts for him end the day before, and what is still open of his replacement stops.
 */
@Component
public class EarlyReturn implements JavaDelegate {

    private static final String MESSAGE = "early-return";

    private final Departures departures;
    private final DecideReturn decideReturn;
    private final TakeBackDeparture replacement;
    private final RuntimeService runtime;
    private final ReturnNews news;

    EarlyReturn(
            Departures departures,
            DecideReturn decideReturn,
            TakeBackDeparture replacement,
            RuntimeService runtime,
            ReturnNews news) {
        this.news = news;
        this.departures = departures;
        this.decideReturn = decideReturn;
        this.replacement = replacement;
        this.runtime = runtime;
    }

    /**
     * An order by which somebody comes back early.
     *
     * @param from first working day, in the jurisdiction's zone
     */
    public record Order(String number, LocalDate date, LocalDate from) {}

    /** Who of a body may come back early. */
    public List<Leave> possible(String bodyId) {
        return departures.leaves(bodyId);
    }

    /**
     * Ends a leave by an order.
     *
     * @throws Refusal when a day is none of the leave, or he may not have his powers back
     */
    public void enter(Leave leave, Order order, String by) {
        Faults faults = new Faults();
        if (order.date().isBefore(leave.lastDay())) {
            faults.at(
                    Variables.RETURN_ORDER_DATE,
                    "Приказ о возвращении не может быть раньше последнего рабочего дня, " + Russian.day(leave.lastDay())
                            + ".");
        }
        if (!order.from().isAfter(leave.lastDay()) || order.from().isAfter(leave.until())) {
            faults.at(
                    Variables.RETURNED_FROM,
                    "Отпуск — после " + Russian.day(leave.lastDay()) + " и по " + Russian.day(leave.until())
                            + ": укажите день внутри него.");
        } else if (order.from().isBefore(order.date())) {
            faults.at(
                    Variables.RETURNED_FROM,
                    "Приступить к обязанностям можно не раньше даты приказа, " + Russian.day(order.date()) + ".");
        }
        faults.refuse();
        departures.prolong(leave.processInstanceId(), Optional.of(order.from().minusDays(1)));
        boolean replaced = !runtime.createMessageCorrelation(MESSAGE)
                .processInstanceId(leave.processInstanceId())
                .setVariables(Map.of(
                        Variables.RETURN_ORDER_NUMBER, order.number(),
                        Variables.RETURN_ORDER_DATE, order.date().toString(),
                        Variables.RETURNED_FROM, order.from().toString(),
                        Variables.RETURN_DECIDED_BY, by))
                .correlateAllWithResult()
                .isEmpty();
        if (!replaced) {
            news.tell(leave, order, List.of(), by);
        }
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseFile file = CaseFile.of(execution);
        List<String> acting = decideReturn.acting(file);
        try {
            decideReturn.giveBack(file);
        } catch (OrganisationException notToHim) {
            throw new Refusal(null, notToHim.getMessage());
        }
        String by = file.known(Variables.RETURN_DECIDED_BY);
        news.tell(
                new Leave(
                        file.processInstanceId(),
                        file.known(Variables.OFFICIAL),
                        file.day(Variables.LAST_DAY).orElseThrow(),
                        file.day(Variables.LEAVE_UNTIL).orElseThrow()),
                new Order(
                        file.known(Variables.RETURN_ORDER_NUMBER),
                        file.day(Variables.RETURN_ORDER_DATE).orElseThrow(),
                        file.day(Variables.RETURNED_FROM).orElseThrow()),
                acting,
                by);
        String why = "Лицо приступает к обязанностям раньше срока, с "
                + Russian.day(file.day(Variables.RETURNED_FROM).orElseThrow()) + ".";
        replacement.release(file, by, why);
    }
}
