package org.poryadok.registry;

/**
 * A notice of a page, or an application to enter one, has come; published in its transaction, after {@link
 * RegistryReceipts} has noted the day.
 */
public record ApplicationReceived(String jurisdiction, RegistryReceipts.Receipt receipt) {}
