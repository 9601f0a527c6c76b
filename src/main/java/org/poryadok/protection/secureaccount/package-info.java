/** P11, {@code secure-account} and {@code security-cycle}: self-checks of accounts, and the mending of what they find. */
@org.springframework.modulith.NamedInterface("selfchecks")
package org.poryadok.protection.secureaccount;
