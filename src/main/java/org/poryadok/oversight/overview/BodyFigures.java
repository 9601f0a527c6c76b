package org.poryadok.oversight.overview;

/** Cards under control of a body. */
public record BodyFigures(String bodyId, String body, long onTime, long dueSoon, long overdue) {}
