package org.poryadok.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.poryadok.act.Acts;
import org.poryadok.organisation.internal.BodyEntry;
import org.poryadok.organisation.internal.BodyReader;
import org.poryadok.organisation.internal.OfficialEntry;
import org.poryadok.organisation.internal.OfficialReader;
import org.poryadok.organisation.internal.OrganisationAfterImport;
import org.poryadok.organisation.internal.OrganisationRows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings bodies and officials in from files. Rows are known again by jurisdiction and code, or by login: importing the
 * same file twice changes nothing. Nothing is ever deleted; who has left says so in his row.
 */
@Component
public class OrganisationImport {

    private final Acts acts;
    private final OrganisationRows rows;
    private final Heads heads;

    OrganisationImport(Acts acts, OrganisationRows rows, Heads heads) {
        this.acts = acts;
        this.rows = rows;
        this.heads = heads;
    }

    /** Dry run: finds every faulty line of both files and imports nothing. */
    @Transactional(readOnly = true)
    public ImportReport check(Optional<ImportFile> bodies, Optional<ImportFile> officials) {
        return read(bodies, officials).report();
    }

    /** Checks again and, when no line is faulty, imports both files as a whole. */
    @Transactional
    public ImportReport load(Optional<ImportFile> bodies, Optional<ImportFile> officials) {
        rows.lock();
        Reading reading = read(bodies, officials);
        if (!reading.report().clean()) {
            return reading.report();
        }
        rows.saveBodies(reading.bodies(), reading.known());
        List<OfficialEntry> changed = rows.saveOfficials(reading.officials(), reading.known());
        reading.officials().stream()
                .map(entry -> entry.official().jurisdiction())
                .distinct()
                .forEach(heads::takeDown);
        return reading.report()
                .ofPeople(
                        changed.stream().map(entry -> entry.official().userId()).toList());
    }

    private record Reading(
            OrganisationRows.Known known, List<BodyEntry> bodies, List<OfficialEntry> officials, ImportReport report) {}

    private Reading read(Optional<ImportFile> bodiesFile, Optional<ImportFile> officialsFile) {
        List<ImportFault> faults = new ArrayList<>();
        OrganisationRows.Known known = rows.known();
        BodyReader bodyReader = new BodyReader(acts, known.bodies(), faults);
        OfficialReader officialReader = new OfficialReader(acts, known.officials(), faults);
        bodiesFile.ifPresent(bodyReader::read);
        officialsFile.ifPresent(officialReader::read);
        new OrganisationAfterImport(known, bodyReader, officialReader, faults).check();
        return new Reading(
                known,
                bodyReader.entries(),
                officialReader.entries(),
                new ImportReport(
                        faults.stream()
                                .sorted(Comparator.comparing(ImportFault::file).thenComparing(ImportFault::line))
                                .toList(),
                        known.countBodies(bodyReader.entries()),
                        known.countOfficials(officialReader.entries()),
                        ImportReport.Count.NONE,
                        Set.of()));
    }
}
