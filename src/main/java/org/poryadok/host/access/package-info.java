/**
 * Who may do what in the engine: tenants, groups, users and rights that follow from the organisation, the filters of
 * Tasklist, and the administrator's import.
 */
package org.poryadok.host.access;
