/** What officials see of the web applications: Russian throughout, and faults said as sentences. */
package org.poryadok.host.webapp;
