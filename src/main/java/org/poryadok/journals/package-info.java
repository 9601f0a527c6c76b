/**
 * Journals over the facts of several rooms: which weeks were counted, which accounts checked, which incidents reported,
 * which content plans made. A journal is data, its columns and filters; one search reads them all and changes nothing.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Journals")
package org.poryadok.journals;
