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
 * @param total    how many points are fulfilled, of how many pages and persons it tells; a Russian sentence
 * @param answer   the controller's own question with the body's answer; lines are kept; empty where he asked none
 * @param remark   what the head of the body adds; lines are kept
 */
record ReportData(
        Letterhead letterhead,
        String act,
        String citation,
        String period,
        String total,
        List<PointRow> points,
        List<ReportedPages.Row> pages,
        List<ReportFacts.Person> persons,
        Optional<String> answer,
        Optional<String> remark) {}
