/** What bodies report of how they have carried out an act, and what the controller decides of what is still open. */
@org.springframework.modulith.ApplicationModule(displayName = "Reporting")
package org.poryadok.reporting;
