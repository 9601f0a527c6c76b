package org.poryadok.accountaddress;

import java.util.Optional;
import org.poryadok.act.Network;

/** How one network writes the addresses of accounts. */
interface AddressRule {

    Network network();

    /** An address of the network in the form that the registry keeps, to show beside a refusal. */
    String example();

    /** Whether the host, in lower case and without {@code www.}, belongs to the network. */
    boolean owns(String host);

    /**
     * Reads a link on a host of the network.
     *
     * @throws AddressException when it does not lead to an account
     */
    AccountAddress read(Link link);

    /** Reads a handle typed without any host, the at sign left off. */
    default AccountAddress readHandle(String handle) {
        return read(Link.ofHandle(handle));
    }

    /**
     * The page on which that lies to which a link on a host of the network leads: a post, a photo, a tab. A link that is none
     * of these comes back as it is, and so does one that the network opens by the number of a post alone, whoever wrote it.
     */
    Link pageOf(Link link);

    /** The link without what it opens over a page; empty when it opens nothing, or over what the network itself shows. */
    default Optional<Link> behind(Link link) {
        return Optional.empty();
    }

    /** What may follow the question mark of a link without the network's opening another page. */
    default HarmlessParameters harmless(Link link) {
        return HarmlessParameters.ALL;
    }

    /** Turns links of the network's own program into web links; others stay. */
    default String toWebLink(String typed) {
        return typed;
    }

    /**
     * Reads a permanent id that a person looked up.
     *
     * @throws AddressException when it cannot be one
     */
    default String readPermanentId(String typed) {
        return PermanentId.number(this, typed);
    }
}
