package org.poryadok.publication.auditregistry;

import java.time.LocalDate;
import java.util.List;
import org.poryadok.casework.document.Letterhead;

/**
 * The act of an audit of the registry.
 *
 * @param occasion   why it was held, a sentence
 * @param result     how many bodies have confirmed, corrected, kept silent
 * @param conclusion of the coordinator; empty in a draft
 */
public record AuditData(
        Letterhead letterhead,
        String act,
        String citation,
        String occasion,
        LocalDate answerBy,
        String result,
        List<Line> bodies,
        String conclusion) {

    /** The answer of one body; texts as they are printed. */
    public record Line(String name, String entries, String result, String findings, String answered) {}
}
