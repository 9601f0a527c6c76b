/**
 * What bodies publish on their official pages: content plans and the log of publications.
 * A publication is kept for good; a plan changes only through a completed step of a procedure.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Content")
package org.poryadok.content;
