package org.poryadok.mail;

/** Sends what is due in the outbox. It runs by itself in the background; any number of nodes may do so at once. */
public interface Dispatcher {

    /**
     * Sends every letter that is due now and tells of the failed ones, in the caller's thread;
     * waits for a run of this node that is under way.
     *
     * @return how many letters the mail server took in this run
     */
    int dispatchNow();
}
