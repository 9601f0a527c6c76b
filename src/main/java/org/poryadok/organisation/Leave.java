package org.poryadok.organisation;

import java.time.LocalDate;

/**
 * A long leave that was reported; days in the jurisdiction's zone.
 *
 * @param processInstanceId of the procedure that has reported it
 * @param officialId        who is on leave
 * @param lastDay           last working day before it
 * @param until             last day of the leave
 */
public record Leave(String processInstanceId, String officialId, LocalDate lastDay, LocalDate until) {}
