/** How the server meets the network: what it tells browsers to allow, what it does not read, how long it waits, how it says no. */
@org.springframework.modulith.NamedInterface("http")
package org.poryadok.web.http;
