package org.poryadok.desk.organisationimport;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.poryadok.host.access.EngineOrganisation;
import org.poryadok.organisation.AbsenceImport;
import org.poryadok.organisation.ImportFile;
import org.poryadok.organisation.ImportReport;
import org.poryadok.organisation.OrganisationException;
import org.poryadok.organisation.OrganisationImport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Keeps checked files until the administrator loads them, on this node or another. Only what he has seen checked can be
 * loaded, by an id that nobody guesses: a page elsewhere cannot load anything in his name.
 */
@Component
class ImportDesk {

    private static final Duration KEPT = Duration.ofDays(1);

    private record Kept(Optional<ImportFile> bodies, Optional<ImportFile> officials, Optional<ImportFile> absences) {}

    private final OrganisationImport importer;
    private final AbsenceImport absenceImporter;
    private final EngineOrganisation engine;
    private final JdbcClient jdbc;
    private final Clock clock;

    ImportDesk(
            OrganisationImport importer,
            AbsenceImport absenceImporter,
            EngineOrganisation engine,
            JdbcClient jdbc,
            Clock clock) {
        this.importer = importer;
        this.absenceImporter = absenceImporter;
        this.engine = engine;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    public CheckedImport check(
            Optional<ImportFile> bodies,
            Optional<ImportFile> officials,
            Optional<ImportFile> absences,
            String administrator) {
        forgetOld();
        UUID id = UUID.randomUUID();
        ImportReport organisation = importer.check(bodies, officials);
        ImportReport report = absences.map(file -> absenceImporter.check(file, administrator))
                .map(organisation::with)
                .orElse(organisation);
        if (report.clean()) {
            keep(id, new Kept(bodies, officials, absences), administrator);
        }
        return new CheckedImport(id, bodies, officials, absences, report, false);
    }

    /**
     * Loads checked files; the engine's users and rights follow in the same transaction.
     *
     * @throws OrganisationException when the files are gone: loaded already, too old, or another administrator's
     */
    @Transactional
    public CheckedImport load(UUID id, String administrator) {
        Kept kept = jdbc.sql("""
                        select bodies_name, bodies, officials_name, officials, absences_name, absences
                        from organisation_import
                        where id = ? and checked_by = ? and loaded_at is null for update""")
                .params(id, administrator)
                .query(ImportDesk::kept)
                .optional()
                .orElseThrow(() -> new OrganisationException(
                        "Проверенные файлы уже загружены или устарели. Выберите файлы и проверьте их ещё раз."));
        ImportReport organisation = importer.load(kept.bodies(), kept.officials());
        ImportReport report = kept.absences()
                .filter(file -> organisation.clean())
                .map(file -> absenceImporter.load(file, administrator))
                .map(organisation::with)
                .orElse(organisation);
        if (report.clean()) {
            engine.follow(report);
            done(id, report);
        } else {
            // «Ничего не загружено» is said of all files.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return new CheckedImport(id, kept.bodies(), kept.officials(), kept.absences(), report, report.clean());
    }

    private void keep(UUID id, Kept files, String administrator) {
        jdbc.sql("""
                        insert into organisation_import
                            (id, checked_at, checked_by, bodies_name, bodies, officials_name, officials,
                             absences_name, absences)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        Timestamp.from(clock.instant()),
                        administrator,
                        files.bodies().map(ImportFile::name).orElse(null),
                        files.bodies().map(ImportFile::bytes).orElse(null),
                        files.officials().map(ImportFile::name).orElse(null),
                        files.officials().map(ImportFile::bytes).orElse(null),
                        files.absences().map(ImportFile::name).orElse(null),
                        files.absences().map(ImportFile::bytes).orElse(null))
                .update();
    }

    /** Who imported what and when stays; the personal data in the files do not. */
    private void done(UUID id, ImportReport report) {
        jdbc.sql("""
                        update organisation_import
                        set loaded_at = ?, result = ?, bodies = null, officials = null, absences = null
                        where id = ?""")
                .params(
                        Timestamp.from(clock.instant()),
                        "bodies " + report.bodies() + ", officials " + report.officials() + ", absences "
                                + report.absences(),
                        id)
                .update();
    }

    private void forgetOld() {
        jdbc.sql("delete from organisation_import where loaded_at is null and checked_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                file(row.getString("bodies_name"), row.getBytes("bodies")),
                file(row.getString("officials_name"), row.getBytes("officials")),
                file(row.getString("absences_name"), row.getBytes("absences")));
    }

    private static Optional<ImportFile> file(String name, byte[] bytes) {
        return bytes == null ? Optional.empty() : Optional.of(new ImportFile(name, bytes));
    }
}
