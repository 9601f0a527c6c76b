package org.poryadok.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an import did, or a dry run would do.
 *
 * @param faults every faulty line; while there is one, nothing is imported
 * @param people logins of the officials who are new or whose rows have changed; of a dry run nobody
 */
public record ImportReport(
        List<ImportFault> faults, Count bodies, Count officials, Count absences, Set<String> people) {

    /** How many rows of a file are new, differ from what is known, or repeat it. */
    public record Count(int added, int changed, int unchanged) {

        static final Count NONE = new Count(0, 0, 0);

        /** Rows of which the tables did not know. */
        public int news() {
            return added + changed;
        }

        public int total() {
            return added + changed + unchanged;
        }
    }

    public ImportReport {
        faults = List.copyOf(faults);
        people = Set.copyOf(people);
    }

    static ImportReport ofAbsences(List<ImportFault> faults, Count absences) {
        return new ImportReport(faults, Count.NONE, Count.NONE, absences, Set.of());
    }

    /** The same, and what of a file of absences. */
    public ImportReport with(ImportReport ofAbsences) {
        return new ImportReport(
                Stream.concat(faults.stream(), ofAbsences.faults().stream()).toList(),
                bodies,
                officials,
                ofAbsences.absences(),
                people);
    }

    ImportReport ofPeople(Collection<String> imported) {
        return new ImportReport(faults, bodies, officials, absences, Set.copyOf(imported));
    }

    public boolean clean() {
        return faults.isEmpty();
    }
}
