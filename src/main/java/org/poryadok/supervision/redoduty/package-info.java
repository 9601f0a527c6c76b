/** The procedure {@code redo-duty}: a decision that closed a card by mistake is taken back, and the duty is done anew. */
package org.poryadok.supervision.redoduty;
