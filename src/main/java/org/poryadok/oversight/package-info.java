/** What control cards show of the whole: lists, totals and figures, and the discipline of bodies over time. It changes nothing. */
@org.springframework.modulith.ApplicationModule(displayName = "Oversight")
package org.poryadok.oversight;
