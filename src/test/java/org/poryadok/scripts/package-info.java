/** The scripts of the pages, read and run without a browser. */
package org.poryadok.scripts;
