package org.poryadok.content;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A publication of an official page as the log has it.
 *
 * @param address    normal form of the post's address
 * @param planItemId the item of a content plan that it carries out; empty for an unplanned one («инфоповод»)
 * @param recordedBy user id of the official, or the name of the source that told of it
 */
public record Publication(
        UUID id,
        UUID accountId,
        Instant publishedAt,
        String address,
        boolean repost,
        Optional<UUID> planItemId,
        String topic,
        Source source,
        Instant recordedAt,
        String recordedBy) {}
