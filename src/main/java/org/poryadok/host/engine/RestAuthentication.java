package org.poryadok.host.engine;

import org.poryadok.login.PasswordDoor;
import org.poryadok.login.RestLogin;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's REST API asks for HTTP Basic credentials of an engine user, else it answers 401. */
@Configuration(proxyBeanMethods = false)
class RestAuthentication {

    @Bean
    FilterRegistrationBean<RestLogin> restAuthenticationFilter(PasswordDoor door) {
        FilterRegistrationBean<RestLogin> registration = new FilterRegistrationBean<>(new RestLogin(door));
        registration.addUrlPatterns("/engine-rest/*");
        registration.setName("engine-rest-authentication");
        registration.setAsyncSupported(true);
        return registration;
    }
}
