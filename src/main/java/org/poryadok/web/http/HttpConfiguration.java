package org.poryadok.web.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The filters that every request passes first, in this order, after the one that knows the proxies. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        FilterRegistrationBean<SecurityHeaders> registration = everywhere(new SecurityHeaders(), FIRST);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OpenToEverySite> openToEverySite() {
        FilterRegistrationBean<OpenToEverySite> registration = everywhere(new OpenToEverySite(), FIRST + 1);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ReadableRequests> readableRequests() {
        return everywhere(new ReadableRequests(), FIRST + 2);
    }

    @Bean
    FilterRegistrationBean<ForeignOrigin> foreignOrigin(@Value("${poryadok.public-url}") String publicUrl) {
        return everywhere(new ForeignOrigin(publicUrl), FIRST + 3);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedBodiesAndRussianRefusals(BodySettings bodies) {
        return server -> {
            server.addEngineValves(new RequestBodies(bodies));
            server.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ServerRefusals.class.getName()));
            server.setProtocol(BoundedHead.class.getName());
            server.addConnectorCustomizers(connector -> {
                ((BoundedHead) connector.getProtocolHandler()).setLongest(bodies.head());
                // RequestBodies reads on by itself, and not for ever.
                connector.setProperty("maxSwallowSize", "0");
                // As browsers send them (WHATWG URL Standard): an address with them is judged like any other.
                connector.setProperty("relaxedQueryChars", "[]{}|\\^`");
            });
        };
    }

    private static <T extends Filter> FilterRegistrationBean<T> everywhere(T filter, int order) {
        FilterRegistrationBean<T> registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/*");
        registration.setAsyncSupported(true);
        registration.setOrder(order);
        return registration;
    }
}
