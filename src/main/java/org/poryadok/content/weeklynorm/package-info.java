/** P09: the weekly norm of publications. One instance per clause and week, for all pages that the clause speaks of. */
package org.poryadok.content.weeklynorm;
