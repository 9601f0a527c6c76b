/** The procedure {@code interim-report}: how far an obligation is, asked for by a day, kept on the card. */
package org.poryadok.supervision.interimreport;
