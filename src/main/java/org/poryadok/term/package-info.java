/**
 * Terms of legal acts: how a period or a date turns into a last day and a moment of being overdue, and the production
 * calendar this rests on. Plain Java: no Spring, no engine, no clock.
 */
package org.poryadok.term;
