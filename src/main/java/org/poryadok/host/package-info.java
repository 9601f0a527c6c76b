/** The deployment itself: main class, engine, web and security configuration, and the demo's embedded services. */
@org.springframework.modulith.ApplicationModule(displayName = "Host")
package org.poryadok.host;
