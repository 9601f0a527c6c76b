/** The gate before the engine's REST API and the web applications' own: what is not allowed there is refused. */
@org.springframework.modulith.ApplicationModule(displayName = "Gate")
package org.poryadok.gate;
