/** The engine's side of control: the ladder as a decision, people at work on a card, incidents, the daily digest. */
package org.poryadok.procedure.ladder;
