package org.poryadok.act;

/**
 * A fault in an act's file.
 *
 * @param file     name or path of the file
 * @param line     counted from 1
 * @param sentence Russian: what is wrong and what to mend
 */
public record ActFault(String file, int line, String sentence) {

    @Override
    public String toString() {
        return file + ", строка " + line + ": " + sentence;
    }
}
