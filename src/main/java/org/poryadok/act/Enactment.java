package org.poryadok.act;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One entry of requisites in the register.
 *
 * @param inForceFrom day of entry into force, entered or derived
 */
public record Enactment(
        String actId, Requisites requisites, LocalDate inForceFrom, Instant enteredAt, String enteredBy) {}
