/** The procedure {@code ask-about-card}: more time, another addressee, the help of others. */
package org.poryadok.supervision.askaboutcard;
