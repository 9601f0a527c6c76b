/** The engine as this deployment sets it up: schema, order of start, authentication of its REST API. */
package org.poryadok.host.engine;
