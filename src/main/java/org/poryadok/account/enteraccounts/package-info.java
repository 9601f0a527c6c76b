/** P21, {@code enter-accounts}: pages that bodies had before enter the registry, proposed by one person, confirmed by another. */
@org.springframework.modulith.NamedInterface("enter-accounts")
package org.poryadok.account.enteraccounts;
