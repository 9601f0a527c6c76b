package org.poryadok.act;

import java.time.LocalDate;
import org.poryadok.term.Russian;

/**
 * That an act has lost its force («утратил силу»).
 *
 * @param from first day on which it binds nobody any more
 * @param by   the act that says so, Russian, with day and number at its end
 */
public record Repeal(LocalDate from, String by) {

    /** «Акт утратил силу с 01.03.2024, основание: постановление … от 15.02.2024 № 100». */
    public String text() {
        return "Акт утратил силу с " + Russian.day(from) + ", основание: " + by;
    }
}
