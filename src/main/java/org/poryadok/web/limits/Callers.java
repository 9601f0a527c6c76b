package org.poryadok.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** From which address a request comes, behind the proxies that are trusted. */
@Component
public class Callers {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final LimitSettings settings;

    Callers(LimitSettings settings) {
        this.settings = settings;
    }

    /** @return loopback for a connection without an address, which no network has */
    public InetAddress of(HttpServletRequest request) {
        return SourceAddress.of(request, settings.trustedProxies()).orElseGet(InetAddress::getLoopbackAddress);
    }

    /** Under what an address is counted: an IPv6 network of 64 bits counts as one. */
    public static ByteBuffer key(InetAddress address) {
        byte[] bytes = address.getAddress();
        return ByteBuffer.wrap(bytes.length > IPV6_NETWORK_BYTES ? Arrays.copyOf(bytes, IPV6_NETWORK_BYTES) : bytes);
    }
}
