package org.poryadok.accountaddress;

import java.util.Optional;
import java.util.function.Predicate;
import org.poryadok.act.Network;

/** What the rules of all networks say in the same way. */
abstract class NetworkAddresses implements AddressRule {

    private final Network network;
    private final String example;
    private final Predicate<String> hosts;

    NetworkAddresses(Network network, String example, Predicate<String> hosts) {
        this.network = network;
        this.example = example;
        this.hosts = hosts;
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public String example() {
        return example;
    }

    @Override
    public boolean owns(String host) {
        return hosts.test(host);
    }

    /** The account of this name, whose permanent id the address does not tell. */
    final AccountAddress named(String before, String handle) {
        return new AccountAddress(network.id(), before + handle, handle, Optional.empty());
    }

    /** @throws AddressException when there is nothing after the host */
    final void refuseTheNetworkItself(Link link) {
        if (link.depth() == 0) {
            throw AddressRefusals.noAccount(this);
        }
    }

    /** @throws AddressException when the link leads to something else than an account */
    final void refuseWhere(boolean elsewhere, LinkKind kind) {
        if (elsewhere) {
            throw AddressRefusals.leadsTo(kind, this);
        }
    }
}
