package org.poryadok.connectors;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the interface of VK, {@code poryadok.connectors.vk.*}.
 *
 * @param token             service token of a VK application; without it the connector is off
 * @param address           where the interface of VK answers
 * @param timeout           how long one answer of VK may take
 * @param pageSize          posts per answer, at most 100
 * @param requestsPerSecond pace of the requests; VK answers faster ones with error 6
 * @param retries           how often a request is repeated after error 6 or a fault of the server
 */
@ConfigurationProperties("poryadok.connectors.vk")
public record VkProperties(
        @DefaultValue("") String token,
        @DefaultValue("https://api.vk.com") URI address,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("100") int pageSize,
        @DefaultValue("3") int requestsPerSecond,
        @DefaultValue("3") int retries) {

    private static final int MAX_PAGE_SIZE = 100;

    public VkProperties {
        if (pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
            throw new IllegalArgumentException("poryadok.connectors.vk.page-size должно быть от 1 до " + MAX_PAGE_SIZE);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("poryadok.connectors.vk.timeout должно быть больше нуля");
        }
        if (requestsPerSecond < 1) {
            throw new IllegalArgumentException("poryadok.connectors.vk.requests-per-second должно быть больше нуля");
        }
        if (retries < 0) {
            throw new IllegalArgumentException("poryadok.connectors.vk.retries не может быть меньше нуля");
        }
    }

    public boolean hasToken() {
        return !token.isBlank();
    }

    @Override
    public String toString() {
        return "VkProperties[token=" + (hasToken() ? "***" : "") + ", address=" + address + ", timeout=" + timeout
                + ", pageSize=" + pageSize + ", requestsPerSecond=" + requestsPerSecond + ", retries=" + retries + "]";
    }
}
