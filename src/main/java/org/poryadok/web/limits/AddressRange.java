package org.poryadok.web.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** One address or a range of them: «10.0.0.0/8», «::1». */
final class AddressRange {

    /** Names are never looked up: a setting or a header could otherwise make the node ask a name server. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] network;
    private final int bits;

    private AddressRange(byte[] network, int bits) {
        this.network = network;
        this.bits = bits;
    }

    /** @throws IllegalArgumentException when it is neither an address nor a range */
    static AddressRange valueOf(String text) {
        String[] parts = text.strip().split("/", 2);
        byte[] network = parse(parts[0])
                .map(InetAddress::getAddress)
                .orElseThrow(() -> new IllegalArgumentException("Not an address or a range of addresses: " + text));
        int most = network.length * Byte.SIZE;
        int bits = parts.length == 1 ? most : Integer.parseInt(parts[1]);
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("Not a range of addresses: " + text);
        }
        return new AddressRange(network, bits);
    }

    /** An address written in digits; empty for everything else. */
    static Optional<InetAddress> parse(String text) {
        String address = text.strip();
        if (!LITERAL.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != network.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        for (int i = 0; i < whole; i++) {
            if (other[i] != network[i]) {
                return false;
            }
        }
        int rest = bits % Byte.SIZE;
        int mask = 0xFF << (Byte.SIZE - rest);
        return rest == 0 || (other[whole] & mask) == (network[whole] & mask);
    }
}
