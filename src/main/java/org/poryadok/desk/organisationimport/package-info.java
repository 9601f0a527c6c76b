/** The administrator's import: two files are checked and shown before they are loaded. */
package org.poryadok.desk.organisationimport;
