/** P01, {@code enact-act}: an act enters into force and unfolds into one procedure per obligation and body. */
package org.poryadok.enactment.enactact;
