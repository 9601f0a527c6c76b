/**
 * Demo or production: what a start must be told and must find, the sentences that say what to mend, and the clock that the
 * demo may move.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Deployment")
package org.poryadok.deployment;
