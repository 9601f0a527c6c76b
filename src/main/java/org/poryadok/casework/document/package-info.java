/** Documents that a procedure sends out, as DOCX and XLSX, made from templates that a region may replace. */
@org.springframework.modulith.NamedInterface("document")
package org.poryadok.casework.document;
