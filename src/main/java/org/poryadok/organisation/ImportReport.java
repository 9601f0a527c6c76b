package org.poryadok.organisation;

import java.util.List;

/**
 * What an import did, or a dry run would do.
 *
 * @param faults every faulty line; while there is one, nothing is imported
 */
public record ImportReport(List<ImportFault> faults, Count bodies, Count officials) {

    /** How many rows of a file are new, differ from what is known, or repeat it. */
    public record Count(int added, int changed, int unchanged) {

        public int total() {
            return added + changed + unchanged;
        }
    }

    public ImportReport {
        faults = List.copyOf(faults);
    }

    public boolean clean() {
        return faults.isEmpty();
    }
}
