package org.poryadok.registry;

import java.util.Objects;
import java.util.Optional;
import org.poryadok.registry.internal.address.AddressReader;

/**
 * The address of an account in the one form in which the registry keeps it.
 *
 * @param network     id of the network, for example {@code vk}
 * @param normalized  the normal form, for example {@code https://vk.com/minzdrav42}; parsing it gives the same address
 * @param handle      the short name («minzdrav42»), or what stands in its place («club123»)
 * @param permanentId the id that the network never changes, when it is known: «123» of a VK community,
 *                    «id123» of a VK person, «UC…» of a YouTube channel
 */
public record AccountAddress(String network, String normalized, String handle, Optional<String> permanentId) {

    public AccountAddress {
        Objects.requireNonNull(network);
        Objects.requireNonNull(normalized);
        Objects.requireNonNull(handle);
        Objects.requireNonNull(permanentId);
    }

    /**
     * Reads what a person typed or pasted: with or without scheme, mobile, with tracking parameters, a bare handle.
     *
     * @throws RegistryException with a Russian sentence when it is not the address of an account of this network
     */
    public static AccountAddress parse(String network, String typed) {
        return AddressReader.read(network, typed);
    }

    /**
     * The same address with the permanent id that a person looked up beside a short name; a blank one changes nothing.
     *
     * @throws RegistryException with a Russian sentence when it is no id of this network or not the one of the address
     */
    public AccountAddress withPermanentId(String typed) {
        return AddressReader.withPermanentId(this, typed);
    }
}
