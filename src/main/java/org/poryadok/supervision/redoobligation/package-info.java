/** The procedure {@code redo-obligation}: a decision that closed a card by mistake is taken back, and the obligation is done anew. */
package org.poryadok.supervision.redoobligation;
