package org.poryadok.organisation.internal;

import java.util.Set;
import org.poryadok.organisation.Body;

/** A body with the roles that the act gave to it: a row of the file, or of the table. */
public record BodyEntry(Body body, Set<String> actRoles) {}
