package org.poryadok.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionOperations;

class OnceMoreWhenCrossedTest {

    private final TransactionOperations sessions = new OnceMoreWhenCrossed(TransactionOperations.withoutTransaction());
    private final AtomicInteger tried = new AtomicInteger();

    @Test
    void whatTheDatabaseBrokeOffIsDoneOnceMore() {
        assertThat(sessions.<String>execute(status -> {
                    if (tried.incrementAndGet() == 1) {
                        throw new CannotAcquireLockException("deadlock detected");
                    }
                    return "saved";
                }))
                .isEqualTo("saved");
    }

    @Test
    void whatIsBrokenOffAgainIsAFault() {
        assertThatThrownBy(() -> sessions.execute(status -> {
                    tried.incrementAndGet();
                    throw new CannotAcquireLockException("deadlock detected");
                }))
                .isInstanceOf(CannotAcquireLockException.class);
        assertThat(tried).hasValue(2);
    }

    @Test
    void everyOtherFaultIsOneAtOnce() {
        assertThatThrownBy(() -> sessions.execute(status -> {
                    tried.incrementAndGet();
                    throw new DuplicateKeyException("there already");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(tried).hasValue(1);
    }
}
