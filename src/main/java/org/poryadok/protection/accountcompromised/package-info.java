/** P18, {@code account-compromised}: control over a page was lost; first measures, advice, restoring, and lessons. */
package org.poryadok.protection.accountcompromised;
