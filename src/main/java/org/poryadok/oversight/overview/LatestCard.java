package org.poryadok.oversight.overview;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The card that says how a body stands under a clause: the most urgent under control, else the latest.
 *
 * @param lastDay      in the jurisdiction's zone
 * @param internalTerm whether the administration set the term itself
 */
public record LatestCard(
        UUID id,
        String bodyId,
        Optional<String> processInstanceId,
        Optional<LocalDate> lastDay,
        boolean internalTerm) {}
