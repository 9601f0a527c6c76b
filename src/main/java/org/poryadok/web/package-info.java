/** How the server meets the network: who asks and how often, what it reads of a request, and how it says no. */
@org.springframework.modulith.ApplicationModule(displayName = "Web")
package org.poryadok.web;
