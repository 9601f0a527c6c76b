/** What a head of an administration reads in five minutes a week, and the lists behind its numbers. */
package org.poryadok.cockpit.overview;
