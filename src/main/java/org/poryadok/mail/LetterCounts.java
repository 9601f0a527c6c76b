package org.poryadok.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * Letters of all jurisdictions that have not gone out.
 *
 * @param queued        waiting for their first or next try
 * @param failed        given up
 * @param undeliverable without a usable address
 * @param oldestQueued  when the oldest waiting letter was put
 */
public record LetterCounts(long queued, long failed, long undeliverable, Optional<Instant> oldestQueued) {}
