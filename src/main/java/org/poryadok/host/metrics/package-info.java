/**
 * Figures for Prometheus at {@code /actuator/prometheus}: cards, letters, jobs and incidents as the database has them, read
 * seldom and never in a scrape's way; and who may read them.
 */
package org.poryadok.host.metrics;
