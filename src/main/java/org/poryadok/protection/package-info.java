/**
 * The security of official accounts: what self-checks found of each, and incidents in which a body lost control of one.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Protection")
package org.poryadok.protection;
