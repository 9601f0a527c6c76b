/**
 * Figures for Prometheus: cards, letters, jobs and incidents as the database has them, and who may read them. The database
 * is read seldom and never in a scrape's way.
 */
@org.springframework.modulith.ApplicationModule(displayName = "Metrics")
package org.poryadok.metrics;
