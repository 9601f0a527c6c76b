/** Where the engine itself is held to the rules of the kernel that no step could keep alone. */
package org.poryadok.host.casework;
