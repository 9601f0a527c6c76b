/** The administrator's import: files are checked and shown before they are loaded. */
package org.poryadok.desk.organisationimport;
