package org.poryadok.act;

import java.util.Optional;

/**
 * Whose pages an act speaks of although another body keeps them: the Governor (TOM-2.1), the Government (KUZ-2a, SPB-5.1),
 * heads of bodies (SPB-6.1).
 *
 * @param kind  at most one of each in an act
 * @param name  as the act calls the owner, nominative; empty of heads, who are called by their posts
 * @param basis id of the clause that speaks of these pages
 */
public record NamedOwner(OwnerKind kind, Optional<String> name, String basis) {}
