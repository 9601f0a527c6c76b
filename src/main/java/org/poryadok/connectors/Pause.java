package org.poryadok.connectors;

import java.time.Duration;

/** Waits between requests. */
@FunctionalInterface
interface Pause {

    void of(Duration length) throws InterruptedException;
}
