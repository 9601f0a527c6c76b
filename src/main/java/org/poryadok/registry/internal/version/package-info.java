/** How versions of the registry are kept, compared and chained. */
package org.poryadok.registry.internal.version;
