/** What officials see of the engine's web applications: Russian throughout, and faults said as sentences. */
@org.springframework.modulith.ApplicationModule(displayName = "Web applications")
package org.poryadok.webapp;
