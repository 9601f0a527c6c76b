/** P02, {@code appoint-officials}: a body designates who answers for its pages, of the rank that the clause asks for. */
package org.poryadok.staffing.appointofficials;
