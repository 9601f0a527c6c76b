/**
 * Measures what a supervisor waits for, at the size of a large deployment. No test: nothing here fails because a machine
 * is slow. How to run it and what came out stands in {@code docs/performance.md}.
 */
package org.poryadok.bench;
