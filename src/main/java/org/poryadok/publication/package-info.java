/** How the registry comes before the public and stays true: its versions and where they are placed, and the yearly audit. */
@org.springframework.modulith.ApplicationModule(displayName = "Publication")
package org.poryadok.publication;
