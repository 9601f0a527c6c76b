/** P05, {@code verify-account}: marks and connections of an account, item by item, confirmed by the coordinator. */
@org.springframework.modulith.NamedInterface("verify-account")
package org.poryadok.verification.verifyaccount;
