package org.poryadok.login;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Does once more what the database has broken off because two crossed each other: a log-out removes the attributes of a session
 * in one order while another request of the page writes them in the other. What is saved says nothing else the second time.
 */
class OnceMoreWhenCrossed implements TransactionOperations {

    private final TransactionOperations each;

    OnceMoreWhenCrossed(TransactionOperations each) {
        this.each = each;
    }

    @Override
    public <T> T execute(TransactionCallback<T> action) {
        try {
            return each.execute(action);
        } catch (PessimisticLockingFailureException crossed) {
            return each.execute(action);
        }
    }
}
