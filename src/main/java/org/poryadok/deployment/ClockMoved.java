package org.poryadok.deployment;

import java.time.Instant;

/**
 * Somebody has set the demo's clock; what else is looked after at an hour of the machine is looked after at once. Production
 * has no such clock.
 */
public record ClockMoved(Instant before, Instant now) {}
