/**
 * Addresses of the web as browsers read them (WHATWG URL Standard). Nothing here knows of networks, acts or procedures; every
 * other room that is given an address asks here what it leads to, and where people find the product itself.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Address")
package org.poryadok.address;
