/** The engine's side of control: the ladder as a decision, people at work on a card, incidents of mail. */
package org.poryadok.supervision.ladder;
