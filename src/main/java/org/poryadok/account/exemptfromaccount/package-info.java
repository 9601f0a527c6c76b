/** P04, {@code exempt-from-account}: a body is exempted from creating pages, for a time and on a ground. */
package org.poryadok.account.exemptfromaccount;
