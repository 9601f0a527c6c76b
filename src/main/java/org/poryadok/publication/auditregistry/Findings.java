package org.poryadok.publication.auditregistry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.poryadok.casework.CaseFile;

/** What a body has ticked and written, as findings. */
final class Findings {

    /** In the order of the form. */
    private static final List<Map.Entry<String, AuditFinding.Kind>> TICKED = List.of(
            Map.entry(Variables.GONE_PAGES, AuditFinding.Kind.PAGE_GONE),
            Map.entry(Variables.CHANGED_PAGES, AuditFinding.Kind.DATA_CHANGED),
            Map.entry(Variables.UNMARKED_PAGES, AuditFinding.Kind.MARK_MISSING),
            Map.entry(Variables.FOREIGN_ADMINISTRATORS, AuditFinding.Kind.ADMINISTRATORS_WRONG),
            Map.entry(Variables.NEEDLESS_EXEMPTIONS, AuditFinding.Kind.EXEMPTION_NEEDLESS));

    private static final List<Map.Entry<String, AuditFinding.Kind>> WRITTEN = List.of(
            Map.entry(Variables.PERSON_GONE, AuditFinding.Kind.PERSON_GONE),
            Map.entry(Variables.MISSING_PAGE, AuditFinding.Kind.PAGE_MISSING));

    private Findings() {}

    static List<AuditFinding> of(CaseFile file, List<AuditedEntry> entries) {
        List<AuditFinding> findings = new ArrayList<>();
        TICKED.forEach(field -> file.chosen(field.getKey())
                .forEach(id -> entries.stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .ifPresent(entry -> findings.add(
                                new AuditFinding(field.getValue(), subject(file, field.getValue(), entry), id, "")))));
        WRITTEN.forEach(field -> file.text(field.getKey())
                .ifPresent(text -> findings.add(new AuditFinding(field.getValue(), text, text, ""))));
        return findings;
    }

    private static String subject(CaseFile file, AuditFinding.Kind kind, AuditedEntry entry) {
        String about = entry.kind() == AuditedEntry.Kind.ACCOUNT ? entry.address() : entry.network();
        return kind == AuditFinding.Kind.DATA_CHANGED ? about + " — " + file.known(Variables.CHANGED_TEXT) : about;
    }
}
