package org.poryadok.content;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A publication to be put into the log.
 *
 * @param address    of the post, as typed or as the network gives it; {@link PostAddress} finds its normal form
 * @param repost     whether somebody else's publication was passed on
 * @param planItemId the item of a content plan that it carries out; empty for an unplanned one («инфоповод»)
 * @param topic      Russian; may be empty
 */
public record NewPublication(
        UUID accountId,
        Instant publishedAt,
        String address,
        boolean repost,
        Optional<UUID> planItemId,
        String topic,
        Source source) {

    public NewPublication {
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(publishedAt);
        Objects.requireNonNull(address);
        Objects.requireNonNull(planItemId);
        Objects.requireNonNull(topic);
        Objects.requireNonNull(source);
    }
}
