package org.poryadok.enactment.enactact;

/** A control card as a line of a form's table. */
public record CardRow(String clause, String body, String state, String lastDay, String fulfilledOn) {}
