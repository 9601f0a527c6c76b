package org.poryadok.mail;

/**
 * Is told of letters that do not arrive. Each call runs in a transaction of its own that also notes that it was told;
 * a listener that throws is asked again later, after a restart too.
 */
public interface DeliveryFailureListener {

    /**
     * A letter was refused or given up.
     *
     * @param why a Russian sentence for the person who has to mend it
     */
    void undeliverable(OutboxEntry entry, String why);

    /** A letter reported as undeliverable before went out after all. */
    default void delivered(OutboxEntry entry) {}
}
