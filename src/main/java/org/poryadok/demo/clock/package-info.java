/** The demo's clock for people and programs: it moves engine, terms and letters together and survives a restart. */
package org.poryadok.demo.clock;
