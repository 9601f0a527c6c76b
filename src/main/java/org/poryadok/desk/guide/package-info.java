/** The user guide as a page of the host: the one in {@code docs}, chapter by chapter found from the forms. */
package org.poryadok.desk.guide;
