package org.poryadok.site;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

@Configuration(proxyBeanMethods = false)
class PublicFilters {

    /** Only the page that is made for it may stand in a frame of another site. */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> publicHeaders() {
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                boolean embedded = request.getServletPath().equals("/registry/embed");
                response.setHeader("Content-Security-Policy", embedded
                        ? "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *"
                        : "frame-ancestors 'none'");
                response.setHeader("X-Content-Type-Options", "nosniff");
                response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
                chain.doFilter(request, response);
            }
        });
        registration.setName("publicHeaders");
        registration.addUrlPatterns("/registry", "/registry/*", "/terms");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return registration;
    }
}
