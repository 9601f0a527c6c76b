package org.poryadok.organisation;

/** Published in the transaction that designates a person, ends the powers or says that he leaves, so that rights follow at once. */
public record DesignationChanged(String officialId) {}
