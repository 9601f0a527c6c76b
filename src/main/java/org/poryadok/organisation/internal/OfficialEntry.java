package org.poryadok.organisation.internal;

import org.poryadok.organisation.Official;

/** An official and whether he still works: a row of the file, or of the table. */
public record OfficialEntry(Official official, boolean active) {}
