package org.poryadok.accountaddress;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of an account in the one form in which the registry keeps it.
 *
 * @param network     id of the network, for example {@code vk}
 * @param normalized  the normal form, for example {@code https://vk.com/minzdrav42}; parsing it gives the same address. Of
 *                    a page that an act names, the address as the act writes it
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

    /** As people write it: «vk.com/minzdrav42». */
    public String shown() {
        return normalized.replaceFirst("^https?://(www\\.)?", "");
    }

    /**
     * Reads what a person typed or pasted: with or without scheme, mobile, with tracking parameters, a bare handle.
     *
     * @throws AddressException with a Russian sentence when it is not the address of an account of this network
     */
    public static AccountAddress parse(String network, String typed) {
        return AddressReader.read(network, typed);
    }

    /**
     * A page as an act names it: it shows the address that the act writes, and is known by its short name and its number,
     * whichever of its addresses has them (SHP-2.1: public197204238, shpakray).
     *
     * @throws AddressException with a Russian sentence when one of them is not the address of an account of this network
     */
    public static AccountAddress named(String network, String written, List<String> aliases) {
        List<AccountAddress> all = Stream.concat(Stream.of(written), aliases.stream())
                .map(address -> parse(network, address))
                .toList();
        return new AccountAddress(
                network,
                written,
                all.stream()
                        .filter(AccountAddress::hasName)
                        .findFirst()
                        .orElse(all.get(0))
                        .handle(),
                all.stream().flatMap(address -> address.permanentId().stream()).findFirst());
    }

    /** Of addresses in normal form those that have a name: what people know a page by whose address is a number. */
    public static List<String> named(String network, List<String> addresses) {
        return addresses.stream()
                .filter(address -> {
                    try {
                        return parse(network, address).hasName();
                    } catch (AddressException noAddress) {
                        return false;
                    }
                })
                .toList();
    }

    /** Whether the page is called by a name. Numbers are not looked at by people: every one has neighbours. */
    public boolean hasName() {
        return permanentId.filter(handle::endsWith).isEmpty();
    }

    /**
     * The same address with the permanent id that a person looked up beside a short name; a blank one changes nothing.
     *
     * @throws AddressException with a Russian sentence when it is no id of this network or not the one of the address
     */
    public AccountAddress withPermanentId(String typed) {
        return AddressReader.withPermanentId(this, typed);
    }
}
