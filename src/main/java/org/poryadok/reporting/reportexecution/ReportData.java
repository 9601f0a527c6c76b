package org.poryadok.reporting.reportexecution;

import java.util.List;
import java.util.Optional;
import org.poryadok.casework.document.Letterhead;

/**
 * Report («информация») on the execution of an act, SPB-7.
 *
 * @param act      «постановление Правительства … от 14.02.2020 № 66»
 * @param citation clause that demands the report, or that charges the controller who asks for it
 * @param period   «с 01.01.2021 по 31.03.2021»; empty: since the act is in force
 * @param remark   what the head of the body adds; lines are kept
 */
record ReportData(
        Letterhead letterhead,
        String act,
        String citation,
        String period,
        List<PointRow> points,
        List<ReportedPages.Row> pages,
        List<ReportFacts.Person> persons,
        Optional<String> remark) {}
