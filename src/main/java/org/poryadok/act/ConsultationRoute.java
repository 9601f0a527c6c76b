package org.poryadok.act;

import java.util.Optional;
import java.util.Set;

/**
 * On which topics the addressee of a clause gives help.
 *
 * @param topics    what he is asked about
 * @param jointRole role with which he does it together (TOM-2.3: the regional centre)
 */
public record ConsultationRoute(Set<ConsultationTopic> topics, Optional<String> jointRole) {

    public ConsultationRoute {
        topics = Set.copyOf(topics);
    }
}
