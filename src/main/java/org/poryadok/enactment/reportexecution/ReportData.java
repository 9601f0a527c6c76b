package org.poryadok.enactment.reportexecution;

import java.util.List;
import java.util.Optional;
import org.poryadok.casework.document.AccountLine;
import org.poryadok.casework.document.Letterhead;
import org.poryadok.casework.document.PersonLine;

/**
 * Report («информация») on the execution of an act, SPB-7.
 *
 * @param act      «постановление Правительства … от 14.02.2020 № 66»
 * @param citation clause that demands the report, or whose execution is reported
 * @param remark   what the head of the body adds; lines are kept
 */
public record ReportData(
        Letterhead letterhead,
        String act,
        String citation,
        List<AccountLine> accounts,
        List<PersonLine> persons,
        Optional<String> remark) {}
