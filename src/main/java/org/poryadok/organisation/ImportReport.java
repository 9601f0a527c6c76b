package org.poryadok.organisation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What an import did, or a dry run would do.
 *
 * @param faults every faulty line; while there is one, nothing is imported
 */
public record ImportReport(List<ImportFault> faults, Count bodies, Count officials, Count absences) {

    /** How many rows of a file are new, differ from what is known, or repeat it. */
    public record Count(int added, int changed, int unchanged) {

        static final Count NONE = new Count(0, 0, 0);

        public int total() {
            return added + changed + unchanged;
        }
    }

    public ImportReport {
        faults = List.copyOf(faults);
    }

    static ImportReport ofAbsences(List<ImportFault> faults, Count absences) {
        return new ImportReport(faults, Count.NONE, Count.NONE, absences);
    }

    /** The same, and what of a file of absences. */
    public ImportReport with(ImportReport ofAbsences) {
        return new ImportReport(
                Stream.concat(faults.stream(), ofAbsences.faults().stream()).toList(),
                bodies,
                officials,
                ofAbsences.absences());
    }

    public boolean clean() {
        return faults.isEmpty();
    }
}
