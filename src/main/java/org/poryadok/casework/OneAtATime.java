package org.poryadok.casework;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets one transaction after the other do what two must not do at once, on whatever nodes: start what must run once, change
 * what a row's own lock does not cover. By locks of the database that no row carries.
 */
@Component
public class OneAtATime {

    private final JdbcClient database;

    OneAtATime(JdbcClient database) {
        this.database = database;
    }

    /**
     * Waits until nobody else does the same; whoever waits next sees what this transaction has done.
     *
     * @param what what is done, such as the key of a procedure
     * @param of   of whom or what, such as a body; others do it meanwhile of another
     */
    public void untilTheTransactionEnds(String what, String of) {
        database.sql("select pg_advisory_xact_lock(hashtext(:what), hashtext(:of))")
                .param("what", what)
                .param("of", of)
                .query((row, number) -> number)
                .single();
    }
}
