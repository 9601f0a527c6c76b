package org.poryadok.web.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Requests of one address to one node, {@code poryadok.limits.*}. They come back evenly over the minute.
 *
 * @param pages          public pages a minute for one address
 * @param checks         checked addresses and computed terms a minute for one address
 * @param exports        files of open data a minute for one address
 * @param atOnce         requests of one address that are being answered at the same moment, whatever they ask for: whoever does
 *                       not read what he has asked for keeps a thread until the server gives him up
 * @param addresses      how many addresses are remembered; the longest idle one is forgotten first
 * @param trustedProxies addresses or ranges («10.0.0.0/8») whose X-Forwarded headers are believed
 * @param unlimited      addresses or ranges without limits, for monitoring or an own site that fetches the data
 */
@ConfigurationProperties("poryadok.limits")
record LimitSettings(
        @DefaultValue("1200") int pages,
        @DefaultValue("240") int checks,
        @DefaultValue("60") int exports,
        @DefaultValue("100") int atOnce,
        @DefaultValue("100000") int addresses,

        @DefaultValue({"127.0.0.0/8", "::1"}) List<AddressRange> trustedProxies,

        @DefaultValue List<AddressRange> unlimited) {

    LimitSettings {
        if (pages < 1 || checks < 1 || exports < 1 || atOnce < 1 || addresses < 1) {
            throw new IllegalArgumentException("poryadok.limits: каждое число должно быть не меньше 1");
        }
        trustedProxies = List.copyOf(trustedProxies);
        unlimited = List.copyOf(unlimited);
    }

    /** Under what a request is counted ({@link Callers#key}); empty where nothing is. */
    Optional<ByteBuffer> countedUnder(HttpServletRequest request) {
        return SourceAddress.of(request, trustedProxies)
                .filter(address -> !SourceAddress.isIn(unlimited, address))
                .map(Callers::key);
    }
}
