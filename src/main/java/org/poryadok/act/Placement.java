package org.poryadok.act;

import java.time.Instant;
import java.time.LocalDate;

/** One placing of an act on a site, as entered. */
public record Placement(String actId, String siteUrl, LocalDate placedOn, Instant enteredAt, String enteredBy) {}
