/** Who answers for pages: designating responsible and authorised persons, and replacing those who leave. */
@org.springframework.modulith.ApplicationModule(displayName = "Staffing")
package org.poryadok.staffing;
