/** One's own terms as a file for one's own calendar. */
package org.poryadok.desk.calendar;
