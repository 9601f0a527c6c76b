package org.poryadok.organisation;

import org.poryadok.act.OwnerKind;

/**
 * That a body keeps pages of an owner of some kind: its own where it is of that kind itself, else those of its head or of
 * an owner whom an act names.
 *
 * @param bodyId body that keeps them
 */
public record Keeping(String bodyId, OwnerKind kind) {}
