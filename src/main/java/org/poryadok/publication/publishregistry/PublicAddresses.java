package org.poryadok.publication.publishregistry;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Tells addresses of the public internet from those of this machine and of inner networks (RFC 6890). */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        int third = bytes[2] & 0xFF;
        if (address instanceof Inet4Address) {
            boolean sharedByProvider = first == 100 && second >= 64 && second < 128;
            boolean measured = first == 198 && (second == 18 || second == 19);
            boolean reserved = first == 192 && second == 0 && (third == 0 || third == 2)
                    || first == 198 && second == 51 && third == 100
                    || first == 203 && second == 0 && third == 113;
            return first != 0 && first < 224 && !sharedByProvider && !measured && !reserved;
        }
        // Global unicast is 2000::/3; 2001::/23 and 2002::/16 carry other addresses inside.
        return first >= 0x20
                && first < 0x40
                && !(first == 0x20 && second == 0x01 && third < 2)
                && !(first == 0x20 && second == 0x02);
    }
}
