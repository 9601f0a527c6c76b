/** Reading and checking the import files line by line. */
package org.poryadok.organisation.internal;
