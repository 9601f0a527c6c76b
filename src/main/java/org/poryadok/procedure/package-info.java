/**
 * What the models call: one class per step, grouped by procedure. A delegate does the step's side effect, a listener
 * prepares a form or refuses what was entered; names follow the steps.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Procedures")
package org.poryadok.procedure;
