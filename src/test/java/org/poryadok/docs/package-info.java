/** Writes the documents that follow from acts and models, and fails when the committed ones have drifted from them. */
package org.poryadok.docs;
