package org.poryadok.organisation;

/**
 * What is wrong with a line.
 *
 * @param file     name of the file
 * @param line     number of the line as an editor counts, from 1; of the first line where a cell spans several
 * @param sentence Russian, says what to mend
 */
public record ImportFault(String file, int line, String sentence) {}
