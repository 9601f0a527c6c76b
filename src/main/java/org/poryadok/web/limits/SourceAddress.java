package org.poryadok.web.limits;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Who asks: the nearest address that is no trusted proxy. What stands left of it in the header anybody may have written. */
final class SourceAddress {

    private SourceAddress() {}

    /** @return empty when the connection has no address, which no network has */
    static Optional<InetAddress> of(HttpServletRequest request, List<AddressRange> trustedProxies) {
        HttpServletRequest connection = connection(request);
        Optional<InetAddress> peer = AddressRange.parse(connection.getRemoteAddr());
        if (peer.isEmpty() || !isIn(trustedProxies, peer.get())) {
            return peer;
        }
        InetAddress nearest = peer.get();
        List<String> forwarded = new ArrayList<>();
        Collections.list(connection.getHeaders("X-Forwarded-For"))
                .forEach(line -> forwarded.addAll(List.of(line.split(","))));
        Collections.reverse(forwarded);
        for (String hop : forwarded) {
            Optional<InetAddress> address = AddressRange.parse(hop);
            if (address.isEmpty()) {
                return Optional.of(nearest);
            }
            nearest = address.get();
            if (!isIn(trustedProxies, nearest)) {
                return Optional.of(nearest);
            }
        }
        return Optional.of(nearest);
    }

    static boolean isIn(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** As the server took it: Spring's own reading of forwarded headers believes everybody. */
    private static HttpServletRequest connection(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }
}
