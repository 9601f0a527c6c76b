/** Where everything runs: main class, engine, users and rights, the gate before the REST API. */
@org.springframework.modulith.ApplicationModule(displayName = "Host")
package org.poryadok.host;
