/** P13, {@code coordinate-decision}: decisions of working groups and requests to bodies, acknowledged and carried out. */
package org.poryadok.coordination.coordinatedecision;
