/** The interfaces of networks: what one tells of the publications of a page, and why it does not. */
@org.springframework.modulith.ApplicationModule(displayName = "Connectors")
package org.poryadok.connectors;
