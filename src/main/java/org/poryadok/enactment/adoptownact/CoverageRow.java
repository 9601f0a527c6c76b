package org.poryadok.enactment.adoptownact;

/** A body that a superior act asks for an act of its own, and how far it has come. */
public record CoverageRow(String body, String modality, String state) {}
