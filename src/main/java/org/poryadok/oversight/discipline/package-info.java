/**
 * How obligations are fulfilled: shares in time, lateness, repeat offenders, by body, act, quarter and month. It reads the
 * cards, and keeps periods that are over as they stood when they closed.
 */
@org.springframework.modulith.NamedInterface("discipline")
package org.poryadok.oversight.discipline;
