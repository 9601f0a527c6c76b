package org.poryadok.organisation.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.poryadok.organisation.Body;

/**
 * A body with the roles that the act gave to it: a row of the file, or of the table.
 *
 * @param foundedOn day from which on it is there; empty where it is older than any act
 */
public record BodyEntry(Body body, Set<String> actRoles, Optional<LocalDate> foundedOn) {}
