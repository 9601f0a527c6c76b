package org.poryadok.host.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The doorkeeper of the pages for officials, and of what the scripts in Tasklist ask beside the engine. */
@Configuration(proxyBeanMethods = false)
class SignedInConfiguration {

    private static final String[] BESIDE_TASKLIST = {
        "/desk/tasks/*", "/desk/starts/*", "/desk/absence/*", "/desk/requests/*", "/desk/zone"
    };

    @Bean
    FilterRegistrationBean<SignedInFilter> signedInFilter(IdentityService identity) {
        FilterRegistrationBean<SignedInFilter> registration =
                new FilterRegistrationBean<>(new SignedInFilter(identity));
        registration.addUrlPatterns(
                "/knowledge",
                "/moderation",
                "/moderation/*",
                "/accounts/entry/*",
                "/publications/*",
                "/cases/*",
                "/tasks/*",
                "/calendar/*");
        registration.addUrlPatterns(BESIDE_TASKLIST);
        registration.setName("signedIn");
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TokenFilter> tokenFilter() {
        FilterRegistrationBean<TokenFilter> registration = new FilterRegistrationBean<>(new TokenFilter());
        registration.addUrlPatterns(BESIDE_TASKLIST);
        registration.setName("sessionToken");
        return registration;
    }
}
