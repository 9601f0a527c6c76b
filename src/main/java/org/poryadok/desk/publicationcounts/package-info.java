/** Counts of publications that officials and programs send: as a file on a page, or to an address for programs, by the same rules. */
package org.poryadok.desk.publicationcounts;
