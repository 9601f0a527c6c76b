/** P01, {@code enact-act}: an act enters into force and unfolds into one procedure per obligation and body, which {@code
 * fulfil-obligations} begins part by part. */
package org.poryadok.enactment.enactact;
