package org.poryadok.registry;

/** An account has been closed; published in the transaction that closes it. */
public record AccountClosed(Account account, Closing closing) {}
