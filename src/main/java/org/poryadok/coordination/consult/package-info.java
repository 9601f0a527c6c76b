/** P12, {@code consult}: a body asks, the one whom the act names for the topic answers. */
package org.poryadok.coordination.consult;
