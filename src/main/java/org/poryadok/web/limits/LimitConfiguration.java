package org.poryadok.web.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.convert.converter.Converter;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    /** Before everything that asks where a request comes from. */
    @Bean
    FilterRegistrationBean<TrustedForwarding> trustedForwarding(LimitSettings settings) {
        var registration = new FilterRegistrationBean<>(new TrustedForwarding(settings.trustedProxies()));
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    /** Around everything that is answered, files of the web applications too. */
    @Bean
    FilterRegistrationBean<AtOnceLimit> atOnceLimit(LimitSettings settings) {
        var registration = new FilterRegistrationBean<>(new AtOnceLimit(settings));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /** Before sessions and everything else that costs something. */
    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(LimitSettings settings) {
        var registration = new FilterRegistrationBean<>(new RequestLimit(settings, TimeMeter.SYSTEM_NANOTIME));
        registration.addUrlPatterns(
                "/registry",
                "/registry/*",
                "/registry.csv",
                "/registry.json",
                "/registry.atom",
                "/registry.schema.json",
                "/terms",
                "/api/terms");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, AddressRange> addressRanges() {
        return new Converter<>() {
            @Override
            public AddressRange convert(String text) {
                return AddressRange.valueOf(text);
            }
        };
    }
}
