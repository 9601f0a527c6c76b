package org.poryadok.control;

import java.util.UUID;

/**
 * What a body had sent for checking, or handed in to a task of its case, was given back with remarks, and nobody has been told
 * of it yet.
 *
 * @param card of several that were sent as one: the first
 * @param by   user id of whoever checked
 */
public record SubmissionReturned(UUID card, String by) {}
