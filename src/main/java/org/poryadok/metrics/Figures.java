package org.poryadok.metrics;

import java.time.Duration;
import java.util.Map;
import org.poryadok.control.ControlFigures;
import org.poryadok.mail.LetterCounts;

/**
 * What one reading of the database gave.
 *
 * @param cards        by id of the jurisdiction; one without cards under control is absent
 * @param jobsDue      jobs that could run now
 * @param jobsFailed   jobs without retries
 * @param incidents    open incidents by type; a type without incidents is absent
 * @param unattended   active accounts without a person, by id of the jurisdiction
 * @param clockAhead   how far this node's own clock is certainly ahead of the database's, negative when behind
 */
record Figures(
        Map<String, ControlFigures.Count> cards,
        LetterCounts letters,
        long jobsDue,
        long jobsFailed,
        Map<IncidentType, Long> incidents,
        Map<String, Long> unattended,
        Duration clockAhead) {}
