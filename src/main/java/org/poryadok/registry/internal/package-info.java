/** Where the entries of the registry are kept. */
package org.poryadok.registry.internal;
