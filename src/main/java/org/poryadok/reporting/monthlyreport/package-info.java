/**
 * The monthly report on how obligations are fulfilled: made on demand as a document or a workbook, and mailed to coordinators
 * and controllers on the first working day of every month.
 */
@org.springframework.modulith.NamedInterface("monthly-report")
package org.poryadok.reporting.monthlyreport;
