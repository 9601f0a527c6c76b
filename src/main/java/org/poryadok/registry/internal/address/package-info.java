/** How each network writes the address of an account, and what else its links lead to. */
package org.poryadok.registry.internal.address;
