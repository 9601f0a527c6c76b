package org.poryadok.control;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How far obligations are that consist of several results («создано 1 из 2: нет «Одноклассники»»): each procedure that has such
 * obligations offers one.
 */
public interface CardProgress {

    /**
     * By card; cards of other procedures, and closed ones, are left out.
     *
     * @param on day of the jurisdiction's zone at the end of which it is asked for; empty: now
     */
    Map<UUID, Progress> of(Collection<ControlCard> cards, Optional<LocalDate> on);
}
