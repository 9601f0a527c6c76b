package org.poryadok.publication.publishregistry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The version that the present transaction has begun. What is confirmed at once changes the registry and comes in at once, and
 * the engine's questions do not know yet what its running command has begun.
 */
@Component
class VersionBegun {

    private record Key(String jurisdiction) {}

    void keep(String jurisdiction, String version) {
        Key key = new Key(jurisdiction);
        if (!TransactionSynchronizationManager.isSynchronizationActive()
                || TransactionSynchronizationManager.hasResource(key)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(key, version);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        });
    }

    /** Its process instance. */
    Optional<String> version(String jurisdiction) {
        return Optional.ofNullable(TransactionSynchronizationManager.getResource(new Key(jurisdiction)))
                .map(String.class::cast);
    }
}
