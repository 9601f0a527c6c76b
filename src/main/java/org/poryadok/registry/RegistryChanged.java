package org.poryadok.registry;

/** What the registry of a jurisdiction says has changed; published in the transaction of the change. */
public record RegistryChanged(String jurisdiction) {}
