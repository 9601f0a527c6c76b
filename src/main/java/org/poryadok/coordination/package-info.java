/**
 * What a coordinator organises across the bodies of his jurisdiction: campaigns in which their accounts are checked again,
 * with scope, date and results, and the help that is asked for and given.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Coordination")
package org.poryadok.coordination;
