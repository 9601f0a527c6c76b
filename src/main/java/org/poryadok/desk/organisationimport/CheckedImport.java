package org.poryadok.desk.organisationimport;

import java.util.Optional;
import java.util.UUID;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.ImportReport;

/** Files that the administrator has had checked. */
record CheckedImport(
        UUID id,
        Optional<ImportFile> bodies,
        Optional<ImportFile> officials,
        Optional<ImportFile> absences,
        ImportReport report,
        boolean loaded) {}
