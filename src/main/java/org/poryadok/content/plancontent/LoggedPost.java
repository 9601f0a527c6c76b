package org.poryadok.content.plancontent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.content.PostAddress;

/**
 * A publication as an official enters it.
 *
 * @param planItemId the item of the plan that it carries out; empty: «инфоповод»
 */
record LoggedPost(
        UUID accountId,
        Optional<UUID> planItemId,
        PostAddress address,
        Instant publishedAt,
        boolean repost,
        String topic) {}
