/** What an act asks of a page beyond its being there, item by item, and the campaigns in which all pages are checked again. */
@org.springframework.modulith.ApplicationModule(displayName = "Verification")
package org.poryadok.verification;
