package org.poryadok.enactment.enactact;

/** The requisites of an act have been entered, be it once more; told in the transaction that enters them. */
public record ActEntered(String actId) {}
