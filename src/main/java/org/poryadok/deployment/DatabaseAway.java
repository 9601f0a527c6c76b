package org.poryadok.deployment;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;

/** Whether something failed because the database could not be asked, by PostgreSQL's error codes and the pool's exceptions. */
public final class DatabaseAway {

    /** No connection; the server is being stopped, has broken down, is starting; it has no connection left. */
    private static final String STATES = "08\\w{3}|57P0[123]|53300";

    /** What the pool says of a connection that it has given up. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseAway() {}

    public static boolean isCauseOf(Throwable failure) {
        return causeIn(failure).isPresent();
    }

    /** What the driver or the pool says, without the statement around it. */
    static Optional<SQLException> causeIn(Throwable failure) {
        SQLException found = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException fault && isOfAConnection(fault)) {
                found = fault;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isOfAConnection(SQLException fault) {
        return fault instanceof SQLTransientConnectionException
                || fault instanceof SQLRecoverableException
                || CLOSED.equals(fault.getMessage())
                || fault.getSQLState() != null && fault.getSQLState().matches(STATES);
    }
}
