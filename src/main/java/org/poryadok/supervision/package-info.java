/**
 * What a supervisor does about a term outside the procedure's own tasks: extends it, releases it from control, takes that
 * back, gives a task to somebody else, asks how far it is, sends the letter at once; and what a body asks of him. Whether he may is for the caller to check. And what the product does for
 * him by itself: the escalation ladder, the morning digest, the monthly report.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Supervision")
package org.poryadok.supervision;
