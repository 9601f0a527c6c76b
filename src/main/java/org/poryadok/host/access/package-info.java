/**
 * Who may do what in the engine: tenants, groups, users and rights that follow from the organisation, and the filters of
 * Tasklist.
 */
@org.springframework.modulith.NamedInterface("access")
package org.poryadok.host.access;
