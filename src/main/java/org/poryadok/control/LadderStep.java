package org.poryadok.control;

import java.util.Optional;

/**
 * A level of the ladder that has been reached.
 *
 * @param level       id of the level, unique in the ladder
 * @param recipient   role: «executor», «head» or another one of the card's body, or one of the jurisdiction
 * @param letter      letter of its own or a line in the digest
 * @param repeatEvery working days between repetitions; empty: once
 */
public record LadderStep(String level, String recipient, LetterKind letter, Optional<Integer> repeatEvery) {}
