package org.poryadok.organisation;

import java.time.LocalDate;

/**
 * An absence as the personnel office enters it; days in the jurisdiction's zone, both of them included.
 *
 * @param ground the order, Russian
 */
public record NewAbsence(
        String officialId, String deputyId, Standing standing, LocalDate firstDay, LocalDate lastDay, String ground) {}
