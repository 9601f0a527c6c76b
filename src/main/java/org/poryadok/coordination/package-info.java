/**
 * What a coordinator organises across the bodies of his jurisdiction: campaigns in which their accounts are checked again,
 * with scope, date and results.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Coordination")
package org.poryadok.coordination;
