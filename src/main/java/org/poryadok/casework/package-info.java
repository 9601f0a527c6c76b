/**
 * The kernel: what every procedure does in the same way. A step's case file and its checks, control cards and their timers
 * in the models, the person who acts, and what a refusal looks like. A procedure's own room holds only what is its own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Casework")
package org.poryadok.casework;
