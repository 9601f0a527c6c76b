/**
 * What a coordinator organises across the bodies of his jurisdiction: decisions of working groups and requests to bodies,
 * with what those have answered; the help that is asked for and given.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Coordination")
package org.poryadok.coordination;
