/** Letters that a procedure sends out: notices and reports as DOCX, made from templates that a region may replace. */
package org.poryadok.procedure.document;
