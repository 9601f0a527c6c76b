/** Which address asks, and how many requests it may make to the public pages: a crawler must not take them from everybody. */
@org.springframework.modulith.NamedInterface("limits")
package org.poryadok.web.limits;
