/**
 * How duties are fulfilled: shares in time, lateness, repeat offenders, by body, act, quarter and month. It reads the
 * cards and the tally of closed ones, and changes nothing.
 */
@org.springframework.modulith.NamedInterface("discipline")
package org.poryadok.oversight.discipline;
