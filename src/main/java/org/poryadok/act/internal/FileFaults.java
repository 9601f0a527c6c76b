package org.poryadok.act.internal;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.poryadok.act.ActFault;

/** Faults of one file, each once. */
final class FileFaults {

    private final String file;
    private final Set<ActFault> found = new LinkedHashSet<>();

    FileFaults(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void add(int line, String sentence) {
        found.add(new ActFault(file, line, sentence));
    }

    boolean none() {
        return found.isEmpty();
    }

    /** In the order of the lines, so that a person mends from the top down. */
    List<ActFault> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(ActFault::line)).toList();
    }
}
