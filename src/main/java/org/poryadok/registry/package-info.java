/**
 * Official accounts of bodies in social networks: their addresses in one normal form, their states and history.
 * An entry changes only through a completed step of a procedure.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Registry")
package org.poryadok.registry;
