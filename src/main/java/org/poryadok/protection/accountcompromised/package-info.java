/** P18, {@code account-compromised}: control over a page was lost; first measures, advice, restoring, and lessons. */
@org.springframework.modulith.NamedInterface("incidents")
package org.poryadok.protection.accountcompromised;
