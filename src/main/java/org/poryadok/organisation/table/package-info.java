/** Tables that people send as files or paste: read line by line, in whichever encoding office software has written them. */
@org.springframework.modulith.NamedInterface("table")
package org.poryadok.organisation.table;
