/** P11, {@code secure-account} and {@code security-cycle}: self-checks of accounts, and the mending of what they find. */
package org.poryadok.protection.secureaccount;
