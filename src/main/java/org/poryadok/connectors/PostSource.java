package org.poryadok.connectors;

import java.time.Instant;
import java.util.Optional;
import org.poryadok.accountaddress.AccountAddress;
import org.poryadok.act.Network;

/** The interface of a network that tells what was published on a page. */
public interface PostSource {

    Network network();

    /** Why it is switched off, a Russian sentence for an official; empty when it is on. */
    Optional<String> off();

    /**
     * Publications of a page. Never throws because of what the network does or does not answer.
     *
     * @param from first moment
     * @param to   the moment after the last
     */
    FetchedPosts fetch(AccountAddress page, Instant from, Instant to);
}
