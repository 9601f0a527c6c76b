package org.poryadok.desk.publicationcounts;

import java.time.LocalDate;
import java.util.List;
import org.poryadok.organisation.ImportFault;

/**
 * What was done with a file, or would be.
 *
 * @param loaded whether it was done
 * @param faults every faulty line; while there is one, nothing is kept
 */
record CountsReport(boolean loaded, List<Line> lines, List<ImportFault> faults) {

    /** What becomes of a line. */
    enum Fate {
        ADDED("новые сведения"),
        CHANGED("заменит внесённое раньше"),
        UNCHANGED("уже внесено");

        private final String title;

        Fate(String title) {
            this.title = title;
        }

        /** Russian. */
        public String title() {
            return title;
        }
    }

    /**
     * @param number of the line as an editor counts, from 1
     * @param page   address
     */
    record Line(int number, String page, LocalDate week, int all, int reposts, int days, Fate fate) {}

    CountsReport {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    public boolean clean() {
        return faults.isEmpty();
    }

    public long added() {
        return count(Fate.ADDED);
    }

    public long changed() {
        return count(Fate.CHANGED);
    }

    public long unchanged() {
        return count(Fate.UNCHANGED);
    }

    private long count(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).count();
    }
}
