package org.poryadok.registry;

/**
 * What the registry of a jurisdiction says has changed; published in the transaction of the change.
 *
 * @param bodyId body whose pages or exemptions have changed
 */
public record RegistryChanged(String jurisdiction, String bodyId) {}
