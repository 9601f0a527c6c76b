/** The five acts, each lived through a whole year by its officials: cards, letters and registry at the end. */
package org.poryadok.year;
