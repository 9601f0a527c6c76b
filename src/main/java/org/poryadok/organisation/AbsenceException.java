package org.poryadok.organisation;

import java.util.List;
import java.util.stream.Collectors;

/** An absence that is not accepted, with everything that is to be mended. */
public class AbsenceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<AbsenceFault> faults;

    AbsenceException(List<AbsenceFault> faults) {
        super(faults.stream().map(AbsenceFault::sentence).collect(Collectors.joining(" ")), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public List<AbsenceFault> faults() {
        return faults;
    }
}
