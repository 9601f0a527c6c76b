/** Where everything runs: main class, engine, users and rights. */
@org.springframework.modulith.ApplicationModule(displayName = "Host")
package org.poryadok.host;
