/** Which address asks, and how many requests it may make to the public pages, so that a crawler does not take them from everybody else. */
package org.poryadok.host.limits;
