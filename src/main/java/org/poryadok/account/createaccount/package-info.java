/** P03, {@code create-account}: a body creates a page, it is accepted and entered into the registry. */
package org.poryadok.account.createaccount;
