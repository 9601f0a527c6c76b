package org.poryadok.act;

/**
 * What an official is told about a network on a day.
 *
 * @param network id of a {@link Network}
 * @param reason  Russian sentence
 * @param basis   clause id, a public source, or «настройка»
 * @param named   whether the act itself names the network
 */
public record NetworkVerdict(String network, NetworkState state, String reason, String basis, boolean named) {}
