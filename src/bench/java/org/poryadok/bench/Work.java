package org.poryadok.bench;

import java.util.Locale;

/**
 * What an answer costs, whatever else the machine is doing.
 *
 * @param hostMillis     processor time of the host, milliseconds
 * @param databaseMillis processor time of the database, milliseconds
 * @param pages          pages of tables and indexes that the database looked at, in memory or not
 */
public record Work(double hostMillis, double databaseMillis, long pages) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f + %.1f, %d", hostMillis, databaseMillis, pages);
    }
}
