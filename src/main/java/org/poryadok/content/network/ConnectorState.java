package org.poryadok.content.network;

/**
 * How the interface of a network stands, for a coordinator or an administrator.
 *
 * @param network  Russian name of the network
 * @param sentence Russian: off and why, answered when, or failed when and why
 */
public record ConnectorState(String network, String sentence) {}
