package org.poryadok.control;

import java.util.Optional;
import org.poryadok.act.LegalAct;

/**
 * How far an obligation is that consists of several results.
 *
 * @param reached «создано 1 из 2: нет «Одноклассники»», Russian, without a full stop
 * @param reading how the administration has read the act, which does not say how many there must be: «достаточно одной
 *                страницы»; empty where the act says it
 */
public record Progress(String reached, Optional<String> reading) {

    /** Both, for forms and cards; what goes to another authority says only what was reached. */
    public String text() {
        return reached
                + reading.map(read -> " (" + LegalAct.SETTING + ": " + read + ")")
                        .orElse("");
    }
}
