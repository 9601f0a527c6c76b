package org.poryadok.organisation;

import java.util.Set;

/**
 * A file of absences was imported.
 *
 * @param jurisdictions of the people in it
 */
public record AbsencesImported(Set<String> jurisdictions) {}
