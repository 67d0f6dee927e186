package org.addyourvoice.site;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.TransactionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that can't be reached, which passes, from a mistake of ours, which doesn't. */
class Outage {

    private Outage() {}

    static boolean isBehind(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && isConnectionLost(e)) {
                return true;
            }
            // a transaction that could not even be undone: its connection broke, and the reason was thrown away with it
            if (cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    /** SQLSTATE class 08 is the standard's for connections, 57P PostgreSQL's for a server that stops or starts. */
    private static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLNonTransientConnectionException
                || (state != null && (state.startsWith("08") || state.startsWith("57P")));
    }
}
