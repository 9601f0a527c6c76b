package org.poryadok.organisation;

import java.util.Optional;
import org.poryadok.act.OwnerKind;

/**
 * A body that an act addresses.
 *
 * @param id              «kuzbass.health»: jurisdiction and code; also the engine group of all its officials
 * @param code            unique in the jurisdiction, lower case
 * @param name            full Russian name, nominative
 * @param email           mailbox of the body as such
 * @param supervisingBody id of the body to which it is subordinate
 */
public record Body(
        String id,
        String jurisdiction,
        String code,
        String name,
        OwnerKind kind,
        Optional<String> email,
        Optional<String> supervisingBody) {}
