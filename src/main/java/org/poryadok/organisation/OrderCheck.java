package org.poryadok.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.poryadok.act.Clause;
import org.poryadok.act.PersonRole;
import org.poryadok.term.Russian;

/** The particulars of an order that designates a person. */
final class OrderCheck {

    private static final int MAX_NUMBER = 100;

    private OrderCheck() {}

    /** Russian sentences; none when the order can be recorded. */
    static List<String> refusals(NewDesignation order, Clause clause, LocalDate today, Optional<String> esiaFault) {
        List<String> refusals = new ArrayList<>();
        String number = order.orderNumber() == null ? "" : order.orderNumber().strip();
        if (number.isEmpty()
                || number.length() > MAX_NUMBER
                || number.codePoints().anyMatch(Character::isISOControl)) {
            refusals.add("Укажите номер приказа (распоряжения) о назначении, не длиннее " + MAX_NUMBER + " знаков.");
        }
        if (order.orderDate().isAfter(today)) {
            refusals.add("Дата приказа не может быть позже сегодняшнего дня.");
        }
        if (clause.personRole().filter(role -> role != order.role()).isPresent()) {
            refusals.add(Russian.capitalised(clause.citation()) + " говорит о другом: «"
                    + clause.personRole().get().title() + "», а назначается «"
                    + order.role().title() + "».");
        }
        if (order.role() == PersonRole.AUTHORIZED && order.esiaConfirmedOn().isEmpty()) {
            refusals.add(Russian.capitalised(clause.citation()) + ": уполномоченное лицо должно пройти "
                    + "идентификацию и аутентификацию в ЕСИА; укажите дату подтверждения.");
        }
        if (order.esiaConfirmedOn().filter(day -> day.isAfter(today)).isPresent()) {
            refusals.add("Дата подтверждения в ЕСИА не может быть позже сегодняшнего дня.");
        }
        esiaFault.ifPresent(refusals::add);
        return refusals;
    }
}
