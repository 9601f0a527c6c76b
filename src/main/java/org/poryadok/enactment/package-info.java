/** The life of an act: it enters into force, unfolds into obligations, and is followed by acts of bodies. */
@org.springframework.modulith.ApplicationModule(displayName = "Enactment")
package org.poryadok.enactment;
