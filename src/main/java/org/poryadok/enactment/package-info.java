/** The life of an act: it enters into force and unfolds into obligations, is followed by acts of bodies, and is reported on. */
@org.springframework.modulith.ApplicationModule(displayName = "Enactment")
package org.poryadok.enactment;
