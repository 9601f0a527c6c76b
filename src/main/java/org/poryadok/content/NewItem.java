package org.poryadok.content;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of a plan as it was entered; the parts are those of {@link PlanItem}.
 *
 * @param number of the item whose place it takes; empty for a further one
 */
public record NewItem(
        Optional<Integer> number, LocalDate day, UUID accountId, String topic, ContentFormat format, String author) {}
