package org.poryadok.host.login;

import io.github.bucket4j.TimeMeter;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.poryadok.deployment.Deployment;
import org.poryadok.organisation.Organisation;
import org.poryadok.web.limits.Callers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class LoginConfiguration {

    @Bean
    PasswordHash passwordHash(LoginSettings settings) {
        return new PasswordHash(settings.workFactor());
    }

    @Bean
    PasswordGuard passwordGuard(LoginSettings settings, PasswordHash hash) {
        return new PasswordGuard(
                new Attempts(settings, TimeMeter.SYSTEM_NANOTIME),
                hash,
                new VerifiedPasswords(settings.rememberedFor()));
    }

    @Bean
    LoginPlugin loginPlugin(
            PasswordHash hash,
            PasswordGuard guard,
            JdbcClient jdbc,
            Environment environment,
            Organisation organisation) {
        return new LoginPlugin(
                hash,
                guard,
                new WebSessions(jdbc),
                new ProductPasswordPolicy(Deployment.isDemo(environment)),
                organisation);
    }

    /** Within the web session, before everything that might ask for a password. */
    @Bean
    FilterRegistrationBean<VisitFilter> visitFilter(
            Callers callers, ObjectProvider<PasswordDoor> door, CamundaBpmProperties engine) {
        FilterRegistrationBean<VisitFilter> registration = new FilterRegistrationBean<>(
                new VisitFilter(callers, door, engine.getWebapp().getApplicationPath()));
        registration.addUrlPatterns("/*");
        registration.setAsyncSupported(true);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 60);
        return registration;
    }
}
