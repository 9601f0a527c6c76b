package org.poryadok.content;

/**
 * The answer of the log.
 *
 * @param publication as the log has it
 * @param added       false when the post was in the log already; then nothing was changed
 */
public record Recorded(Publication publication, boolean added) {}
