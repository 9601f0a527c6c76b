/** P20: every body confirms or corrects what the registry says of it; each discrepancy begins its own procedure. */
package org.poryadok.publication.auditregistry;
