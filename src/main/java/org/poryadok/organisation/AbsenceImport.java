package org.poryadok.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.poryadok.organisation.internal.AbsenceReader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings absences in from a file of the personnel office. Each row is judged as if it were entered by hand after those above it;
 * a row that was entered before, in the same words, changes nothing, be it that what it says was changed by hand since.
 */
@Component
public class AbsenceImport {

    private final Organisation organisation;
    private final Absences absences;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    AbsenceImport(
            Organisation organisation,
            Absences absences,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.organisation = organisation;
        this.absences = absences;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Dry run: finds every faulty line and imports nothing. */
    public ImportReport check(ImportFile file, String byUser) {
        return apart.execute(dry -> {
            dry.setRollbackOnly();
            return enter(file, byUser);
        });
    }

    /** Checks again and, when no line is faulty, imports the file as a whole; else nothing of it. */
    @Transactional
    public ImportReport load(ImportFile file, String byUser) {
        ImportReport report = check(file, byUser);
        if (report.clean()) {
            Set<String> jurisdictions = new AbsenceReader(organisation, new ArrayList<>())
                    .read(file).stream()
                            .map(row -> organisation
                                    .official(row.absence().officialId())
                                    .orElseThrow())
                            .map(Official::jurisdiction)
                            .collect(Collectors.toSet());
            report = enter(file, byUser);
            if (!report.clean()) {
                // Somebody has entered another absence meanwhile.
                throw new AbsenceException(report.faults().stream()
                        .map(fault -> new AbsenceFault(AbsenceFault.Part.OFFICIAL, fault.sentence()))
                        .toList());
            }
            events.publishEvent(new AbsencesImported(jurisdictions));
        }
        return report;
    }

    private ImportReport enter(ImportFile file, String byUser) {
        List<ImportFault> faults = new ArrayList<>();
        int added = 0;
        int unchanged = 0;
        for (AbsenceReader.Row row : new AbsenceReader(organisation, faults).read(file)) {
            if (absences.wasEntered(row.absence())) {
                unchanged++;
                continue;
            }
            try {
                absences.report(row.absence(), byUser, () -> {});
                added++;
            } catch (AbsenceException wrong) {
                wrong.faults().forEach(fault -> faults.add(new ImportFault(row.file(), row.line(), fault.sentence())));
            }
        }
        return ImportReport.ofAbsences(
                faults.stream().sorted(Comparator.comparing(ImportFault::line)).toList(),
                new ImportReport.Count(added, 0, unchanged));
    }
}
