package org.poryadok.organisation;

/** Published in the transaction that designates a person or ends the powers, so that rights follow at once. */
public record DesignationChanged(String officialId) {}
