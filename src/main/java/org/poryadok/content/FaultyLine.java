package org.poryadok.content;

/**
 * What is wrong with a line.
 *
 * @param number   from 1, blank lines counted
 * @param sentence Russian
 */
public record FaultyLine(int number, String sentence) {}
