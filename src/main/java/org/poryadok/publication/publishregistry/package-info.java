/** P07, {@code publish-registry}: a version of the registry is drawn up, approved, placed and compared with what the site shows. */
package org.poryadok.publication.publishregistry;
