/** The start page: where officials, supervisors, administrators and the public go. */
package org.poryadok.desk.start;
