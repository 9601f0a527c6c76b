package org.poryadok.host.access;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The doorkeeper of the pages for officials. */
@Configuration(proxyBeanMethods = false)
class SignedInConfiguration {

    @Bean
    FilterRegistrationBean<SignedInFilter> signedInFilter(IdentityService identity) {
        FilterRegistrationBean<SignedInFilter> registration =
                new FilterRegistrationBean<>(new SignedInFilter(identity));
        registration.addUrlPatterns("/knowledge", "/moderation", "/moderation/*", "/accounts/entry/*", "/tasks/*");
        registration.setName("signedIn");
        return registration;
    }
}
