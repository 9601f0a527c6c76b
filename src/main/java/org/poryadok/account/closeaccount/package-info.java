/** P15, {@code close-account}: a page is closed, its content kept, its entry marked. */
@org.springframework.modulith.NamedInterface("close-account")
package org.poryadok.account.closeaccount;
