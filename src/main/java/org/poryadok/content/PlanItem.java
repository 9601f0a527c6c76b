package org.poryadok.content;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A publication that is planned.
 *
 * @param id     the same in every version of the plan
 * @param number under which an official finds it in the plan
 * @param day    in the jurisdiction's zone
 * @param author who writes it, as the plan names him
 */
public record PlanItem(
        UUID id, int number, LocalDate day, UUID accountId, String topic, ContentFormat format, String author) {}
