package org.poryadok.casework;

/** A choice of a select or a checklist in Camunda Forms. */
public record Option(String label, String value) {}
