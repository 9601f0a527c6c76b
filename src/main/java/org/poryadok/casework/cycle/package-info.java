/** What comes round in every jurisdiction: mornings, months, weeks. A cycle says when its next turn is and what is done in it. */
@org.springframework.modulith.NamedInterface("cycle")
package org.poryadok.casework.cycle;
