/** The one room that may touch the engine's internals: schema, tenants, REST authentication. */
package org.poryadok.host.engine;
