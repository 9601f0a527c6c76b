/**
 * What bodies report of how they have carried out an act, what the controller decides of what is still open, and the monthly
 * report on discipline.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Reporting")
package org.poryadok.reporting;
