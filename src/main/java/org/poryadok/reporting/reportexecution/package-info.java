/** P14, {@code report-execution}: a body reports what it has done under an act; the controller settles what is open. */
package org.poryadok.reporting.reportexecution;
