/**
 * What users write on official pages and what officials decide of it: evidence, grounds, complaints, and the blacklist with
 * its two persons and its last day. The log is only added to.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Moderation")
package org.poryadok.moderation;
