/**
 * Legal acts as data: what an act says, to whom, by when, and since when it is in force. Every other room asks here
 * what the law demands; nothing here knows who holds a post or how far a procedure has come.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Act")
package org.poryadok.act;
