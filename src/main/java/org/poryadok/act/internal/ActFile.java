package org.poryadok.act.internal;

/**
 * A file with an act, as found.
 *
 * @param name what a person would look for: path in the folder, or name in the jar
 */
record ActFile(String name, byte[] content) {}
