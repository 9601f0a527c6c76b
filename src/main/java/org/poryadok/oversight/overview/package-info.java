/**
 * What a supervisor sees of the terms under control: lists, totals, figures by body and by week. It reads cards and the
 * tally of closed ones, and changes nothing.
 */
@org.springframework.modulith.NamedInterface("overview")
package org.poryadok.oversight.overview;
