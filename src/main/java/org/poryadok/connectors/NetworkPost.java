package org.poryadok.connectors;

import java.time.Instant;

/**
 * A publication as a network tells of it.
 *
 * @param address of the post in the network
 * @param repost  whether somebody else's publication was passed on
 */
public record NetworkPost(String address, Instant publishedAt, boolean repost) {}
