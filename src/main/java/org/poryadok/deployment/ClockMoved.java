package org.poryadok.deployment;

/**
 * Somebody has set the demo's clock; what else is looked after at an hour of the machine is looked after at once. Production
 * has no such clock.
 */
public record ClockMoved() {}
