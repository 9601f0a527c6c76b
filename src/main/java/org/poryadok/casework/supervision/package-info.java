/**
 * What a supervisor does about a term outside the procedure's own tasks: extends it, releases it from control, gives a
 * task to somebody else, sends the letter at once. Whether he may is for the caller to check.
 */
@org.springframework.modulith.NamedInterface("supervision")
package org.poryadok.casework.supervision;
