/** {@code report-absence}: who is away, from when to when, and who stands in for him. */
package org.poryadok.staffing.reportabsence;
