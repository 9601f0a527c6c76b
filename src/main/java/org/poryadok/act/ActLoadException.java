package org.poryadok.act;

import java.util.List;
import java.util.stream.Collectors;

/** Files of acts that cannot be used; holds every fault found, so that one reading mends them all. */
public class ActLoadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ActFault> faults;

    public ActLoadException(List<ActFault> faults) {
        super(faults.stream().map(ActFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    public List<ActFault> faults() {
        return faults;
    }
}
