/**
 * From the first page to its end: creating an account, being exempted from it, telling the coordinator, closing. One package per process, named as its key.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Account")
package org.poryadok.account;
