package org.addyourvoice.access;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Writes to sessions. One that was ended elsewhere while a request was still putting something into it has nothing to keep any more, which is no failure of
 * that request: whoever made it is signed out at the next.
 */
class UnlessEnded implements TransactionOperations {

    /** “The row that this one belongs to is not there”, as PostgreSQL and H2 say it. */
    private static final Set<String> PARENT_IS_GONE = Set.of("23503", "23506");

    private final TransactionOperations transactions;

    UnlessEnded(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    @Override
    @SuppressWarnings("NullAway") // sessions are written without a result
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        try {
            return transactions.execute(action);
        } catch (DataIntegrityViolationException e) {
            if (hasEnded(e)) {
                return null;
            }
            throw e;
        }
    }

    private static boolean hasEnded(DataIntegrityViolationException e) {
        return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
                && PARENT_IS_GONE.contains(String.valueOf(cause.getSQLState()));
    }
}
