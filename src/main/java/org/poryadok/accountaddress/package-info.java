/**
 * Addresses of accounts in the networks: what a typed or pasted link leads to, its one normal form, and which names are
 * mistaken for one another.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Account addresses")
package org.poryadok.accountaddress;
