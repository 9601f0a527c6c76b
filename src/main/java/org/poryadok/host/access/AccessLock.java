package org.poryadok.host.access;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes that start at once, and an import meanwhile, change the engine's users one after the other. */
final class AccessLock {

    /** Any number that no other advisory lock of the database uses. */
    private static final long KEY = 0x706F72_61636373L;

    private AccessLock() {}

    /** Held until the transaction ends. */
    static void take(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(KEY)
                .query((row, number) -> true)
                .single();
    }
}
