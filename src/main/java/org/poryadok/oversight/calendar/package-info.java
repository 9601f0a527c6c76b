/** Terms as a file that any calendar reads. */
@org.springframework.modulith.NamedInterface("calendar")
package org.poryadok.oversight.calendar;
