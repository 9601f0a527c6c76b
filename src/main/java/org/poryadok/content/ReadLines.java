package org.poryadok.content;

import java.util.List;

/**
 * Publications read from lines. While one line is faulty, none is to be recorded.
 *
 * @param publications in the order of the lines, each post once
 * @param repeated     how many lines tell of a post that an earlier line has told of
 */
public record ReadLines(List<NewPublication> publications, int repeated, List<FaultyLine> faults) {

    public ReadLines {
        publications = List.copyOf(publications);
        faults = List.copyOf(faults);
    }
}
